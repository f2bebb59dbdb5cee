import Foundation
import SealAPI
import SealPostgres
import SealPrimitives
import SealRPC
import SealServer
import SealStatements
import SealTestSupport
import SealTrust
import SealVerify
import Testing

@testable import SealAccess
@testable import SealCertification

/// The certification service with real issuers, and a clock that stands still until it is moved.
struct Platform: Sendable {
  let database: Database
  let service: CertificationService
  let eraser: PartyEraser
  let verifier: CertificateVerifier
  let clock: ManualWallClock
  let configuration: DatabaseConfiguration

  /// Whom a test shares its database with.
  enum Tenancy {
    /// With others: what a test sees is what its own accounts have.
    case shared
    /// With nobody: it may lock and change tables, and look at all of them.
    case alone
  }

  private static let sharedDatabase = Task {
    try await TestCluster.freshDatabase(migrations: Migrations.all).open()
  }

  /// Runs a test with a platform.
  static func with(
    _ tenancy: Tenancy = .shared, isolation: isolated (any Actor)? = #isolation,
    _ body: (Platform) async throws -> Void
  ) async throws {
    switch tenancy {
    case .shared: try await body(Platform(sharedDatabase.value))
    case .alone:
      try await TestCluster.withFreshDatabase(migrations: Migrations.all) { database in
        try await body(Platform(database))
      }
    }
  }

  private init(_ database: Database) async throws {
    let keys = try TestKeys.shared.get()
    let random = SystemRandomBytes()
    let clock = ManualWallClock(TestKeys.madeAt)
    let parties = PartyDirectory(
      vault: PartyVault(key: keys.encryptionKey, random: random), random: random)
    let statements = Statements(
      issuers: try PerEnvironment {
        try StatementIssuer(keys.pki.issuerConfiguration($0), clock: clock, random: random)
      })
    try await statements.keepChains(in: database)
    let registration = WorkRegistration(statements: statements, parties: parties)
    self.database = database
    self.clock = clock
    configuration = database.configuration
    verifier = try CertificateVerifier(rootsPEM: keys.pki.rootsPEM())
    eraser = PartyEraser(database: database, clock: clock, random: random)
    service = CertificationService(
      database: database,
      changes: Changes(
        database, clock: clock, random: random, secret: keys.encryptionKey.requestKey),
      lists: Lists(database, PageTokens(key: keys.encryptionKey.pageTokenKey)),
      registration: registration, verifier: verifier,
      statementAccess: StatementAccess([
        VersionCertificate.type: PublicCertificate.rule(parties)
      ]), logChains: [:], clock: clock)
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
}

extension Caller {
  /// The same account's key for the other environment.
  var inSandbox: Caller {
    Caller(
      accountID: accountID, memberID: memberID, apiKeyID: apiKeyID, environment: .sandbox,
      scopes: scopes)
  }
}
