import SealAPI
import SealProtobuf
import Testing

@testable import SealAccess

@Suite struct CallerTests {
  @Test func aCallerLearnsWhoTheyAre() async throws {
    let desk = try await Desk.open()
    let answer = try await desk.whoAmI(as: desk.caller)
    #expect(answer.accountID == desk.caller.accountID.description)
    #expect(answer.accountName == "Studio 鶴")
    let key = try #require(answer.apiKey)
    #expect(key.apiKeyID == desk.caller.apiKeyID.description)
    #expect(key.label == "first key")
    #expect(key.environment == .live)
    #expect(Set(key.scopes) == Set(Scope.allCases.map(\.rawValue)))
    #expect(key.createTime == GoogleProtobuf.Timestamp(desk.clock.now()))
    #expect(key.revokeTime == nil)
  }

  @Test func aKeyThatWasMadeByACallIsTheOneThatCalls() async throws {
    let desk = try await Desk.open()
    let made = try await desk.create("reader", [.certificationRead], as: desk.caller)
    let secret = try #require(ApiKeySecret(made.secret))
    let caller = try #require(
      try await ApiKeyCache(database: desk.database).caller(
        for: secret, deadline: .now + .seconds(10)))
    #expect(caller.accountID == desk.caller.accountID)
    #expect(caller.scopes == [.certificationRead])
    #expect(try await desk.whoAmI(as: caller).apiKey == made.apiKey)
  }
}
