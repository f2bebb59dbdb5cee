import SealAPI
import SealCrypto
import SealPrimitives
import SealProtobuf
import SealServer
import SealTestPlatform
import SealTestSupport
import Testing

@testable import SealAccess

@Suite struct CreateApiKeyTests {
  @Test func aNewKeyIsShownOnceAndKeptAsItsDigestOnly() async throws {
    let account = try await DeveloperAccount.open()
    let answer = try await account.create(
      "build 鶴", [.developerRead, .certificationRead], as: account.caller)
    let key = try #require(answer.apiKey)
    let secret = try #require(ApiKeySecret(answer.secret))
    #expect(
      key
        == DeveloperV1.ApiKey(
          apiKeyID: key.apiKeyID, label: "build 鶴",
          scopes: ["certification.read", "developer.read"], hint: secret.hint,
          createTime: GoogleProtobuf.Timestamp(account.clock.now()), environment: .live))
    #expect(secret.environment == .live)
    #expect(try await account.keys(as: account.caller).apiKeys.contains(key))
    #expect(try await account.audit() == ["CreateApiKey \(key.apiKeyID)"])

    let rows = try await account.database.read { tx in
      try tx.query("SELECT t::text AS line, secret_sha256 FROM api_key AS t")
        .map {
          (try $0.decode("line", as: String.self), try $0.decode("secret_sha256", as: [UInt8].self))
        }
    }
    #expect(rows.contains { $0.1 == SHA256.hash(Array(answer.secret.utf8)) })
    let digits = answer.secret.dropFirst(16)
    #expect(!rows.contains { $0.0.contains(digits) || $0.0.contains(Hex.encode(digits.utf8)) })
  }

  @Test func aSandboxKeyMakesSandboxKeys() async throws {
    let account = try await DeveloperAccount.open()
    let answer = try await account.create(as: account.caller.with(.sandbox))
    #expect(answer.secret.hasPrefix("seal_test_"))
    #expect(answer.apiKey?.environment == .sandbox)
    #expect(try await account.keys(as: account.caller).apiKeys.count == 1)
    #expect(try await account.keys(as: account.caller.with(.sandbox)).apiKeys == [answer.apiKey])
  }

  @Test func aRepetitionIsAnsweredWithoutTheSecret() async throws {
    let account = try await DeveloperAccount.open()
    let first = try await account.create(requestID: "request-1", as: account.caller)
    account.clock.advance(by: .seconds(60))
    let again = try await account.create(requestID: "request-1", as: account.caller)
    #expect(again.apiKey == first.apiKey)
    #expect(!first.secret.isEmpty)
    #expect(again.secret.isEmpty)
    #expect(try await account.keys(as: account.caller).apiKeys.count == 2)
    #expect(try await account.audit().count == 1)
  }

  @Test func theSameRequestIDWithOtherContentIsRefused() async throws {
    let account = try await DeveloperAccount.open()
    _ = try await account.create("one", requestID: "request-1", as: account.caller)
    let errors = [
      await refusal { try await account.create("two", requestID: "request-1", as: account.caller) },
      await refusal {
        try await account.create(
          "one", [.developerRead], requestID: "request-1", as: account.caller)
      },
    ]
    for error in errors {
      #expect(error?.code == .invalidArgument)
      #expect(error?.reason == "REQUEST_ID_REUSED")
    }
    #expect(try await account.keys(as: account.caller).apiKeys.count == 2)
  }

  @Test func theSameRequestOnTwoConnectionsAtOnceMakesOneKeyAndShowsItOnce() async throws {
    try await DeveloperAccount.with(.live) { account in
      let call = { @Sendable in try await account.create(requestID: "request-1", as: account.caller)
      }
      let answers = try await account.database.race(at: "api_key", [call, call]).map {
        try $0.get()
      }
      #expect(answers[0].apiKey == answers[1].apiKey)
      #expect(answers.filter { !$0.secret.isEmpty }.count == 1)
      #expect(try await account.keys(as: account.caller).apiKeys.count == 2)
    }
  }

  @Test func aKeyGivesNoScopeThatItDoesNotHold() async throws {
    let account = try await DeveloperAccount.open()
    let modest = account.caller.with(scopes: [.developerWrite, .certificationRead])
    let error = await refusal {
      try await account.create("x", [.certificationRead, .certificationWrite], as: modest)
    }
    #expect(error?.code == .permissionDenied)
    #expect(error?.reason == "SCOPE_NOT_HELD")
    #expect(error?.message.contains("certification.write") == true)
    #expect(try await account.keys(as: account.caller).apiKeys.count == 1)
    let given = try await account.create("x", [.certificationRead, .developerWrite], as: modest)
    #expect(given.apiKey?.scopes == ["certification.read", "developer.write"])
  }

  @Test func aScopeNamedTwiceIsGivenOnce() async throws {
    let account = try await DeveloperAccount.open()
    let answer = try await account.create(
      "x", [.developerRead, .developerRead, .certificationRead], as: account.caller)
    #expect(answer.apiKey?.scopes == ["certification.read", "developer.read"])
  }

  /// A request and what is refused then, as "field REASON".
  private static let wrong: [(DeveloperV1.CreateApiKeyRequest, [String])] = [
    (.init(), ["label REQUIRED", "scopes REQUIRED", "request_id REQUIRED"]),
    (
      .init(label: "x", scopes: ["developer.read", "admin", ""], requestID: "request-1"),
      ["scopes[1] UNKNOWN_VALUE", "scopes[2] UNKNOWN_VALUE"]
    ),
    (
      .init(
        label: "x", scopes: [String](repeating: "developer.read", count: 33), requestID: "request-1"
      ),
      ["scopes TOO_MANY"]
    ),
    (.init(label: "x", scopes: ["developer.read"], requestID: "short"), ["request_id MALFORMED"]),
  ]

  @Test(arguments: wrong)
  func whatIsWrongIsToldAtOnce(request: DeveloperV1.CreateApiKeyRequest, refused: [String])
    async throws
  {
    let account = try await DeveloperAccount.open()
    let error = await refusal { try await account.create(request, as: account.caller) }
    #expect(error?.reason == "INVALID_FIELDS")
    #expect(error?.fieldViolations.map { "\($0.field) \($0.reason)" } == refused)
  }
}
