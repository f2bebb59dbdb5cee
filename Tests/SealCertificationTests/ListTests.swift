import SealAPI
import SealAccess
import SealRPC
import SealTestPlatform
import Testing

@Suite struct ListTests {
  /// So many works, oldest first, each with a clock tick between.
  private func register(_ count: Int, _ platform: TestPlatform, as caller: Caller) async throws
    -> [CertificationV1.Work]
  {
    var works: [CertificationV1.Work] = []
    for index in 0..<count {
      platform.clock.advance(by: .seconds(1))
      works.append(try #require(try await platform.register("Work \(index)", as: caller).work))
    }
    return works
  }

  @Test func pagesLeadThroughAllWorksNewestFirst() async throws {
    try await TestPlatform.with(.shared) { platform in
      let caller = try await platform.newCaller()
      let works = try await register(7, platform, as: caller)
      var (pages, token): ([[CertificationV1.Work]], String) = ([], "")
      repeat {
        let page = try await platform.works(pageSize: 3, after: token, as: caller)
        pages.append(page.works)
        token = page.nextPageToken
      } while !token.isEmpty && pages.count < 9
      #expect(pages.map(\.count) == [3, 3, 1])
      #expect(pages.flatMap(\.self) == works.reversed())
    }
  }

  @Test func aFullLastPageHasNoNext() async throws {
    try await TestPlatform.with(.shared) { platform in
      let caller = try await platform.newCaller()
      _ = try await register(3, platform, as: caller)
      let page = try await platform.works(pageSize: 3, as: caller)
      #expect(page.works.count == 3)
      #expect(page.nextPageToken.isEmpty)
    }
  }

  @Test func aWorkRegisteredMeanwhileDoesNotShiftThePages() async throws {
    try await TestPlatform.with(.shared) { platform in
      let caller = try await platform.newCaller()
      let works = try await register(4, platform, as: caller)
      let first = try await platform.works(pageSize: 2, as: caller)
      _ = try await register(1, platform, as: caller)
      let second = try await platform.works(pageSize: 2, after: first.nextPageToken, as: caller)
      #expect((first.works + second.works) == works.reversed())
    }
  }

  @Test func eachWorkIsListedWithItsLatestVersionOnly() async throws {
    try await TestPlatform.with(.shared) { platform in
      let caller = try await platform.newCaller()
      let works = try await register(2, platform, as: caller)
      let added = try await platform.addVersion(to: works[0].workID, as: caller)
      let listed = try await platform.works(as: caller).works
      #expect(listed.map(\.workID) == [works[1].workID, works[0].workID])
      #expect(listed[1].versions == [added.version].compactMap { $0 })
      #expect(listed[0].versions == works[1].versions)
    }
  }

  @Test func aDigestFindsTheWorkOfAnyOfItsVersions() async throws {
    try await TestPlatform.with(.shared) { platform in
      let caller = try await platform.newCaller()
      let works = try await register(3, platform, as: caller)
      _ = try await platform.addVersion(to: works[1].workID, as: caller)
      let found = try await platform.works(sha256: works[1].versions[0].sha256, as: caller)
      #expect(found.works.map(\.workID) == [works[1].workID])
      #expect(found.works[0].versions.map(\.number) == [2])
      let nobodys = CertificationV1.Version.sample().sha256
      #expect(try await platform.works(sha256: nobodys, as: caller).works == [])
    }
  }

  @Test func aWrongRequestIsRefused() async throws {
    try await TestPlatform.with(.shared) { platform in
      let caller = try await platform.newCaller()
      let error = await refusal {
        try await platform.works(pageSize: 501, after: "x", sha256: [1], as: caller)
      }
      #expect(
        error?.fieldViolations.map { "\($0.field) \($0.reason)" } == [
          "sha256 WRONG_LENGTH", "page_size TOO_LARGE", "page_token MALFORMED",
        ])
    }
  }

  @Test func aStrangersPageTokenIsRefused() async throws {
    try await TestPlatform.with(.shared) { platform in
      let caller = try await platform.newCaller()
      let stranger = try await platform.newCaller()
      _ = try await register(2, platform, as: caller)
      let token = try await platform.works(pageSize: 1, as: caller).nextPageToken
      for other in [stranger, caller.with(.sandbox)] {
        let error = await refusal { try await platform.works(after: token, as: other) }
        #expect(error?.fieldViolations.map(\.field) == ["page_token"])
      }
      #expect(try await platform.works(after: token, as: caller).works.count == 1)
    }
  }
}
