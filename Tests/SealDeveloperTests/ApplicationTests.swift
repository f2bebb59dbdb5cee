import SealAPI
import SealPrimitives
import SealRPC
import SealTestPlatform
import Testing

@testable import SealAccess
@testable import SealDeveloper

@Suite("Applications and rotation")
struct ApplicationTests {
  @Test func aKeyIsBoundToAnApplicationOfItsAccount() async throws {
    let account = try await DeveloperAccount.open()
    let made = try await account.application("Reader")
    #expect(made.applicationID.hasPrefix("app_"))
    #expect(try await account.applications().map(\.name) == ["Reader"])
    let key = try await account.create(
      .init(
        label: "k", scopes: ["developer.read"], applicationID: made.applicationID,
        requestID: newRequestID()), as: account.caller)
    #expect(key.apiKey?.applicationID == made.applicationID)
    let other = try await account.platform.newCaller()
    for stranger in [other, account.caller.with(.sandbox)] {
      #expect(
        await refusal {
          try await account.create(
            .init(
              label: "k", scopes: ["developer.read"], applicationID: made.applicationID,
              requestID: newRequestID()), as: stranger)
        }?.reason == "APPLICATION_NOT_FOUND")
      #expect(try await account.applications(as: stranger).isEmpty)
    }
  }

  @Test func aRepeatedRequestMakesOneApplication() async throws {
    let account = try await DeveloperAccount.open()
    let id = newRequestID()
    let made = try await withThrowingTaskGroup(of: DeveloperV1.Application.self) { group in
      for _ in 0..<8 { group.addTask { try await account.application("One", requestID: id) } }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(Set(made).count == 1)
    #expect(
      await refusal { try await account.application("Two", requestID: id) }?.reason
        == "REQUEST_ID_REUSED")
  }

  @Test func theOldKeyHoldsForAWhileAndThenNoMore() async throws {
    let account = try await DeveloperAccount.open()
    let old = try await account.create("worker", [.certificationRead], as: account.caller)
    let oldID = try #require(old.apiKey?.apiKeyID)
    let id = newRequestID()
    let rotated = try await account.rotate(oldID, grace: .seconds(3_600), requestID: id)
    let new = try #require(rotated.apiKey)
    #expect(new.label == "worker")
    #expect(new.scopes == ["certification.read"])
    #expect(new.replacedApiKeyID == oldID)
    #expect(rotated.secret != old.secret)
    let repeated = try await account.rotate(oldID, grace: .seconds(3_600), requestID: id)
    #expect(repeated.secret == "")
    #expect(repeated.apiKey == new)

    let cache = ApiKeyCache(database: account.database, freshness: .zero, clock: account.clock)
    func isGood(_ secret: String) async throws -> Bool {
      try await cache.caller(
        for: try #require(ApiKeySecret(secret)), deadline: .now + .seconds(60)) != nil
    }
    #expect(try await isGood(old.secret))
    #expect(try await isGood(rotated.secret))
    account.clock.advance(by: .seconds(3_600))
    #expect(try await isGood(old.secret) == false)
    #expect(try await isGood(rotated.secret))
    #expect(await refusal { try await account.rotate(oldID) }?.reason == "API_KEY_ENDED")
  }

  @Test func rotatingGivesNoScopeThatTheCallerLacks() async throws {
    let account = try await DeveloperAccount.open()
    let key = try await account.create("all", [.certificationWrite], as: account.caller)
    let id = try #require(key.apiKey?.apiKeyID)
    let weak = account.caller.with(scopes: [.developerWrite])
    #expect(await refusal { try await account.rotate(id, as: weak) }?.reason == "SCOPE_NOT_HELD")
    let other = try await account.platform.newCaller()
    for stranger in [other, account.caller.with(.sandbox)] {
      #expect(
        await refusal { try await account.rotate(id, as: stranger) }?.reason == "API_KEY_NOT_FOUND")
    }
    #expect(
      await refusal { try await account.rotate(id, grace: .seconds(30 * 86_400 + 1)) }?.reason
        == "INVALID_FIELDS")
    #expect(
      await refusal { try await account.rotate(id, grace: .seconds(-1)) }?.reason
        == "INVALID_FIELDS")
  }

  @Test func aKeyIsReplacedOnceWhoeverRaces() async throws {
    let account = try await DeveloperAccount.open()
    let key = try await account.create("k", [.certificationRead], as: account.caller)
    let id = try #require(key.apiKey?.apiKeyID)
    let secrets = await withTaskGroup(of: String?.self) { group in
      for _ in 0..<6 {
        group.addTask {
          do {
            return try await account.rotate(id).secret
          } catch {
            #expect((error as? RPCError)?.reason == "API_KEY_ENDED")
            return nil
          }
        }
      }
      return await group.reduce(into: [String?]()) { $0.append($1) }
    }
    #expect(secrets.compactMap { $0 }.count == 1)
  }

  @Test func aRequestIDThatMadeAKeyRotatesNone() async throws {
    let account = try await DeveloperAccount.open()
    let id = newRequestID()
    let key = try await account.create("k", requestID: id, as: account.caller)
    #expect(
      await refusal {
        try await account.rotate(try #require(key.apiKey?.apiKeyID), requestID: id)
      }?.reason == "REQUEST_ID_REUSED")
  }
}

extension DeveloperAccount {
  func application(
    _ name: String, requestID: String = newRequestID(), as caller: Caller? = nil
  ) async throws -> DeveloperV1.Application {
    try #require(
      try await service.createApplication(
        .init(name: name, requestID: requestID),
        context: context(Methods.createApplication, caller ?? self.caller)
      ).application)
  }

  func applications(as caller: Caller? = nil) async throws -> [DeveloperV1.Application] {
    try await service.listApplications(
      .init(), context: context(Methods.listApplications, caller ?? self.caller)
    ).applications
  }

  func rotate(
    _ key: String, grace: Duration? = nil, requestID: String = newRequestID(),
    as caller: Caller? = nil
  ) async throws -> DeveloperV1.RotateApiKeyResponse {
    try await service.rotateApiKey(
      .init(
        apiKeyID: key, gracePeriod: grace.map { .init($0) }, requestID: requestID),
      context: context(Methods.rotateApiKey, caller ?? self.caller))
  }
}
