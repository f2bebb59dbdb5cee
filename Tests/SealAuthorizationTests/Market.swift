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
import SealTestSupport
import SealTrust
import SealVerify
import Testing

@testable import SealAccess
@testable import SealAuthorization
@testable import SealCertification

/// Certification and authorization on a database of its own, with a clock that stands still; when a
/// test has ended the books are balanced, or it fails.
struct Market: Sendable {
  let database: Database
  let service: AuthorizationService
  let certification: CertificationService
  let orders: OrderOperations
  let runner: JobRunner
  let log: LogSequencer
  let verifier: CertificateVerifier
  let clock: ManualWallClock
  let inclusion: SealInclusion
  let payments: ProviderPayments

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
    let parties = PartyBook(
      vault: PartyVault(key: keys.encryptionKey, random: random), random: random)
    let issuers = try Environment.allCases.map {
      try StatementIssuer(keys.pki.issuerConfiguration($0), clock: clock, random: random)
    }
    let registrar = Registrar(issuers: issuers, parties: parties, clock: clock, random: random)
    try await registrar.storeChains(in: database)
    let pageTokens = PageTokens(key: keys.encryptionKey.pageTokenKey)
    let logs = try Environment.allCases.map(keys.pki.logSigner)
    let logChains = Dictionary(uniqueKeysWithValues: logs.map { ($0.environment, $0.chainPEM) })
    let desk = Orders(
      policy: AuthorizationPolicy(),
      issuer: LicenseIssuer(issuers: issuers, parties: parties, random: random), clock: clock,
      random: random)
    var policy = FetchPolicy(userAgent: "CopyrightSeal-Tests/1.0")
    policy.allowed = try websites.map { try AllowedAddress("127.0.0.1:\($0.port)") }
    let reader = SiteReader(
      fetcher: try Fetcher(policy: policy, clock: clock), clock: clock, random: random)
    let channels = Channels(
      database: database, reader: reader, parties: parties, clock: clock, random: random)
    inclusion = SealInclusion(
      database: database, reader: reader, registrar: registrar, clock: clock, random: random)
    payments = ProviderPayments(
      database: database, desk: desk, providers: providers, logger: TestLog.logger)
    self.database = database
    self.clock = clock
    verifier = try CertificateVerifier(rootsPEM: keys.pki.rootsPEM())
    certification = CertificationService(
      database: database, registrar: registrar, parties: parties, verifier: verifier,
      pageTokens: pageTokens, logChains: logChains, clock: clock)
    service = AuthorizationService(
      database: database, desk: desk, channels: channels, inclusion: inclusion, payments: payments,
      parties: parties, pageTokens: pageTokens,
      logChains: logChains, clock: clock, random: random)
    log = LogSequencer(database: database, signers: logs, logger: TestLog.logger)
    orders = OrderOperations(database: database, desk: desk)
    runner = JobRunner(
      database: database,
      handlers: [
        PaymentTimeoutJob(database: database, desk: desk, payments: payments),
        ProviderPaymentJob(payments), ProviderCloseJob(payments), ProviderRefundJob(payments),
        NoticeEndJob(database: database, desk: desk), ChannelCheckJob(desk: channels),
        PageLookJob(inclusion: inclusion),
        LetterJob(
          database: database, desk: desk, parties: parties,
          statusURL: { "https://seal.example/licenses/\($0)" }),
      ], clock: clock, random: random, logger: TestLog.logger)
  }

  /// Somebody with an account of their own.
  func newCaller(_ environment: Environment = .live) async throws -> Caller {
    let random = SystemRandomBytes()
    let (account, owner) = (
      AccountID(at: clock.now(), random: random), MemberID(at: clock.now(), random: random)
    )
    try await database.write { [now = clock.now()] tx in
      try AccountStore.insert(account, name: "Studio", owner: owner, at: now, tx)
    }
    return Caller(
      accountID: account, memberID: owner, apiKeyID: ApiKeyID(at: clock.now(), random: random),
      environment: environment, scopes: Set(Scope.allCases))
  }

  func context(_ method: MethodDescriptor, _ caller: Caller) -> CallContext {
    CallContext(
      method: method, deadline: .now + .seconds(60), peerAddress: "203.0.113.7:4711",
      identity: caller)
  }

  /// Types of the events of an account, in their order.
  func events(of caller: Caller) async throws -> [String] {
    try await EventSequencer(database: database, logger: TestLog.logger).drain()
    return try await database.read { tx in
      try EventReader.read(
        after: 0,
        EventFilter(
          tenant: caller.tenant),
        limit: 100, tx)
    }.map(\.event.type)
  }
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
