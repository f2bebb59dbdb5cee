import SealAPI
import SealPrimitives
import SealProtobuf
import SealRPC
import SealServer
import SealTestSupport
import Testing

@testable import SealAccess

@Suite struct RevokeApiKeyTests {
  @Test func aRevokedKeySaysSoAndLetsNobodyIn() async throws {
    let desk = try await Desk.open()
    let made = try await desk.create(as: desk.caller)
    let secret = try #require(ApiKeySecret(made.secret))
    let cache = ApiKeyCache(database: desk.database, freshness: .zero)
    #expect(try await cache.caller(for: secret, deadline: .now + .seconds(10)) != nil)
    desk.clock.advance(by: .seconds(60))
    var expected = try #require(made.apiKey)
    expected.revokeTime = GoogleProtobuf.Timestamp(desk.clock.now())
    #expect(try await desk.revoke(expected.apiKeyID, as: desk.caller) == expected)
    #expect(try await cache.caller(for: secret, deadline: .now + .seconds(10)) == nil)
    #expect(try await desk.keys(as: desk.caller).apiKeys.contains(expected))
    #expect(
      try await desk.audit() == [
        "CreateApiKey \(expected.apiKeyID)", "RevokeApiKey \(expected.apiKeyID)",
      ])
    #expect(try await desk.events(about: expected.apiKeyID) == ["key.created", "key.revoked"])
  }

  @Test func revokingTwiceChangesNothing() async throws {
    let desk = try await Desk.open()
    let id = try #require(try await desk.create(as: desk.caller).apiKey).apiKeyID
    let first = try await desk.revoke(id, requestID: "request-1", as: desk.caller)
    desk.clock.advance(by: .seconds(60))
    #expect(try await desk.revoke(id, requestID: "request-1", as: desk.caller) == first)
    #expect(try await desk.revoke(id, requestID: "request-2", as: desk.caller) == first)
    #expect(try await desk.audit().count == 2)
  }

  @Test func aRequestIDRevokesOneKeyOnly() async throws {
    let desk = try await Desk.open()
    let ids = [
      try #require(try await desk.create(as: desk.caller).apiKey).apiKeyID,
      try #require(try await desk.create(as: desk.caller).apiKey).apiKeyID,
    ]
    _ = try await desk.revoke(ids[0], requestID: "request-1", as: desk.caller)
    let error = await refusal {
      try await desk.revoke(ids[1], requestID: "request-1", as: desk.caller)
    }
    #expect(error?.code == .invalidArgument)
    #expect(error?.reason == "REQUEST_ID_REUSED")
    let standing = try await desk.keys(as: desk.caller).apiKeys.filter { $0.revokeTime == nil }
    #expect(standing.contains { $0.apiKeyID == ids[1] })
  }

  @Test func oneRequestIDForTwoKeysAtOnceRevokesOne() async throws {
    try await TestCluster.withFreshDatabase(migrations: Migrations.all) { database in
      let desk = try await Desk(database)
      var ids: [String] = []
      for _ in 0..<2 {
        ids.append(try #require(try await desk.create(as: desk.caller).apiKey).apiKeyID)
      }
      let results = try await database.race(
        at: "api_key",
        ids.map { id in
          { try await desk.revoke(id, requestID: "request-1", as: desk.caller) }
        })
      let reasons = results.compactMap { result -> String? in
        if case .failure(let error) = result {
          (error as? RPCError)?.reason ?? "\(error)"
        } else {
          nil
        }
      }
      #expect(reasons == ["REQUEST_ID_REUSED"])
      let revoked = try await desk.keys(as: desk.caller).apiKeys.filter { $0.revokeTime != nil }
      #expect(revoked.count == 1)
    }
  }

  @Test func aForeignKeyIsNotFoundLikeOneThatNeverWas() async throws {
    let desk = try await Desk.open()
    let stranger = try await Desk.newCaller(in: desk.database, at: desk.clock.now())
    let never = ApiKeyID(
      at: desk.clock.now(), bucket: .nobodys, random: SystemRandomBytes()
    ).description
    let id = desk.caller.apiKeyID.description
    let errors = [
      await refusal { try await desk.revoke(id, as: stranger) },
      await refusal { try await desk.revoke(id, as: desk.caller.with(.sandbox)) },
      await refusal { try await desk.revoke(never, as: desk.caller) },
    ]
    for error in errors {
      #expect(error?.code == .notFound)
      #expect(error?.reason == "API_KEY_NOT_FOUND")
    }
    #expect(Set(errors.map { $0?.message }).count == 1)
    #expect(try await desk.whoAmI(as: desk.caller).apiKey?.revokeTime == nil)
    #expect(try await desk.audit() == [])
  }

  @Test func whatIsWrongIsToldAtOnce() async throws {
    let desk = try await Desk.open()
    let error = await refusal { try await desk.revoke("key_1", requestID: "", as: desk.caller) }
    #expect(
      error?.fieldViolations.map { "\($0.field) \($0.reason)" } == [
        "api_key_id MALFORMED", "request_id REQUIRED",
      ])
  }
}
