import SealAPI
import SealPrimitives
import SealProtobuf
import SealRPC
import SealServer
import SealTestPlatform
import SealTestSupport
import Testing

@testable import SealAccess

@Suite struct RevokeApiKeyTests {
  @Test func aRevokedKeySaysSoAndLetsNobodyIn() async throws {
    let account = try await DeveloperAccount.open()
    let made = try await account.create(as: account.caller)
    let secret = try #require(ApiKeySecret(made.secret))
    let cache = ApiKeyCache(database: account.database, freshness: .zero)
    #expect(try await cache.caller(for: secret, deadline: .now + .seconds(10)) != nil)
    account.clock.advance(by: .seconds(60))
    var expected = try #require(made.apiKey)
    expected.revokeTime = GoogleProtobuf.Timestamp(account.clock.now())
    #expect(try await account.revoke(expected.apiKeyID, as: account.caller) == expected)
    #expect(try await cache.caller(for: secret, deadline: .now + .seconds(10)) == nil)
    #expect(try await account.keys(as: account.caller).apiKeys.contains(expected))
    #expect(
      try await account.audit() == [
        "CreateApiKey \(expected.apiKeyID)", "RevokeApiKey \(expected.apiKeyID)",
      ])
    #expect(try await account.events(about: expected.apiKeyID) == ["key.created", "key.revoked"])
  }

  @Test func revokingTwiceChangesNothing() async throws {
    let account = try await DeveloperAccount.open()
    let id = try #require(try await account.create(as: account.caller).apiKey).apiKeyID
    let first = try await account.revoke(id, requestID: "request-1", as: account.caller)
    account.clock.advance(by: .seconds(60))
    #expect(try await account.revoke(id, requestID: "request-1", as: account.caller) == first)
    #expect(try await account.revoke(id, requestID: "request-2", as: account.caller) == first)
    #expect(try await account.audit().count == 2)
  }

  @Test func aRequestIDRevokesOneKeyOnly() async throws {
    let account = try await DeveloperAccount.open()
    let ids = [
      try #require(try await account.create(as: account.caller).apiKey).apiKeyID,
      try #require(try await account.create(as: account.caller).apiKey).apiKeyID,
    ]
    _ = try await account.revoke(ids[0], requestID: "request-1", as: account.caller)
    let error = await refusal {
      try await account.revoke(ids[1], requestID: "request-1", as: account.caller)
    }
    #expect(error?.code == .invalidArgument)
    #expect(error?.reason == "REQUEST_ID_REUSED")
    let standing = try await account.keys(as: account.caller).apiKeys.filter {
      $0.revokeTime == nil
    }
    #expect(standing.contains { $0.apiKeyID == ids[1] })
  }

  @Test func oneRequestIDForTwoKeysAtOnceRevokesOne() async throws {
    try await DeveloperAccount.with(.live) { account in
      var ids: [String] = []
      for _ in 0..<2 {
        ids.append(try #require(try await account.create(as: account.caller).apiKey).apiKeyID)
      }
      let results = try await account.database.race(
        at: "api_key",
        ids.map { id in
          { try await account.revoke(id, requestID: "request-1", as: account.caller) }
        })
      let reasons = results.compactMap { result -> String? in
        if case .failure(let error) = result {
          (error as? RPCError)?.reason ?? "\(error)"
        } else {
          nil
        }
      }
      #expect(reasons == ["REQUEST_ID_REUSED"])
      let revoked = try await account.keys(as: account.caller).apiKeys.filter {
        $0.revokeTime != nil
      }
      #expect(revoked.count == 1)
    }
  }

  @Test func aForeignKeyIsNotFoundLikeOneThatNeverWas() async throws {
    let account = try await DeveloperAccount.open()
    let stranger = try await account.platform.newCaller()
    let never = ApiKeyID(
      at: account.clock.now(), bucket: .nobodys, random: SystemRandomBytes()
    ).description
    let id = account.caller.apiKeyID.description
    let errors = [
      await refusal { try await account.revoke(id, as: stranger) },
      await refusal { try await account.revoke(id, as: account.caller.with(.sandbox)) },
      await refusal { try await account.revoke(never, as: account.caller) },
    ]
    for error in errors {
      #expect(error?.code == .notFound)
      #expect(error?.reason == "API_KEY_NOT_FOUND")
    }
    #expect(Set(errors.map { $0?.message }).count == 1)
    #expect(try await account.whoAmI(as: account.caller).apiKey?.revokeTime == nil)
    #expect(try await account.audit() == [])
  }

  @Test func whatIsWrongIsToldAtOnce() async throws {
    let account = try await DeveloperAccount.open()
    let error = await refusal {
      try await account.revoke("key_1", requestID: "", as: account.caller)
    }
    #expect(
      error?.fieldViolations.map { "\($0.field) \($0.reason)" } == [
        "api_key_id MALFORMED", "request_id REQUIRED",
      ])
  }
}
