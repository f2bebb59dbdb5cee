import Logging
import SealAPI
import SealAccess
import SealCertification
import SealEvents
import SealPostgres
import SealPrimitives
import SealVerify

/// Decides again what rights have changed for: follows licenses, offers, channels, works,
/// claims to them and their withdrawal, and whoever else marks usages. As many servers as there are share it.
package final class UsageWatch: Sendable {
  /// The events that it follows.
  package static let types: Set<EventType> = [
    .licenseIssued, .licenseRevoked, .offerCreated, .offerWithdrawn,
    .channelVerified, .channelLapsed, .channelDisconnected, .claimsSet, .workRegistered,
    .versionAdded, .workWithdrawn,
  ]
  /// What bears on every work that has the same bytes, other accounts' too: claims contradict each
  /// other across accounts.
  private static let ofClaims: Set<EventType> = [
    .claimsSet, .workRegistered, .versionAdded, .workWithdrawn,
  ]
  private static let subscription = EventSubscription(
    reader: "monitoring", filter: EventFilter(types: types.sorted { $0.rawValue < $1.rawValue }))
  private static let batch = 500

  private let database: Database
  private let clock: any WallClock
  private let random: any RandomBytes
  private let loop: WokenLoop
  private let logger: Logger

  package init(
    database: Database, clock: any WallClock, random: any RandomBytes,
    interval: Duration = .seconds(1), logger: Logger
  ) {
    self.database = database
    self.clock = clock
    self.random = random
    self.logger = logger
    loop = WokenLoop(interval: interval)
  }

  /// Soon: events got numbers, or usages were marked.
  package func wake() {
    loop.wake()
  }

  /// Decides until this task is cancelled.
  package func run() async {
    await loop.run {
      try await self.drain()
    } failed: { [logger] error in
      logger.warning(
        "Usages cannot be decided again for the moment", metadata: ["error": "\(error)"])
    }
  }

  /// Follows all events there are and decides all that waits; answers how much that was.
  @discardableResult
  package func drain() async throws -> Int {
    while try await database.write({ tx in try Self.follow(tx) }) {}
    var count = 0
    while try await database.write({ tx in try self.decideNext(tx) }) {
      count += 1
    }
    return count
  }

  /// Marks the usages that events bear on; `false` when no more can be there.
  private static func follow(_ tx: Transaction) throws -> Bool {
    guard let events = try subscription.next(limit: batch, tx), !events.isEmpty else {
      return false
    }
    let (ofChannels, ofWorks) = (
      events.map(\.event).filter { $0.type.rawValue.hasPrefix("channel.") },
      events.map(\.event).filter { !$0.type.rawValue.hasPrefix("channel.") }
    )
    let claimed = Set(try ofWorks.filter { ofClaims.contains($0.type) }.compactMap(work)).sorted()
    let works = try ofWorks.compactMap(work) + WorkReader.sharing(bytesWith: claimed, tx)
    try UsageStore.mark(of: Set(works).sorted(), cause: .rightsChanged, tx)
    let accounts = Set(
      ofChannels.map { $0.tenant })
    for account in accounts.sorted(by: { $0.accountID < $1.accountID }) {
      try UsageStore.mark(of: account, cause: .placesChanged, tx)
    }
    return events.count == batch
  }

  private static func work(of event: Event) throws -> WorkID? {
    guard case .string(let text) = try JSONValue(parsing: event.data)["work"] else { return nil }
    return WorkID(text)
  }

  private func decideNext(_ tx: Transaction) throws -> Bool {
    guard let (id, tenant, cause) = try UsageStore.takeMarked(tx) else { return false }
    let change = Change(of: tenant, by: .platform, at: clock.now(), random: random, tx)
    try Usages.decideAgain(id, cause: cause, change)
    return true
  }
}
