import Foundation
import Logging
import SealAPI
import SealEvents
import SealFetch
import SealJobs
import SealChannels
import SealLedger
import SealPayments
import SealPostgres
import SealPrimitives
import SealRPC
import SealServer
import SealStatements
import SealTestSupport
import SealTrust
import SealVerify
import SealWeb
import Testing

@testable import SealAccess
@testable import SealAuthorization
@testable import SealCertification
@testable import SealEnforcement
@testable import SealMonitoring

/// All that enforcement stands on, on a database of its own, with pages and a mail server of the
/// test's own and a clock that stands still; when a test has ended the books are balanced, or it
/// fails.
struct Court: Sendable {
  let database: Database
  let certification: CertificationService
  let authorization: AuthorizationService
  let enforcement: EnforcementService
  let site: Site
  let website: WebSite
  let cases: Cases
  let changes: Changes
  let orders: OrderOperations
  let follower: EventFollower
  let watch: EventFollower
  let runner: JobRunner
  let log: LogSequencer
  let verifier: CertificateVerifier
  let pages: ScriptedPages
  let mailer = ScriptedMailer()
  let clock: ManualWallClock

  static func with(
    policy: EnforcementPolicy = EnforcementPolicy(),
    isolation: isolated (any Actor)? = #isolation, _ body: (Court) async throws -> Void
  ) async throws {
    try await TestCluster.withFreshDatabase(migrations: Migrations.all) { database in
      let court = try await Court(database, policy)
      try await body(court)
      for environment in Environment.allCases {
        let trial = try await database.read { tx in try TrialBalance.compute(environment, tx) }
        #expect(trial.isBalanced, "\(trial)")
      }
    }
  }

  private init(_ database: Database, _ policy: EnforcementPolicy) async throws {
    let keys = try TestKeys.shared.get()
    let random = SystemRandomBytes()
    let clock = ManualWallClock(TestKeys.madeAt)
    let vault = PartyVault(key: keys.encryptionKey, random: random)
    let parties = PartyDirectory(vault: vault, random: random)
    let statements = Statements(
      issuers: try PerEnvironment {
        try StatementIssuer(keys.pki.issuerConfiguration($0), clock: clock, random: random)
      })
    let registration = WorkRegistration(statements: statements, parties: parties)
    changes = Changes(
      database, clock: clock, random: random, secret: keys.encryptionKey.requestKey)
    try await statements.keepChains(in: database)
    let pageTokens = PageTokens(key: keys.encryptionKey.pageTokenKey)
    let logs = try Environment.allCases.map(keys.pki.logSigner)
    let logChains = Dictionary(uniqueKeysWithValues: logs.map { ($0.environment, $0.chainPEM) })
    let orders = Orders(
      policy: AuthorizationPolicy(),
      issuer: LicenseIssuer(statements: statements, parties: parties),
      parties: parties)
    cases = Cases(
      policy: policy, statements: statements, parties: parties, vault: vault, orders: orders)
    let payments = PaymentGateway(
      database: database, providers: PaymentProviders(),
      followers: [OrderPayments(orders, telling: cases)], clock: clock, random: random,
      logger: TestLog.logger)
    let reader = SiteReader(
      fetcher: try Fetcher(policy: FetchPolicy(userAgent: "SealTest/1.0"), clock: clock),
      clock: clock, random: random)
    self.database = database
    self.clock = clock
    pages = ScriptedPages(database)
    verifier = try CertificateVerifier(rootsPEM: keys.pki.rootsPEM())
    certification = CertificationService(
      database: database, changes: changes, lists: Lists(database, pageTokens),
      registration: registration, verifier: verifier,
      statementAccess: .works(parties).withCases(parties), logChains: logChains, clock: clock)
    authorization = AuthorizationService(
      database: database, changes: changes, orders: orders, follower: cases, payments: payments,
      channels: Channels(reader: reader, parties: parties),
      inclusion: SealInclusion(
        database: database, changes: changes, reader: reader, registration: registration,
        follower: PresetOffers(), clock: clock),
      lists: Lists(database, pageTokens), clock: clock)
    enforcement = EnforcementService(
      database: database, changes: changes, lists: Lists(database, pageTokens), cases: cases,
      payments: payments)
    let handlers =
      certification.methodHandlers() + authorization.methodHandlers()
      + enforcement.methodHandlers()
    site = Site(
      InProcessServer(
        handlers: handlers.map { $0.translatingFailures(translateFailure) },
        interceptor: AccessControl(keys: ApiKeyCache(database: database)), logger: TestLog.logger),
      forms: FormTokens(key: keys.encryptionKey.formTokenKey, clock: clock, random: random),
      address: PublicAddress("https://seal.example"), limits: WebLimits())
    website = WebSite(site)
    self.orders = OrderOperations(
      database: database, changes: changes, orders: orders, follower: cases)
    follower = EventFollower(
      UsageSubscriber(cases: cases, clock: clock, random: random), database: database,
      clock: clock, random: random, logger: TestLog.logger)
    watch = EventFollower(
      UsageWatch(
        database: database, clock: clock, random: random, logger: TestLog.logger),
      database: database, clock: clock, random: random, logger: TestLog.logger)
    log = LogSequencer(database: database, signers: logs, logger: TestLog.logger)
    runner = JobRunner(
      database: database,
      handlers: [
        PaymentTimeoutJob(changes: changes, orders: orders, follower: cases, payments: payments),
        NoticeEndJob(changes: changes, orders: orders, follower: cases),
        EvidenceJob(database: database, changes: changes, cases: cases, pages: pages),
        RemovalCheckJob(database: database, changes: changes, cases: cases, pages: pages),
        CaseDeadlineJob(changes: changes, cases: cases),
        MandateEndJob(changes: changes, cases: cases),
        DossierJob(database: database, changes: changes, cases: cases),
        CaseMailJob(
          changes: changes, cases: cases,
          letters: CaseLetters { "https://seal.example/case/\($0)" }, mailer: mailer),
      ], clock: clock, random: random, logger: TestLog.logger)
  }

  func newCaller(_ environment: SealPrimitives.Environment = .sandbox) async throws -> Caller {
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

  func context(_ method: MethodDescriptor, _ caller: Caller?) -> CallContext {
    CallContext(
      method: method, deadline: .now + .seconds(60), peerAddress: "203.0.113.7:4711",
      identity: caller)
  }

  /// Everything that follows from what was committed: events, decisions, cases, jobs.
  func settle() async throws {
    for _ in 0..<3 {
      try await EventSequencer(database: database, logger: TestLog.logger).drain()
      try await watch.drain()
      try await EventSequencer(database: database, logger: TestLog.logger).drain()
      try await follower.drain()
      try await runner.drain()
    }
  }

  /// The account's sandbox clock goes ahead, and what is due is done.
  func advance(_ caller: Caller, days: Int) async throws {
    try await database.write { [now = clock.now()] tx in
      _ = try AccountClocks.advance(
        caller.accountID, by: .seconds(86_400 * days), at: now, tx)
    }
    try await settle()
  }

  /// Types of the account's events that begin so, in their order.
  func events(of caller: Caller, _ prefix: String = "case.") async throws -> [String] {
    try await EventSequencer(database: database, logger: TestLog.logger).drain()
    return try await database.read { tx in
      try EventReader.read(
        after: 0,
        EventFilter(
          tenant: caller.tenant),
        limit: 500, tx)
    }.map(\.event.type.rawValue).filter { $0.hasPrefix(prefix) }
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
