import SealAPI
import SealFetch
import SealPostgres
import SealPrimitives
import SealRPC
import SealServer
import SealTestSupport
import SealTrust
import Testing

@testable import SealAccess
@testable import SealDeveloper

/// The developer service, a clock that stands still until it is moved, and an account with its
/// first key.
struct Desk: Sendable {
  typealias Methods = DeveloperV1.DeveloperServiceMethods

  let database: Database
  let service: DeveloperService
  let clock: ManualWallClock
  /// Holds every scope.
  let caller: Caller
  let secrets: SecretBox

  private static let sharedDatabase = Task {
    try await TestCluster.freshDatabase(migrations: Migrations.all).open()
  }

  /// In a database that all tests share; each has an account of its own.
  static func open() async throws -> Desk {
    try await Desk(sharedDatabase.value)
  }

  init(
    _ database: Database, environment: Environment = .live,
    at start: Instant = Instant(seconds: 1_795_248_000, nanoseconds: 250_000_000)
  ) async throws {
    clock = ManualWallClock(start)
    self.database = database
    secrets = try Self.makeSecrets()
    var policy = FetchPolicy(userAgent: "Tests")
    policy.allowed = [try AllowedAddress("127.0.0.1")]
    service = DeveloperService(
      database: database,
      changes: Changes(
        database, clock: clock, random: SystemRandomBytes(),
        secret: [UInt8](repeating: 2, count: 32)),
      lists: Lists(database, PageTokens(key: [UInt8](repeating: 1, count: 32))),
      secrets: secrets,
      fetchPolicy: policy, clock: clock)
    caller = try await Self.newCaller(in: database, environment, at: clock.now())
  }

  private static func makeSecrets() throws -> SecretBox {
    let folder = try TemporaryFolder.make()
    defer { #expect(throws: Never.self) { try TemporaryFolder.remove(folder) } }
    let random = SystemRandomBytes()
    return SecretBox(
      key: try KeyEncryptionKey.create(at: folder + "/key", random: random), random: random)
  }

  /// Somebody with an account of their own and a key in the database.
  static func newCaller(
    in database: Database, _ environment: Environment = .live, at time: Instant
  ) async throws -> Caller {
    let random = SystemRandomBytes()
    let account = AccountID(at: time, random: random)
    let owner = MemberID(at: time, bucket: account.bucket, random: random)
    return try await database.write { tx in
      try AccountStore.insert(account, name: "Studio 鶴", owner: owner, at: time, tx)
      return try ApiKeyStore.insert(
        ApiKeySecret(of: Tenant(account, environment), random: random),
        id: ApiKeyID(at: time, bucket: account.bucket, random: random),
        account: account, member: owner, label: "first key", scopes: Scope.allCases.map(\.rawValue),
        at: time, tx
      ).caller
    }
  }

  func whoAmI(as caller: Caller) async throws -> DeveloperV1.GetCallerResponse {
    try await service.getCaller(.init(), context: context(Methods.getCaller, caller))
  }

  func create(
    _ label: String = "key", _ scopes: [Scope] = [.certificationRead],
    requestID: String = newRequestID(), as caller: Caller
  ) async throws -> DeveloperV1.CreateApiKeyResponse {
    try await create(
      .init(label: label, scopes: scopes.map(\.rawValue), requestID: requestID), as: caller)
  }

  func create(_ request: DeveloperV1.CreateApiKeyRequest, as caller: Caller) async throws
    -> DeveloperV1.CreateApiKeyResponse
  {
    try await service.createApiKey(request, context: context(Methods.createApiKey, caller))
  }

  func keys(pageSize: UInt32 = 0, after token: String = "", as caller: Caller) async throws
    -> DeveloperV1.ListApiKeysResponse
  {
    try await service.listApiKeys(
      .init(pageSize: pageSize, pageToken: token), context: context(Methods.listApiKeys, caller))
  }

  func revoke(_ key: String, requestID: String = newRequestID(), as caller: Caller) async throws
    -> DeveloperV1.ApiKey
  {
    let response = try await service.revokeApiKey(
      .init(apiKeyID: key, requestID: requestID), context: context(Methods.revokeApiKey, caller))
    return try #require(response.apiKey)
  }

  /// What the account is told of something, in order.
  func events(about subject: String) async throws -> [String] {
    try await database.read { tx in
      try tx.query("SELECT type FROM event WHERE subject = \(subject) ORDER BY sequence").map {
        try $0.decode("type")
      }
    }
  }

  /// The audit of the account, oldest first: action and subject.
  func audit() async throws -> [String] {
    try await database.read { [caller] tx in
      try tx.query(
        """
        SELECT method, subject, peer_address, api_key_id FROM change
        WHERE account_id = \(caller.accountID) ORDER BY change_id
        """
      ).map { row in
        #expect(try row.decode("peer_address", as: String.self) == "203.0.113.7:4711")
        #expect(try row.decode("api_key_id", as: ApiKeyID.self) == caller.apiKeyID)
        return "\(try row.decode("method", as: String.self)) "
          + "\(try row.decode("subject", as: String.self))"
      }
    }
  }

  func context(_ method: MethodDescriptor, _ caller: Caller) -> CallContext {
    CallContext(
      method: method, deadline: .now + .seconds(60), peerAddress: "203.0.113.7:4711",
      identity: caller)
  }
}

extension Caller {
  /// The same account's key with other scopes, or for the other environment.
  func with(scopes: Set<Scope>? = nil, _ environment: Environment? = nil) -> Caller {
    Caller(
      accountID: accountID, memberID: memberID, apiKeyID: apiKeyID,
      environment: environment ?? self.environment, scopes: scopes ?? self.scopes)
  }
}

func newRequestID() -> String { Base64URL.encode(SystemRandomBytes().bytes(16)) }

/// The error with which `body` refuses; an issue when it does not.
func refusal<Value>(
  isolation: isolated (any Actor)? = #isolation,
  sourceLocation: SourceLocation = #_sourceLocation, of body: () async throws -> Value
) async -> RPCError? {
  await #expect(throws: RPCError.self, sourceLocation: sourceLocation) { _ = try await body() }
}
