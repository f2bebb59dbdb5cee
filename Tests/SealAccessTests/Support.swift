import Foundation
import SealAPI
import SealPostgres
import SealPrimitives
import SealRPC
import SealServer
import SealTestSupport
import Synchronization
import Testing

@testable import SealAccess

/// An account with its owner, in the database.
struct TestAccount: Sendable {
  let id: AccountID
  let owner: MemberID

  private static func new(at now: Instant) -> TestAccount {
    let id = AccountID(at: now, random: SystemRandomBytes())
    return TestAccount(
      id: id, owner: MemberID(at: now, bucket: id.bucket, random: SystemRandomBytes()))
  }

  static func make(in database: Database) async throws -> TestAccount {
    let now = SystemWallClock().now()
    let account = TestAccount.new(at: now)
    try await database.write { tx in
      try AccountStore.insert(account.id, name: "Studio", owner: account.owner, at: now, tx)
    }
    return account
  }

  /// A key with these scopes, as its holder knows it.
  func makeKey(_ scopes: [Scope], _ environment: Environment = .live, in database: Database)
    async throws -> (id: ApiKeyID, secret: ApiKeySecret)
  {
    let now = SystemWallClock().now()
    let id = ApiKeyID(at: now, bucket: self.id.bucket, random: SystemRandomBytes())
    let secret = ApiKeySecret(of: Tenant(self.id, environment), random: SystemRandomBytes())
    _ = try await database.write { tx in
      try ApiKeyStore.insert(
        secret, id: id, account: self.id, member: owner, label: "key",
        scopes: scopes.map(\.rawValue), at: now, tx)
    }
    return (id, secret)
  }

  func caller(_ environment: Environment = .live) -> Caller {
    Caller(
      accountID: id, memberID: owner,
      apiKeyID: ApiKeyID(
        at: SystemWallClock().now(), bucket: id.bucket, random: SystemRandomBytes()),
      environment: environment, scopes: [])
  }

  /// Somebody who need not be in any database.
  static func imagined(_ environment: Environment = .live) -> Caller {
    let now = SystemWallClock().now()
    return TestAccount.new(at: now).caller(environment)
  }
}

/// A database for all tests that need none of their own.
enum SharedDatabase {
  private static let database = Task {
    try await TestCluster.freshDatabase(migrations: Migrations.all)
  }
  private static let pool = Task { try await database.value.open() }

  /// The pool of connections that all share.
  static func open() async throws -> Database { try await pool.value }

  /// Runs a test with a pool that it may shut down.
  static func withOwnPool(
    isolation: isolated (any Actor)? = #isolation,
    _ body: (Database) async throws -> Void
  ) async throws {
    let pool = try await database.value.open()
    let result: Result<Void, any Error>
    do {
      result = .success(try await body(pool))
    } catch {
      result = .failure(error)
    }
    await pool.shutdown()
    try result.get()
  }
}

/// Every method that there is, by the contract.
enum Contract {
  static let methods: [MethodDescriptor] =
    RPCV1.HealthServiceMethods.all + CertificationV1.CertificationServiceMethods.all
    + AuthorizationV1.AuthorizationServiceMethods.all
    + MonitoringV1.MonitoringServiceMethods.all
    + EnforcementV1.EnforcementServiceMethods.all + DeveloperV1.DeveloperServiceMethods.all
}

extension ApiKeyCache {
  func caller(for secret: ApiKeySecret) async throws -> Caller? {
    try await caller(for: secret, deadline: .now + .seconds(10))
  }
}

/// A monotonic clock that stands still until it is moved.
final class ManualClock: Sendable {
  private let current = Mutex(ContinuousClock.now)

  func now() -> ContinuousClock.Instant { current.withLock { $0 } }

  func advance(by duration: Duration) { current.withLock { $0 += duration } }
}

/// The error with which `body` refuses; an issue when it does not.
func refusal<Value>(
  isolation: isolated (any Actor)? = #isolation,
  sourceLocation: SourceLocation = #_sourceLocation,
  of body: () async throws -> Value
) async -> RPCError? {
  await #expect(throws: RPCError.self, sourceLocation: sourceLocation) { _ = try await body() }
}

extension ApiKeySecret {
  /// A key that nobody holds.
  static func nobodys(_ environment: Environment = .live) -> ApiKeySecret {
    ApiKeySecret(of: TestAccount.imagined(environment).tenant, random: SystemRandomBytes())
  }
}
