import SealAPI
import SealAccess
import SealPrimitives
import SealRPC
import SealTestPlatform
import SealTestSupport
import Testing

@testable import SealAuthorization

@Suite struct ChannelTests {
  @Test func aFileProvesAChannel() async throws {
    let site = try Website()
    try await TestPlatform.with(websites: [site]) { platform in
      let ada = try await platform.newCaller(.sandbox)
      let channel = try await platform.addChannel(site.origin, by: ada)
      #expect(channel.state == .pending && channel.verificationToken.utf8.count == 32)
      #expect(channel.verifyTime == nil && channel.proof == .unspecified)
      site.showNothing()
      #expect(await refusal { try await platform.verify(channel, by: ada) } == "PROOF_NOT_FOUND")
      site.showFile("# proofs", "copyrightseal-site-verification = \(channel.verificationToken)")
      let verified = try await platform.verify(channel, by: ada)
      #expect(verified.state == .verified && verified.proof == .file)
      #expect(verified.verifyTime != nil && verified.nextCheckTime != nil)
      var listed = try await platform.channels(of: ada)
      // The one look that found nothing was refused, and refusals leave nothing.
      #expect(listed.map { $0.lastChecks.map(\.outcome) } == [[.file]])
      listed[0].lastChecks = []
      #expect(listed == [verified])
      #expect(try await platform.events(of: ada) == ["channel.created", "channel.verified"])
    }
  }

  @Test func aMetaOfTheHomePageProvesAChannel() async throws {
    let site = try Website()
    try await TestPlatform.with(websites: [site]) { platform in
      let ada = try await platform.newCaller(.sandbox)
      let channel = try await platform.addChannel(site.origin, by: ada)
      site.showMeta(channel.verificationToken)
      #expect(try await platform.verify(channel, by: ada).proof == .meta)
    }
  }

  @Test func aTokenThatAnotherSiteShowsByARedirectProvesNothing() async throws {
    let (site, other) = (try Website(), try Website())
    try await TestPlatform.with(websites: [site, other]) { platform in
      let ada = try await platform.newCaller(.sandbox)
      let channel = try await platform.addChannel(site.origin, by: ada)
      other.showFile(channel.verificationToken)
      other.showMeta(channel.verificationToken)
      site.answer(
        "/.well-known/copyrightseal.txt",
        .redirect(other.origin + "/.well-known/copyrightseal.txt"))
      site.answer("/", .redirect(other.origin + "/"))
      #expect(await refusal { try await platform.verify(channel, by: ada) } == "PROOF_NOT_FOUND")
    }
  }

  @Test func repeatedCallsAnswerWhatTheFirstMade() async throws {
    let site = try Website()
    try await TestPlatform.with(websites: [site]) { platform in
      let ada = try await platform.newCaller(.sandbox)
      let (made, verified, ended) = (
        TestPlatform.fresh(), TestPlatform.fresh(), TestPlatform.fresh()
      )
      let channel = try await platform.addChannel(site.origin, by: ada, requestID: made)
      #expect(try await platform.addChannel(site.origin, by: ada, requestID: made) == channel)
      #expect(
        await refusal {
          try await platform.addChannel("http://a.example", by: ada, requestID: made)
        }
          == "REQUEST_ID_REUSED")
      #expect(
        await refusal { try await platform.addChannel(site.origin, by: ada) } == "CHANNEL_EXISTS")

      site.showFile(channel.verificationToken)
      let first = try await platform.verify(channel, by: ada, requestID: verified)
      let visits = site.visits("/")
      #expect(try await platform.verify(channel, by: ada, requestID: verified) == first)
      #expect(site.visits("/") == visits)

      let gone = try await platform.disconnect(channel, by: ada, requestID: ended)
      #expect(gone.state == .disconnected)
      #expect(try await platform.disconnect(channel, by: ada, requestID: ended) == gone)
      #expect(try await platform.disconnect(channel, by: ada) == gone)
      #expect(
        await refusal { try await platform.verify(channel, by: ada) } == "CHANNEL_DISCONNECTED")
      // The origin is free for another channel.
      #expect(try await platform.addChannel(site.origin, by: ada).state == .pending)
      #expect(
        try await platform.events(of: ada) == [
          "channel.created", "channel.verified", "channel.disconnected", "channel.created",
        ])
    }
  }

  @Test func originsThatAreNoneOrNotSecureAreRefused() async throws {
    try await TestPlatform.with { platform in
      let (live, sandbox) = (try await platform.newCaller(), try await platform.newCaller(.sandbox))
      for origin in [
        "", "example.com", "ftp://example.com", "https://example.com/blog", "https://a@example.com",
        "https://example.com/?a", "https://exa mple.com",
      ] {
        #expect(
          await refusal { try await platform.addChannel(origin, by: sandbox) } == "INVALID_FIELDS",
          "\(origin)")
      }
      #expect(
        await refusal { try await platform.addChannel("http://example.com", by: live) }
          == "INVALID_FIELDS")
      let channel = try await platform.addChannel("HTTPS://Example.COM:443/", by: live)
      #expect(channel.origin == "https://example.com")
    }
  }

  @Test func privateAddressesAreRefusedUnlessASettingNamesThem() async throws {
    let site = try Website()
    try await TestPlatform.with { platform in
      let ada = try await platform.newCaller(.sandbox)
      let channel = try await platform.addChannel(site.origin, by: ada)
      site.showFile(channel.verificationToken)
      #expect(await refusal { try await platform.verify(channel, by: ada) } == "ADDRESS_FORBIDDEN")
      #expect(site.visits("/") == 0)
    }
  }

  @Test func aSiteThatIsNotThereIsSaidSo() async throws {
    let site = try Website()
    try await TestPlatform.with(websites: [site]) { platform in
      let ada = try await platform.newCaller(.sandbox)
      let channel = try await platform.addChannel(site.origin, by: ada)
      for path in ["/", "/.well-known/copyrightseal.txt"] {
        site.answer(path, .response(status: 503, headers: [], body: []))
      }
      #expect(await refusal { try await platform.verify(channel, by: ada) } == "SITE_UNREACHABLE")
      site.stop()
      #expect(await refusal { try await platform.verify(channel, by: ada) } == "SITE_UNREACHABLE")
    }
  }

  @Test func anotherAccountSeesAndMovesNothing() async throws {
    let site = try Website()
    try await TestPlatform.with(websites: [site]) { platform in
      let (ada, eve) = (
        try await platform.newCaller(.sandbox), try await platform.newCaller(.sandbox)
      )
      let channel = try await platform.verifiedChannel(site, of: ada)
      site.html("/a", Website.article())
      #expect(await refusal { try await platform.verify(channel, by: eve) } == "CHANNEL_NOT_FOUND")
      #expect(
        await refusal { try await platform.disconnect(channel, by: eve) } == "CHANNEL_NOT_FOUND")
      #expect(
        await refusal { try await platform.include(site.origin + "/a", through: channel, by: eve) }
          == "CHANNEL_NOT_FOUND")
      #expect(try await platform.channels(of: eve).isEmpty && site.visits("/a") == 0)
      #expect(try await platform.channels(of: ada)[0].state == .verified)
    }
  }

  @Test func anOriginBelongsToWhomeverTheSiteNames() async throws {
    let site = try Website()
    try await TestPlatform.with(websites: [site]) { platform in
      let (ada, bo) = (
        try await platform.newCaller(.sandbox), try await platform.newCaller(.sandbox)
      )
      let first = try await platform.verifiedChannel(site, of: ada)
      let second = try await platform.addChannel(site.origin, by: bo)
      site.showFile(first.verificationToken, second.verificationToken)
      #expect(await refusal { try await platform.verify(second, by: bo) } == "ORIGIN_TAKEN")
      // The site has passed to Bo, who shows his token alone.
      site.showFile(second.verificationToken)
      // As long as the home page cannot be asked, Ada's token may still be there.
      site.answer("/", .response(status: 500, headers: [], body: []))
      #expect(await refusal { try await platform.verify(second, by: bo) } == "ORIGIN_TAKEN")
      site.answer("/", nil)
      #expect(try await platform.verify(second, by: bo).state == .verified)
      #expect(try await platform.channels(of: ada)[0].state == .lapsed)
      #expect(
        try await platform.events(of: ada)
          == ["channel.created", "channel.verified", "channel.lapsed"])
      // Proved again, it stands again.
      site.showFile(first.verificationToken)
      #expect(try await platform.verify(first, by: ada).state == .verified)
      #expect(try await platform.channels(of: bo)[0].state == .lapsed)
    }
  }

  @Test func manyVerificationsAtOnceLeaveOneAccountVerified() async throws {
    let site = try Website()
    try await TestPlatform.with(websites: [site]) { platform in
      var channels: [(Caller, AuthorizationV1.Channel)] = []
      for _ in 0..<4 {
        let caller = try await platform.newCaller(.sandbox)
        channels.append((caller, try await platform.addChannel(site.origin, by: caller)))
      }
      let tokens = channels.map(\.1.verificationToken)
      site.answer("/.well-known/copyrightseal.txt", .text(tokens.joined(separator: "\n")))
      let verified = try await withThrowingTaskGroup(of: Bool.self) { group in
        for (caller, channel) in channels {
          group.addTask {
            do {
              return try await platform.verify(channel, by: caller).state == .verified
            } catch let error as RPCError where error.reason == "ORIGIN_TAKEN" {
              return false
            }
          }
        }
        return try await group.reduce(0) { $0 + ($1 ? 1 : 0) }
      }
      #expect(verified == 1)
      #expect(try await platform.count("SELECT count(*) FROM channel WHERE state = 2") == 1)
    }
  }

  @Test func theProofIsLookedForEachMonth() async throws {
    let site = try Website()
    try await TestPlatform.with(websites: [site]) { platform in
      let ada = try await platform.newCaller(.sandbox)
      let channel = try await platform.verifiedChannel(site, of: ada)
      let visits = site.visits("/")
      try await platform.advance(ada, days: 29)
      #expect(site.visits("/") == visits)
      try await platform.advance(ada, days: 1)
      #expect(site.visits("/") == visits + 1)
      #expect(try await platform.channels(of: ada)[0].state == .verified)
      // A call in between puts the next look off.
      try await platform.advance(ada, days: 20)
      _ = try await platform.verify(channel, by: ada)
      try await platform.advance(ada, days: 10)
      #expect(site.visits("/") == visits + 2)
      site.showNothing()
      try await platform.advance(ada, days: 20)
      #expect(try await platform.channels(of: ada)[0].state == .lapsed)
      #expect(try await platform.events(of: ada).last == "channel.lapsed")
      // Nobody looks any more, until it is proved again.
      let last = site.visits("/")
      try await platform.advance(ada, days: 90)
      #expect(site.visits("/") == last)
      site.showFile(channel.verificationToken)
      _ = try await platform.verify(channel, by: ada)
      try await platform.advance(ada, days: 30)
      #expect(site.visits("/") == last + 2)
    }
  }

  @Test func aSiteThatIsAwayForAWeekLapsesAndOneThatComesBackDoesNot() async throws {
    let site = try Website()
    try await TestPlatform.with(websites: [site]) { platform in
      let ada = try await platform.newCaller(.sandbox)
      _ = try await platform.verifiedChannel(site, of: ada)
      func fail(_ isFailing: Bool) {
        site.answer("/", isFailing ? .response(status: 502, headers: [], body: []) : nil)
      }
      let token = try await platform.channels(of: ada)[0].verificationToken
      fail(true)
      site.answer("/.well-known/copyrightseal.txt", .response(status: 502, headers: [], body: []))
      try await platform.advance(ada, days: 30)
      for _ in 0..<5 { try await platform.advance(ada, days: 1) }
      #expect(try await platform.channels(of: ada)[0].state == .verified)
      fail(false)
      site.showFile(token)
      try await platform.advance(ada, days: 1)
      #expect(
        try await platform.count(
          "SELECT count(*) FROM channel_check WHERE outcome = 'UNREACHABLE'") == 6)
      fail(true)
      site.answer("/.well-known/copyrightseal.txt", .response(status: 502, headers: [], body: []))
      try await platform.advance(ada, days: 30)
      for _ in 0..<5 { try await platform.advance(ada, days: 1) }
      #expect(try await platform.channels(of: ada)[0].state == .verified)
      try await platform.advance(ada, days: 1)
      let lapsed = try await platform.channels(of: ada)[0]
      #expect(lapsed.state == .lapsed)
      #expect(lapsed.lastChecks.count == 5 && lapsed.lastChecks.allSatisfy { $0.checkTime != nil })
      #expect(lapsed.lastChecks.contains { $0.outcome == .unreachable })
    }
  }
}
