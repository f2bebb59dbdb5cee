import NIOPosix
import SealAccess
import SealAuthorization
import SealCertification
import SealDeveloper
import SealEnforcement
import SealFetch
import SealLedger
import SealMonitoring
import SealPostgres
import SealPrimitives
import SealRPC
import SealServer
import SealTestSupport
import SealTrust
import SealVerify
import SealWeb

/// A server as `seald` puts it together, without its port, and with a clock that stands still until
/// it is moved.
package struct TestPlatform: Sendable {
  package let server: Server
  package let clock: ManualWallClock
  package let verifier: CertificateVerifier
  /// What its pages stand on.
  package let site: Site

  /// Whom a test shares its database with.
  package enum Tenancy: Sendable {
    /// With others: what a test sees is what its own accounts have.
    case shared
    /// With nobody: it may lock and change tables, and look at all of them.
    case alone
  }

  private static let sharedDatabase = Task {
    try await TestCluster.freshDatabase(migrations: Migrations.all).open()
  }

  /// Runs a test with a platform. The books of a database of its own are balanced afterwards, or it
  /// fails.
  ///
  /// - Parameters:
  ///   - change: what is set otherwise than by default.
  ///   - replace: puts the test's own in the place of foreign services.
  package static func with<Value>(
    _ tenancy: Tenancy = .alone, clock: ManualWallClock = ManualWallClock(TestKeys.madeAt),
    settings change: (inout Settings) throws -> Void = { _ in },
    foreign replace: (inout ForeignServices) throws -> Void = { _ in },
    isolation: isolated (any Actor)? = #isolation,
    _ body: (TestPlatform) async throws -> Value
  ) async throws -> Value {
    switch tenancy {
    case .shared:
      let parts = try parts(on: await sharedDatabase.value, clock, change, replace)
      return try await body(TestPlatform(parts, clock))
    case .alone:
      return try await TestCluster.withFreshDatabase(migrations: Migrations.all) { database in
        let parts = try parts(on: database, clock, change, replace)
        let value = try await body(TestPlatform(parts, clock))
        try await checkBooks(of: database)
        return value
      }
    }
  }

  private init(_ parts: Parts, _ clock: ManualWallClock) async throws {
    server = try Server(try await Services(parts), group: MultiThreadedEventLoopGroup.singleton)
    site = parts.site(server.rpc.inProcess)
    verifier = try CertificateVerifier(rootsPEM: try TestKeys.shared.get().pki.rootsPEM())
    self.clock = clock
  }

  private static func parts(
    on database: Database, _ clock: ManualWallClock,
    _ change: (inout Settings) throws -> Void, _ replace: (inout ForeignServices) throws -> Void
  ) throws -> Parts {
    let keys = try TestKeys.shared.get()
    var settings = Settings(stateFolder: keys.folder)
    settings.publicURL = "https://seal.example"
    settings.fetch.userAgent = "SealTest/1.0"
    (settings.bank.holder, settings.bank.bank) = ("Seal Test Ltd", "Bank of Tests, Lin'an branch")
    settings.bank.number = "6222 0000 0000 0001"
    try change(&settings)
    let installation = Installation(
      folder: StateFolder(settings.stateFolder), database: database, pki: keys.pki,
      encryptionKey: keys.encryptionKey, clock: clock, random: SystemRandomBytes(),
      fetcher: try Fetcher(policy: settings.fetch, clock: clock))
    var foreign = try ForeignServices(settings, on: installation)
    try replace(&foreign)
    return try Parts(settings, on: installation, foreign: foreign, logger: TestLog.logger)
  }

  private static func checkBooks(of database: Database) async throws {
    for environment in Environment.allCases {
      let trial = try await database.read { tx in try TrialBalance.compute(environment, tx) }
      guard trial.isBalanced else { throw UnbalancedBooks(trial: trial) }
    }
  }
}

/// A test has left books behind whose debits are not its credits.
package struct UnbalancedBooks: Error {
  package let trial: TrialBalance
}

// MARK: - What it is made of

extension TestPlatform {
  package var services: Services { server.services }
  package var parts: Parts { services.parts }
  package var background: Background { services.background }
  package var database: Database { parts.database }
  package var changes: Changes { parts.changes }
  package var certification: CertificationService { services.certification }
  package var authorization: AuthorizationService { services.authorization }
  package var monitoring: MonitoringService { services.monitoring }
  package var enforcement: EnforcementService { services.enforcement }
  package var developer: DeveloperService { services.developer }
  /// What the operator does with orders.
  package var orders: OrderOperations { parts.orderOperations }
}
