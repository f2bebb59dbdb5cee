import SealAPI
import SealFetch
import SealPostgres
import SealPrimitives
import SealRPC
import SealServer
import SealTestPlatform
import SealTestSupport
import SealTrust
import Testing

@testable import SealAccess
@testable import SealDeveloper

/// An account with its first key, and a receiver of its webhooks; time stands still until it is
/// moved.
struct DeveloperAccount: Sendable {
  typealias Methods = DeveloperV1.DeveloperServiceMethods

  let platform: TestPlatform
  /// Holds every scope.
  let caller: Caller
  let receiver: Receiver

  var database: Database { platform.database }
  var service: DeveloperService { platform.developer }
  var clock: ManualWallClock { platform.clock }

  /// In a database that all tests share.
  static func open() async throws -> DeveloperAccount {
    try await with(.live, tenancy: .shared) { $0 }
  }

  /// In a database of its own.
  static func with<Value>(
    _ environment: Environment = .sandbox, tenancy: TestPlatform.Tenancy = .alone,
    startingAt start: Instant = TestKeys.madeAt, isolation: isolated (any Actor)? = #isolation,
    _ body: (DeveloperAccount) async throws -> Value
  ) async throws -> Value {
    let receiver = Receiver()
    return try await TestPlatform.with(
      tenancy, clock: ManualWallClock(start),
      settings: { $0.fetch.allowed = [try AllowedAddress("127.0.0.1")] },
      foreign: { $0.webhooks = receiver }
    ) { platform in
      try await body(
        DeveloperAccount(
          platform: platform, caller: try await platform.newCaller(environment),
          receiver: receiver))
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

  /// - Parameter caller: the account's own by default.
  func context(_ method: MethodDescriptor, _ caller: Caller? = nil) -> CallContext {
    platform.context(method, caller ?? self.caller)
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
