import Foundation
import Logging
import SealAPI
import SealEvents
import SealFetch
import SealJobs
import SealPayments
import SealPostgres
import SealPrimitives
import SealRPC
import SealServer
import SealStatements
import SealTestSupport
import SealTrust
import SealVerify
import Synchronization
import Testing

@testable import SealAccess
@testable import SealAuthorization
@testable import SealCertification
@testable import SealChannels
@testable import SealMonitoring

/// Orders that settle no cases.
private struct NobodyFollows: OrderFollower {
  func orderMoved(_ order: Order, from state: AuthorizationV1.OrderState, _ change: Change) {}
}

/// Certification, authorization and monitoring on a database of their own, with sites on this
/// machine and a clock that goes on only where somebody waits.
struct World: Sendable {
  let database: Database
  let certification: CertificationService
  let authorization: AuthorizationService
  let monitoring: MonitoringService
  let orders: OrderOperations
  let crawler: Crawler
  let runner: JobRunner
  let watch: EventFollower
  let channels: Channels
  let changes: Changes
  let clock: ManualWallClock
  let parties: PartyDirectory

  static func with(
    _ sites: (any WallClock) throws -> [Site] = { _ in [] },
    isolation: isolated (any Actor)? = #isolation,
    _ body: (World, [Site]) async throws -> Void
  ) async throws {
    let clock = ManualWallClock(TestKeys.madeAt)
    let sites = try sites(clock)
    try await TestCluster.withFreshDatabase(migrations: Migrations.all) { database in
      try await body(try await World(database, clock, sites.map(\.server)), sites)
    }
    for site in sites { site.server.stop() }
  }

  private init(_ database: Database, _ clock: ManualWallClock, _ servers: [LocalHTTPServer])
    async throws
  {
    let keys = try TestKeys.shared.get()
    let random = SystemRandomBytes()
    let parties = PartyDirectory(
      vault: PartyVault(key: keys.encryptionKey, random: random), random: random)
    let statements = Statements(
      issuers: try PerEnvironment {
        try StatementIssuer(keys.pki.issuerConfiguration($0), clock: clock, random: random)
      })
    let registration = WorkRegistration(statements: statements, parties: parties)
    let changes = Changes(
      database, clock: clock, random: random, secret: keys.encryptionKey.requestKey)
    try await statements.keepChains(in: database)
    let pageTokens = PageTokens(key: keys.encryptionKey.pageTokenKey)
    let orders = Orders(
      policy: AuthorizationPolicy(),
      issuer: LicenseIssuer(statements: statements, parties: parties),
      parties: parties)
    let follower = NobodyFollows()
    self.database = database
    self.clock = clock
    self.parties = parties
    certification = CertificationService(
      database: database, changes: changes, lists: Lists(database, pageTokens),
      registration: registration,
      verifier: try CertificateVerifier(rootsPEM: keys.pki.rootsPEM()),
      statementAccess: .works(parties), logChains: [:], clock: clock)
    self.orders = OrderOperations(
      database: database, changes: changes, orders: orders, follower: follower)
    var policy = FetchPolicy(userAgent: "SealTest/1.0")
    policy.allowed = try servers.map { try AllowedAddress("127.0.0.1:\($0.port)") }
    policy.limits.totalTime = .seconds(20)
    policy.limits.bodyBytes = 2 << 20
    let fetcher = try Fetcher(policy: policy, clock: clock)
    let reader = SiteReader(fetcher: fetcher, clock: clock, random: random)
    channels = Channels(reader: reader, parties: parties)
    self.changes = changes
    authorization = AuthorizationService(
      database: database, changes: changes, orders: orders, follower: follower,
      payments: PaymentGateway(
        database: database, providers: PaymentProviders(),
        followers: [OrderPayments(orders, telling: follower)], clock: clock, random: random),
      channels: channels,
      inclusion: SealInclusion(
        database: database, changes: changes, reader: reader, registration: registration,
        follower: PresetOffers(), clock: clock),
      lists: Lists(database, pageTokens), clock: clock)
    monitoring = MonitoringService(
      database: database, changes: changes, lists: Lists(database, pageTokens), clock: clock)
    crawler = Crawler(
      database: database, changes: changes, fetcher: fetcher, texts: TextIndex(),
      parties: parties, seals: Self.seals, clock: clock, random: random)
    watch = EventFollower(
      UsageWatch(
        database: database, clock: clock, random: random, logger: TestLog.logger),
      database: database, clock: clock, random: random, logger: TestLog.logger)
    runner = JobRunner(
      database: database,
      handlers: [
        MonitorCrawlJob(crawler: crawler),
        MonitorCalendarJob(changes: changes), WeeklyReportJob(changes: changes),
        UsageDecisionJob(changes: changes),
      ], clock: clock, random: random, logger: TestLog.logger)
  }

  static let seals = SealLinks { "https://seal.example" }

  func newCaller(_ environment: Environment = .live) async throws -> Caller {
    let random = SystemRandomBytes()
    let account = AccountID(at: clock.now(), random: random)
    let owner = MemberID(at: clock.now(), bucket: account.bucket, random: random)
    try await database.write { [now = clock.now()] tx in
      try AccountStore.insert(account, name: "Studio", owner: owner, at: now, tx)
    }
    return Caller(
      accountID: account, memberID: owner,
      apiKeyID: ApiKeyID(
        at: clock.now(), bucket: account.bucket, random: random),
      environment: environment, scopes: Set(Scope.allCases))
  }

  func context(_ method: MethodDescriptor, _ caller: Caller) -> CallContext {
    CallContext(
      method: method, deadline: .now + .seconds(60), peerAddress: "203.0.113.7:4711",
      identity: caller)
  }

  /// Numbers events, follows them, decides what waits.
  func settle() async throws {
    try await EventSequencer(database: database, logger: TestLog.logger).drain()
    try await watch.drain()
  }

  /// Types of the events of an account that begin so, in their order.
  func events(of caller: Caller, _ prefix: String = "usage.") async throws -> [String] {
    try await storedEvents(of: caller).map(\.type.rawValue).filter { $0.hasPrefix(prefix) }
  }

  /// What the events of a type are about.
  func subjects(of caller: Caller, _ type: EventType) async throws -> [String] {
    try await storedEvents(of: caller).filter { $0.type == type }.map(\.subject)
  }

  private func storedEvents(of caller: Caller) async throws -> [Event] {
    try await EventSequencer(database: database, logger: TestLog.logger).drain()
    return try await database.read { tx in
      try EventReader.read(
        after: 0,
        EventFilter(
          tenant: caller.tenant),
        limit: 500, tx)
    }.map(\.event)
  }
}

/// The reason with which `body` refuses; an issue when it does not.
func refusal<Value>(
  isolation: isolated (any Actor)? = #isolation,
  sourceLocation: SourceLocation = #_sourceLocation, of body: () async throws -> Value
) async -> String? {
  let error = await #expect(throws: RPCError.self, sourceLocation: sourceLocation) {
    _ = try await body()
  }
  return error?.reason
}
