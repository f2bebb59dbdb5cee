import SealAccess
import SealEvents
import SealJobs
import SealPrimitives
import SealServer

extension Background {
  /// Does every job that is due, and what becomes due by it; answers how many.
  @discardableResult
  package func doJobs() async throws -> Int {
    var count = 0
    while true {
      var done = 0
      for lane in lanes { done += try await lane.drain() }
      if done == 0 { return count }
      count += done
    }
  }

  /// Does everything that follows from what was committed: events, usages, cases, jobs, deliveries,
  /// log entries.
  package func settle() async throws {
    var rest = 1
    while rest > 0 {
      rest = try await events.drain()
      rest += try await usages.drain()
      rest += try await events.drain()
      rest += try await cases.drain()
      rest += try await developer.fanOut.drain()
      try await developer.sender.drain()
      rest += try await doJobs()
      try await log.drain()
    }
  }
}

extension TestPlatform {
  @discardableResult
  package func doJobs() async throws -> Int { try await background.doJobs() }

  package func settle() async throws { try await background.settle() }

  /// The account's sandbox clock goes ahead, and what follows is done.
  package func advance(_ caller: Caller, days: Int) async throws {
    try await database.write { [now = clock.now()] tx in
      _ = try AccountClocks.advance(caller.accountID, by: .seconds(86_400 * days), at: now, tx)
    }
    try await settle()
  }

  /// The account's events whose types begin so, in their order.
  package func storedEvents(of caller: Caller, _ prefix: String = "") async throws -> [Event] {
    try await background.events.drain()
    return try await database.read { tx in
      try EventReader.read(after: 0, EventFilter(tenant: caller.tenant), limit: 500, tx)
    }.map(\.event).filter { $0.type.rawValue.hasPrefix(prefix) }
  }

  /// What the account's trail says about something: who did what, oldest first.
  package func trail(of caller: Caller, about subject: String) async throws -> [String] {
    try await database.read { tx in
      try ChangeStore.list(
        .account(caller.tenant), subject: subject, before: nil, limit: 100, tx)
    }.sorted { ($0.time, $0.method) < ($1.time, $1.method) }
      .map { "\($0.actor.rawValue) \($0.method)" }
  }

  /// Their types.
  package func events(of caller: Caller, _ prefix: String = "") async throws -> [String] {
    try await storedEvents(of: caller, prefix).map(\.type.rawValue)
  }
}
