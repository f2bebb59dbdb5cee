import SealAPI
import SealProtobuf
import Testing

@testable import SealAccess

@Suite struct CallerTests {
  @Test func aCallerLearnsWhoTheyAre() async throws {
    let account = try await DeveloperAccount.open()
    let answer = try await account.whoAmI(as: account.caller)
    #expect(answer.accountID == account.caller.accountID.description)
    #expect(answer.accountName == "Studio 鶴")
    let key = try #require(answer.apiKey)
    #expect(key.apiKeyID == account.caller.apiKeyID.description)
    #expect(key.label == "first key")
    #expect(key.environment == .live)
    #expect(Set(key.scopes) == Set(Scope.allCases.map(\.rawValue)))
    #expect(key.createTime == GoogleProtobuf.Timestamp(account.clock.now()))
    #expect(key.revokeTime == nil)
  }

  @Test func aKeyThatWasMadeByACallIsTheOneThatCalls() async throws {
    let account = try await DeveloperAccount.open()
    let made = try await account.create("reader", [.certificationRead], as: account.caller)
    let secret = try #require(ApiKeySecret(made.secret))
    let caller = try #require(
      try await ApiKeyCache(database: account.database).caller(
        for: secret, deadline: .now + .seconds(10)))
    #expect(caller.accountID == account.caller.accountID)
    #expect(caller.scopes == [.certificationRead])
    #expect(try await account.whoAmI(as: caller).apiKey == made.apiKey)
  }
}
