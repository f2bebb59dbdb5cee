import Logging
import SealAPI
import SealAccess
import SealCertification
import SealEvents
import SealJobs
import SealPostgres
import SealPrimitives
import SealVerify

/// Decides again what rights have changed for: follows licenses, offers, channels, works, claims to
/// them and their withdrawal, and whoever else marks usages.
package struct UsageWatch: EventSubscriber {
  package let reader = "monitoring"
  package let types: Set<EventType> = [
    .licenseIssued, .licenseRevoked, .offerCreated, .offerWithdrawn,
    .channelVerified, .channelLapsed, .channelDisconnected, .claimsSet, .workRegistered,
    .versionAdded, .workWithdrawn,
  ]
  package let batch = 500
  /// What bears on every work that has the same bytes, other accounts' too: claims contradict each
  /// other across accounts.
  private static let ofClaims: Set<EventType> = [
    .claimsSet, .workRegistered, .versionAdded, .workWithdrawn,
  ]

  private let database: Database
  private let clock: any WallClock
  private let random: any RandomBytes
  private let logger: Logger

  package init(
    database: Database, clock: any WallClock, random: any RandomBytes, logger: Logger
  ) {
    self.database = database
    self.clock = clock
    self.random = random
    self.logger = logger
  }

  /// Marks the usages that events bear on.
  package func handle(_ events: [NumberedEvent], _ tx: Transaction) throws -> Int {
    let events = events.map(\.event)
    let ofChannels = events.filter { $0.type.rawValue.hasPrefix("channel.") }
    let ofWorks = events.filter { !$0.type.rawValue.hasPrefix("channel.") }
    let claimed = try ofWorks.filter { Self.ofClaims.contains($0.type) }.compactMap(Self.work)
    let works =
      try ofWorks.compactMap(Self.work)
      + WorkReader.sharing(bytesWith: Set(claimed).sorted(), tx)
    try UsageStore.mark(of: Set(works).sorted(), cause: .rightsChanged, tx)
    let accounts = Set(ofChannels.map(\.tenant))
    for account in accounts.sorted(by: { $0.accountID < $1.accountID }) {
      try UsageStore.mark(of: account, cause: .placesChanged, tx)
    }
    return 0
  }

  private static func work(of event: Event) throws -> WorkID? {
    guard case .string(let text) = try JSONValue(parsing: event.data)["work"] else { return nil }
    return WorkID(text)
  }

  /// Decides all that is marked; answers how much that was.
  package func finish(_ handled: Int) async throws -> Int {
    var count = 0
    while try await decideNext() { count += 1 }
    return count
  }

  /// One that cannot be decided stops no other: it becomes a job.
  private func decideNext() async throws -> Bool {
    do {
      return try await database.write(taking: { tx in try UsageStore.takeMarked(tx) }) {
        marked, tx in
        try Change.within(
          tx, of: marked.tenant, by: .platform, at: clock.now(), random: random
        ) { _ = try Usages.decideAgain(marked.usageID, cause: marked.cause, $0) }
        return true
      } ?? false
    } catch let failed as FailedAt<MarkedUsage> {
      logger.warning(
        "A usage cannot be decided and is put aside",
        metadata: ["usage": "\(failed.item.usageID)", "error": "\(failed.cause)"])
      let now = clock.now()
      try await database.write { tx in
        guard try UsageStore.unmark(failed.item.usageID, tx) else { return }
        try JobQueue(random: random).enqueue(
          UsageDecisionJob.job(failed.item, due: now), at: now, tx)
      }
      return true
    }
  }
}
