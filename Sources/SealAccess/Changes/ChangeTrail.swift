import SealEvents
import SealPostgres
import SealPrimitives

/// The lines that a change writes into audit trails, gathered until it ends.
///
/// A request has written its own line first, and that stands for all that it changes of the same
/// account. Of every other account, and where no request stands behind the change, each event is a
/// line: no change of a state is told without one. All of them are one statement.
final class ChangeTrail {
  /// A line in one account's trail.
  struct Line: Hashable {
    let tenant: Tenant
    let method: String
    let subject: String
  }

  /// What was called; `nil` for what the platform does by itself, which is named by its events.
  private let method: String?
  /// Who did it, as those learn it in whose trail no request's line is.
  private let actor: ChangeActor
  /// In whose trail the request's line is.
  private let asker: Tenant?
  private var lines: [Line] = []
  private var known: Set<Line> = []

  init(_ method: String?, by actor: ChangeActor, asker: Tenant? = nil) {
    self.method = method
    self.actor = actor
    self.asker = asker
  }

  func add(_ event: NewEvent) {
    guard event.type.isChange else { return }
    add(event.tenant, method ?? event.type.rawValue, event.subject)
  }

  /// What no event tells of.
  func add(_ tenant: Tenant, _ subject: String) {
    guard let method else {
      preconditionFailure("what the platform does by itself is named by an event")
    }
    add(tenant, method, subject)
  }

  private func add(_ tenant: Tenant, _ method: String, _ subject: String) {
    let line = Line(tenant: tenant, method: method, subject: subject)
    if tenant != asker, known.insert(line).inserted { lines.append(line) }
  }

  func write(_ change: Change) throws {
    guard !lines.isEmpty else { return }
    try ChangeStore.insert(
      lines.map {
        StoredChange(change.of($0.tenant), by: actor, method: $0.method, subject: $0.subject)
      }, change.tx)
  }
}

extension EventType {
  /// Whether it tells of a change. What monitors see stands in their runs and in the usages'
  /// decisions, and nobody did it.
  fileprivate var isChange: Bool {
    switch self {
    case .usageFound, .usageDecided, .usageGone, .usageReported, .monitorRunStarted,
      .monitorRunEnded:
      false
    default: true
    }
  }
}
