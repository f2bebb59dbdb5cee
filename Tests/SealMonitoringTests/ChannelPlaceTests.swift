import SealAPI
import Testing

@testable import SealMonitoring

@Suite struct ChannelPlaceTests {
  @Test func whatStandsOnTheAccountsOwnChannelIsItsOwn() async throws {
    try await World.with({ clock in
      [try Site(clock, ["/copy": Site.Content(Page.html(Article(1).paragraphs))])]
    }) { world, sites in
      let author = try await world.newCaller(.sandbox)
      let work = try await world.publish(Article(1), by: author)
      try await world.crawl(
        try await world.monitor([sites[0].url("/copy")], by: author), by: author)
      #expect(try await world.usage(at: sites[0].url("/copy"), of: author).status == .unlicensed)
      try await world.settle()

      let origin = String(sites[0].url("/").dropLast())
      let channel = try await world.authorization.createChannel(
        .init(origin: origin, defaultAuthorName: "Ada Example", requestID: World.fresh()),
        context: world.context(World.Authorization.createChannel, author)
      ).channel
      sites[0].set(
        "/.well-known/copyrightseal.txt",
        Site.Content(channel?.verificationToken ?? "", type: "text/plain"))
      _ = try await world.authorization.verifyChannel(
        .init(channelID: channel?.channelID ?? "", requestID: World.fresh()),
        context: world.context(World.Authorization.verifyChannel, author))
      try await world.settle()
      let own = try await world.usage(at: sites[0].url("/copy"), of: author)
      #expect(own.status == .licensed && own.decision?.reasons.first?.code == "PLACE_ALLOWED")
      // Whoever asks before a use is told the same.
      #expect(
        try await world.check(work, at: sites[0].url("/copy"), by: author).decision == .permitted)

      _ = try await world.authorization.disconnectChannel(
        .init(channelID: channel?.channelID ?? "", requestID: World.fresh()),
        context: world.context(World.Authorization.disconnectChannel, author))
      try await world.settle()
      #expect(try await world.usage(at: sites[0].url("/copy"), of: author).status == .unlicensed)
      #expect(
        try await world.check(work, at: sites[0].url("/copy"), by: author).decision == .prohibited)
    }
  }
}
