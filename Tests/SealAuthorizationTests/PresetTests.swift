import SealAPI
import SealAccess
import SealPrimitives
import SealTestPlatform
import Testing

@testable import SealAuthorization
@testable import SealChannels

/// Terms on sale for a channel, and the offers that its works have of them.
@Suite struct PresetTests {
  @Test func aWorkIsOnSaleFromTheMomentInWhichItsSealIsSeen() async throws {
    let site = try Website()
    try await TestPlatform.with(websites: [site]) { platform in
      let ada = try await platform.newCaller(.sandbox)
      // Before the site is proved to be hers.
      let channel = try await platform.addChannel(site.origin, by: ada)
      let free = try await platform.sell(through: channel, TestPlatform.free(), by: ada)
      let paid = try await platform.sell(through: channel, TestPlatform.paid(), by: ada)
      site.showFile(channel.verificationToken)
      _ = try await platform.verify(channel, by: ada)
      site.html("/a", Website.article())
      let id = try #require(ChannelID(channel.channelID))
      #expect(
        try await platform.inclusion.recordView(id, url: site.origin + "/a", by: .stranger)
          == .willBeRead)
      try await platform.doJobs()

      let found = try await platform.inclusion.find(id, url: site.origin + "/a")
      let work = try #require(found).description
      let offers = try await platform.onSale(work, by: ada)
      #expect(Set(offers.map(\.presetID)) == [free.presetID, paid.presetID])
      #expect(Set(offers.compactMap(\.terms)) == Set([free, paid].compactMap(\.terms)))
      #expect(offers.allSatisfy { $0.shares.isEmpty && $0.title == "Reprint" })
      #expect(
        try await platform.events(of: ada) == [
          "channel.created", "preset.created", "preset.created", "channel.verified",
          "work.registered", "work.included", "offer.created", "offer.created",
        ])
      #expect(
        try await platform.check(platform.work(work, seenBy: ada), by: ada, credited: true).decision
          == .permitted)

      // An edit, and other addresses of the page, make no more of them.
      for path in ["/a", "/a?utm_source=x"] {
        site.html(path, Website.article(Website.sentences + " Then it snowed."))
      }
      _ = try await platform.include(site.origin + "/a", through: channel, by: ada)
      _ = try await platform.include(site.origin + "/a?utm_source=x", through: channel, by: ada)
      #expect(try await platform.onSale(work, by: ada).count == 2)
      #expect(try await platform.count("SELECT count(*) FROM offer") == 2)
    }
  }

  /// How a work that the channel has stands when a preset with a price comes.
  enum Standing: String, CaseIterable {
    case untouched, withdrawn, soldByHand, takenOffByHand, ofTwoParties, soldByAPresetThatEnded
  }

  @Test(arguments: Standing.allCases)
  func aLaterPresetReachesTheWorksThatMayHaveIt(_ standing: Standing) async throws {
    try await Publisher.with { publisher async throws in
      let (platform, ada) = (publisher.platform, publisher.ada)
      let other = try await publisher.include("/other")
      if standing == .ofTwoParties { _ = try await publisher.register("/a") }
      let earlier =
        standing == .soldByAPresetThatEnded ? try await publisher.sell(TestPlatform.paid()) : nil
      var work = try await platform.work(publisher.include("/a"), seenBy: ada)
      switch standing {
      case .untouched, .ofTwoParties: break
      case .withdrawn:
        _ = try await platform.certification.withdrawWork(
          .init(workID: work.workID, requestID: TestPlatform.fresh()),
          context: platform.context(
            CertificationV1.CertificationServiceMethods.withdrawWork, ada))
      case .soldByHand, .takenOffByHand:
        work.parties.append(contentsOf: work.parties)
        let offer = try await platform.authorization.createOffer(
          .init(
            workID: work.workID, terms: TestPlatform.paid(), title: "By hand",
            shares: [.init(partyID: work.parties[0].partyID, sharePPM: 1_000_000)],
            requestID: TestPlatform.fresh()),
          context: platform.context(TestPlatform.Methods.createOffer, ada)
        ).offer
        if standing == .takenOffByHand {
          try await platform.withdraw(try #require(offer), by: ada)
        }
      case .soldByAPresetThatEnded:
        try await platform.withdraw(try #require(earlier), by: ada)
        #expect(try await publisher.onSale(work.workID).isEmpty)
      }
      let preset = try await publisher.sell(TestPlatform.paid())
      #expect(try await publisher.onSale(other).map(\.presetID) == [preset.presetID])
      let expected: [String] =
        switch standing {
        case .untouched, .soldByAPresetThatEnded: [preset.presetID]
        case .soldByHand: [""]
        case .withdrawn, .takenOffByHand, .ofTwoParties: []
        }
      #expect(try await publisher.onSale(work.workID).map(\.presetID) == expected)
      // Free terms need no shares.
      if standing == .ofTwoParties {
        let free = try await publisher.sell(TestPlatform.free())
        #expect(try await publisher.onSale(work.workID).map(\.presetID) == [free.presetID])
      }
    }
  }

  @Test func aWithdrawnPresetIsOfferedNoMoreAndItsQuotesHold() async throws {
    try await Publisher.with { publisher async throws in
      let (platform, ada) = (publisher.platform, publisher.ada)
      let press = try await platform.newCaller(.sandbox)
      let preset = try await publisher.sell(TestPlatform.paid())
      let work = try await platform.work(publisher.include("/a"), seenBy: ada)
      let offer = try #require(try await publisher.onSale(work.workID).first)
      let quote = try await platform.quote(offer, for: press)
      #expect(try await platform.check(work, by: press).offers.map(\.offerID) == [offer.offerID])

      let id = TestPlatform.fresh()
      let ended = try await platform.withdraw(preset, by: ada, requestID: id)
      #expect(ended.withdrawTime != nil)
      #expect(try await platform.withdraw(preset, by: ada, requestID: id) == ended)
      // Again, by another call, changes nothing.
      platform.clock.advance(by: .seconds(1))
      #expect(try await platform.withdraw(preset, by: ada) == ended)
      #expect(
        try await platform.events(of: ada).suffix(2) == ["offer.withdrawn", "preset.withdrawn"])
      #expect(try await platform.presets(of: ada) == [ended])
      #expect(try await publisher.onSale(work.workID).isEmpty)
      let answer = try await platform.check(work, by: press)
      #expect(answer.decision == .prohibited && answer.offers.isEmpty)
      #expect(await refusal { try await platform.quote(offer, for: press) } == "OFFER_WITHDRAWN")
      #expect(try await publisher.onSale(publisher.include("/b")).isEmpty)

      let order = try await platform.order(quote, by: press)
      #expect(try await platform.pay(order) == .inNotice)
    }
  }

  @Test func whatWasTakenOffOneWorkByHandStaysOff() async throws {
    try await Publisher.with { publisher async throws in
      let (platform, ada) = (publisher.platform, publisher.ada)
      let preset = try await publisher.sell(TestPlatform.paid())
      let (one, other) = (
        try await publisher.include("/a"), try await publisher.include("/b")
      )
      try await platform.withdraw(try #require(try await publisher.onSale(one).first), by: ada)
      // Its page is edited, seen under another address, and enters again.
      publisher.site.html("/a", Website.article("The page of /a was edited, and is long enough."))
      _ = try await platform.include(
        publisher.site.origin + "/a", through: publisher.channel, by: ada)
      publisher.site.html("/c", Website.article("The page of /a was edited, and is long enough."))
      let same = try await platform.include(
        publisher.site.origin + "/c", through: publisher.channel, by: ada)
      #expect(same.workID == one)
      #expect(try await publisher.onSale(one).isEmpty)
      #expect(try await publisher.onSale(other).count == 1)
      // Neither does it come back when the channel's preset is put on sale anew.
      try await platform.withdraw(preset, by: ada)
      try await publisher.sell(TestPlatform.paid())
      #expect(try await publisher.onSale(one).isEmpty)
      #expect(try await publisher.onSale(other).count == 1)
    }
  }

  @Test func twoChannelsWithTheSameTermsSellAWorkOnce() async throws {
    let (site, second) = (try Website(), try Website())
    try await TestPlatform.with(websites: [site, second]) { platform in
      let ada = try await platform.newCaller(.sandbox)
      for website in [site, second] {
        let channel = try await platform.verifiedChannel(website, of: ada)
        try await platform.sell(through: channel, TestPlatform.free(), by: ada)
        website.html("/a", Website.article())
        let work = try await platform.include(website.origin + "/a", through: channel, by: ada)
          .workID
        #expect(try await platform.onSale(work, by: ada).count == 1)
      }
      #expect(try await platform.count("SELECT count(*) FROM offer") == 1)
      #expect(try await platform.presets(of: ada).count == 2)
      for channel in try await platform.channels(of: ada) {
        #expect(
          try await platform.presets(of: ada, for: channel).map(\.channelID) == [channel.channelID])
      }
    }
  }

  @Test func contradictingClaimsStopThemAsTheyStopOffersMadeByHand() async throws {
    try await Publisher.with { publisher async throws in
      let platform = publisher.platform
      let eve = try await platform.newCaller(.sandbox)
      try await publisher.sell(TestPlatform.paid())
      let work = try await platform.work(publisher.include("/a"), seenBy: publisher.ada)
      #expect(try await platform.check(work, by: eve).decision == .needsLicense)
      let page = try await platform.inclusion.reader.page(
        at: .init(publisher.site.origin + "/a"), under: publisher.channel.origin)
      _ = try await platform.work(of: eve, String(decoding: page.text, as: UTF8.self))
      let answer = try await platform.check(work, by: eve)
      #expect(answer.decision == .undecided && answer.reasons.first?.code == "CLAIMS_CONFLICT")
    }
  }
}
