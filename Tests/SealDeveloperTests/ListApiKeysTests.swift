import SealAPI
import SealPrimitives
import Testing

@testable import SealAccess

@Suite struct ListApiKeysTests {
  @Test func pagesLeadThroughAllKeysNewestFirstRevokedOnesToo() async throws {
    let desk = try await Desk.open()
    var made = [try #require(try await desk.whoAmI(as: desk.caller).apiKey)]
    for index in 1..<7 {
      desk.clock.advance(by: .seconds(1))
      made.append(try #require(try await desk.create("key \(index)", as: desk.caller).apiKey))
    }
    made[3] = try await desk.revoke(made[3].apiKeyID, as: desk.caller)
    var (pages, token): ([[DeveloperV1.ApiKey]], String) = ([], "")
    repeat {
      let page = try await desk.keys(pageSize: 3, after: token, as: desk.caller)
      pages.append(page.apiKeys)
      token = page.nextPageToken
    } while !token.isEmpty && pages.count < 9
    #expect(pages.map(\.count) == [3, 3, 1])
    #expect(pages.flatMap(\.self) == made.reversed())
  }

  @Test func aFullLastPageHasNoNext() async throws {
    let desk = try await Desk.open()
    let page = try await desk.keys(pageSize: 1, as: desk.caller)
    #expect(page.apiKeys.count == 1)
    #expect(page.nextPageToken.isEmpty)
  }

  @Test func aForeignPageTokenAndTooLargeAPageAreRefused() async throws {
    let desk = try await Desk.open()
    _ = try await desk.create(as: desk.caller)
    let token = try await desk.keys(pageSize: 1, as: desk.caller).nextPageToken
    let stranger = try await Desk.newCaller(in: desk.database, at: desk.clock.now())
    let error = await refusal {
      try await desk.keys(pageSize: 501, after: token, as: stranger)
    }
    #expect(
      error?.fieldViolations.map { "\($0.field) \($0.reason)" } == [
        "page_size TOO_LARGE", "page_token MALFORMED",
      ])
    #expect(try await desk.keys(after: token, as: desk.caller).apiKeys.count == 1)
  }
}
