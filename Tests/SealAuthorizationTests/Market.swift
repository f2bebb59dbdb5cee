import Foundation
import Logging
import SealAPI
import SealEvents
import SealFetch
import SealJobs
import SealLedger
import SealPostgres
import SealPrimitives
import SealProtobuf
import SealProviders
import SealRPC
import SealServer
import SealStatements
import SealTestSupport
import SealTrust
import SealVerify
import Testing

@testable import SealAccess
@testable import SealAuthorization
@testable import SealCertification
@testable import SealChannels
@testable import SealPayments

/// Certification and authorization on a database of its own, with a clock that stands still; when a
/// test has ended the books are balanced, or it fails.
struct Market: Sendable {
  let database: Database
  let changes: Changes
  let service: AuthorizationService
  let certification: CertificationService
  let orders: OrderOperations
  let runner: JobRunner
  let log: LogSequencer
  let verifier: CertificateVerifier
  let clock: ManualWallClock
  let inclusion: SealInclusion
  let payments: PaymentGateway

  /// - Parameter websites: the local ones that may be fetched.
  static func with(
    clock: ManualWallClock = ManualWallClock(TestKeys.madeAt),
    providers: [any PaymentProvider] = [], websites: [Website] = [],
    isolation: isolated (any Actor)? = #isolation, _ body: (Market) async throws -> Void
  ) async throws {
    try await TestCluster.withFreshDatabase(migrations: Migrations.all) { database in
      let market = try await Market(database, clock, providers, websites)
      try await body(market)
      for environment in Environment.allCases {
        let trial = try await database.read { tx in try TrialBalance.compute(environment, tx) }
        #expect(trial.isBalanced, "\(trial)")
      }
    }
  }

  private init(
    _ database: Database, _ clock: ManualWallClock, _ providers: [any PaymentProvider],
    _ websites: [Website]
  ) async throws {
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
    let logs = try Environment.allCases.map(keys.pki.logSigner)
    let logChains = Dictionary(uniqueKeysWithValues: logs.map { ($0.environment, $0.chainPEM) })
    let institutions = PaymentProviders(providers)
    let orders = Orders(
      policy: AuthorizationPolicy(),
      issuer: LicenseIssuer(statements: statements, parties: parties),
      parties: parties, providers: institutions)
    let follower = NobodyFollows()
    var policy = FetchPolicy(userAgent: "CopyrightSeal-Tests/1.0")
    policy.allowed = try websites.map { try AllowedAddress("127.0.0.1:\($0.port)") }
    let reader = SiteReader(
      fetcher: try Fetcher(policy: policy, clock: clock), clock: clock, random: random)
    let channels = Channels(reader: reader, parties: parties)
    inclusion = SealInclusion(
      database: database, changes: changes, reader: reader, registration: registration,
      follower: PresetOffers(), clock: clock)
    payments = PaymentGateway(
      database: database, providers: institutions,
      followers: [OrderPayments(orders, telling: follower)], clock: clock, random: random,
      logger: TestLog.logger)
    self.changes = changes
    self.database = database
    self.clock = clock
    verifier = try CertificateVerifier(rootsPEM: keys.pki.rootsPEM())
    certification = CertificationService(
      database: database, changes: changes, lists: Lists(database, pageTokens),
      registration: registration, verifier: verifier,
      statementAccess: .works(parties), logChains: logChains, clock: clock)
    service = AuthorizationService(
      database: database, changes: changes, orders: orders, follower: follower, payments: payments,
      channels: channels, inclusion: inclusion, lists: Lists(database, pageTokens),
      clock: clock)
    log = LogSequencer(database: database, signers: logs, logger: TestLog.logger)
    self.orders = OrderOperations(
      database: database, changes: changes, orders: orders, follower: follower)
    runner = JobRunner(
      database: database,
      handlers: [
        PaymentTimeoutJob(
          changes: changes, orders: orders, follower: follower, payments: payments),
        PaymentJob(payments), PaymentCloseJob(payments), RefundJob(payments),
        NoticeEndJob(changes: changes, orders: orders, follower: follower),
        ChannelCheckJob(database: database, changes: changes, channels: channels, clock: clock),
        PageLookJob(inclusion: inclusion),
        LetterJob(
          database: database, changes: changes, orders: orders, clock: clock,
          statusURL: { "https://seal.example/licenses/\($0)" }),
      ], clock: clock, random: random, logger: TestLog.logger)
  }

  /// Somebody with an account of their own.
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

  func context(_ method: MethodDescriptor, _ caller: Caller?) -> CallContext {
    CallContext(
      method: method, deadline: .now + .seconds(60), peerAddress: "203.0.113.7:4711",
      identity: caller)
  }

  /// Types of the events of an account, in their order.
  /// What the trail of an account says about something: who did what, oldest first.
  func trail(of caller: Caller, about subject: String) async throws -> [String] {
    try await database.read { tx in
      try ChangeStore.list(
        .account(caller.tenant), subject: subject, before: nil, limit: 100, tx)
    }.sorted { ($0.time, $0.method) < ($1.time, $1.method) }
      .map { "\($0.actor.rawValue) \($0.method)" }
  }

  func events(of caller: Caller) async throws -> [String] {
    try await EventSequencer(database: database, logger: TestLog.logger).drain()
    return try await database.read { tx in
      try EventReader.read(
        after: 0,
        EventFilter(
          tenant: caller.tenant),
        limit: 100, tx)
    }.map(\.event.type.rawValue)
  }
}

/// Orders that settle no cases.
struct NobodyFollows: OrderFollower {
  func orderMoved(_ order: Order, from state: AuthorizationV1.OrderState, _ change: Change) {}
}

/// The error with which `body` refuses; an issue when it does not.
func refusal<Value>(
  isolation: isolated (any Actor)? = #isolation,
  sourceLocation: SourceLocation = #_sourceLocation, of body: () async throws -> Value
) async -> String? {
  let error = await #expect(throws: RPCError.self, sourceLocation: sourceLocation) {
    _ = try await body()
  }
  return error?.reason
}
