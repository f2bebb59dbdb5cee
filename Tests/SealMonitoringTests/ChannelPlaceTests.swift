import SealAPI
import SealTestPlatform
import Testing

@testable import SealMonitoring

@Suite struct ChannelPlaceTests {
  @Test func whatStandsOnTheAccountsOwnChannelIsItsOwn() async throws {
    try await TestPlatform.withSites({ clock in
      [try Site(clock, ["/copy": Site.Content(Page.html(Article(1).paragraphs))])]
    }) { platform, sites in
      let author = try await platform.newCaller(.sandbox)
      let work = try await platform.publish(Article(1), by: author)
      try await platform.crawl(
        try await platform.monitor([sites[0].url("/copy")], by: author), by: author)
      #expect(try await platform.usage(at: sites[0].url("/copy"), of: author).status == .unlicensed)
      try await platform.settle()

      let origin = String(sites[0].url("/").dropLast())
      let channel = try await platform.authorization.createChannel(
        .init(origin: origin, defaultAuthorName: "Ada Example", requestID: TestPlatform.fresh()),
        context: platform.context(TestPlatform.Authorization.createChannel, author)
      ).channel
      sites[0].set(
        "/.well-known/copyrightseal.txt",
        Site.Content(channel?.verificationToken ?? "", type: "text/plain"))
      _ = try await platform.authorization.verifyChannel(
        .init(channelID: channel?.channelID ?? "", requestID: TestPlatform.fresh()),
        context: platform.context(TestPlatform.Authorization.verifyChannel, author))
      try await platform.settle()
      let own = try await platform.usage(at: sites[0].url("/copy"), of: author)
      #expect(own.status == .licensed && own.decision?.reasons.first?.code == "PLACE_ALLOWED")
      // Whoever asks before a use is told the same.
      #expect(
        try await platform.check(work, at: sites[0].url("/copy"), by: author).decision == .permitted
      )

      _ = try await platform.authorization.disconnectChannel(
        .init(channelID: channel?.channelID ?? "", requestID: TestPlatform.fresh()),
        context: platform.context(TestPlatform.Authorization.disconnectChannel, author))
      try await platform.settle()
      #expect(try await platform.usage(at: sites[0].url("/copy"), of: author).status == .unlicensed)
      #expect(
        try await platform.check(work, at: sites[0].url("/copy"), by: author).decision
          == .prohibited)
    }
  }
}
