import SealAPI
import SealPrimitives
import SealTestPlatform
import Testing

@testable import SealAccess

@Suite struct ListApiKeysTests {
  @Test func pagesLeadThroughAllKeysNewestFirstRevokedOnesToo() async throws {
    let account = try await DeveloperAccount.open()
    var made = [try #require(try await account.whoAmI(as: account.caller).apiKey)]
    for index in 1..<7 {
      account.clock.advance(by: .seconds(1))
      made.append(try #require(try await account.create("key \(index)", as: account.caller).apiKey))
    }
    made[3] = try await account.revoke(made[3].apiKeyID, as: account.caller)
    var (pages, token): ([[DeveloperV1.ApiKey]], String) = ([], "")
    repeat {
      let page = try await account.keys(pageSize: 3, after: token, as: account.caller)
      pages.append(page.apiKeys)
      token = page.nextPageToken
    } while !token.isEmpty && pages.count < 9
    #expect(pages.map(\.count) == [3, 3, 1])
    #expect(pages.flatMap(\.self) == made.reversed())
  }

  @Test func aFullLastPageHasNoNext() async throws {
    let account = try await DeveloperAccount.open()
    let page = try await account.keys(pageSize: 1, as: account.caller)
    #expect(page.apiKeys.count == 1)
    #expect(page.nextPageToken.isEmpty)
  }

  @Test func aForeignPageTokenAndTooLargeAPageAreRefused() async throws {
    let account = try await DeveloperAccount.open()
    _ = try await account.create(as: account.caller)
    let token = try await account.keys(pageSize: 1, as: account.caller).nextPageToken
    let stranger = try await account.platform.newCaller()
    let error = await refusal {
      try await account.keys(pageSize: 501, after: token, as: stranger)
    }
    #expect(
      error?.fieldViolations.map { "\($0.field) \($0.reason)" } == [
        "page_size TOO_LARGE", "page_token MALFORMED",
      ])
    #expect(try await account.keys(after: token, as: account.caller).apiKeys.count == 1)
  }
}
