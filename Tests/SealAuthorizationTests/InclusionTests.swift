import SealAPI
import SealAccess
import SealContent
import SealCrypto
import SealPostgres
import SealPrimitives
import SealTestPlatform
import SealTestSupport
import Testing

@testable import SealAuthorization
@testable import SealChannels

@Suite struct InclusionTests {
  /// A channel that is verified, and whose it is.
  private struct Publisher {
    let site: Website
    let platform: TestPlatform
    let ada: Caller
    let channel: AuthorizationV1.Channel

    func include(_ path: String, requestID: String = TestPlatform.fresh()) async throws
      -> AuthorizationV1.IncludePageResponse
    {
      try await platform.include(
        site.origin + path, through: channel, by: ada, requestID: requestID)
    }

    func refusal(_ path: String) async -> String? {
      await SealAuthorizationTests.refusal { try await include(path) }
    }

    func work(_ id: String) async throws -> CertificationV1.Work {
      try await platform.work(id, seenBy: ada)
    }

    var channelID: ChannelID {
      get throws { try #require(ChannelID(channel.channelID)) }
    }

    /// The seal is seen, and what follows from it is done.
    func see(_ path: String) async throws -> SealInclusion.View {
      let view = try await platform.inclusion.recordView(
        channelID, url: site.origin + path, by: .stranger)
      try await platform.doJobs()
      return view
    }

    func find(_ path: String) async throws -> String? {
      try await platform.inclusion.find(channelID, url: site.origin + path)?.description
    }
  }

  private func withPublisher(_ body: (Publisher) async throws -> Void) async throws {
    let site = try Website()
    try await TestPlatform.with(websites: [site]) { platform in
      let ada = try await platform.newCaller(.sandbox)
      let channel = try await platform.verifiedChannel(site, of: ada)
      try await body(Publisher(site: site, platform: platform, ada: ada, channel: channel))
    }
  }

  @Test func aPageBecomesACertifiedWorkOfItsAuthor() async throws {
    try await withPublisher { publisher async throws in
      publisher.site.html("/cranes", Website.article())
      let included = try await publisher.include("/cranes")
      #expect(included.outcome == .newWork && included.versionNumber == 1)
      let work = try await publisher.work(included.workID)
      #expect(work.title == "The cranes" && work.kind == .text)
      #expect(work.ownershipLevel == .channelVerified)
      #expect(work.parties.map(\.name) == ["Ada Example"] && work.parties[0].role == .author)
      #expect(work.claim?.visibility == .public)
      let version = try #require(work.versions.first)
      #expect(version.sourceURL == publisher.site.origin + "/cranes")
      #expect(version.publishedTime?.instant == Instant(rfc3339: "2026-05-01T00:30:00.000Z"))
      #expect(version.mediaType == "text/plain" && version.certificateID == included.certificateID)

      // The bytes are kept: the main text alone, and the archive of what went over the wire.
      let (text, archive) = try await publisher.platform.database.read { tx in
        let row = try tx.query("SELECT * FROM page_capture")[0]
        return (
          try ContentStore.get(
            try row.decode("text_sha256"), in: publisher.ada.tenant.bucket, tx),
          try ContentStore.get(
            try row.decode("warc_sha256"), in: publisher.ada.tenant.bucket, tx)
        )
      }
      let bytes = try #require(text?.bytes)
      #expect(SHA256.hash(bytes) == version.sha256 && UInt64(bytes.count) == version.sizeBytes)
      let words = String(decoding: bytes, as: UTF8.self)
      #expect(words.contains(Website.sentences))
      #expect(!words.contains("Home | News") && !words.contains("First!"))
      let warc = String(decoding: try #require(archive).bytes, as: UTF8.self)
      #expect(warc.hasPrefix("WARC/1.1\r\n") && warc.contains("First!"))
      #expect(warc.contains("WARC-Target-URI: \(publisher.site.origin)/cranes"))

      let certificate = try await publisher.platform.certification.getCertificate(
        .init(certificateID: included.certificateID),
        context: publisher.platform.context(
          CertificationV1.CertificationServiceMethods.getCertificate, publisher.ada))
      let statement = try #require(certificate.certificate?.proof).statement
      #expect(
        String(decoding: statement, as: UTF8.self).contains(publisher.site.origin + "/cranes"))
      #expect(
        try await publisher.platform.events(of: publisher.ada).suffix(1) == ["work.included"])
    }
  }

  @Test func anEditMakesAVersionAndWhatIsAroundTheTextDoesNot() async throws {
    try await withPublisher { publisher async throws in
      publisher.site.html("/a", Website.article())
      let first = try await publisher.include("/a")
      publisher.site.html(
        "/a",
        Website.article(
          title: "The cranes", navigation: "Home | News | Shop",
          comments: "First!</p><p>Second, and longer than the first one by far."))
      let unchanged = try await publisher.include("/a")
      #expect(unchanged.outcome == .unchanged && unchanged.versionID == first.versionID)

      publisher.site.html("/a", Website.article(Website.sentences + " Then it snowed."))
      let second = try await publisher.include("/a")
      #expect(second.outcome == .newVersion && second.versionNumber == 2)
      #expect(second.workID == first.workID)
      // Back to the first text: nothing new, for it is certified.
      publisher.site.html("/a", Website.article())
      #expect(try await publisher.include("/a").versionID == first.versionID)
      #expect(try await publisher.work(first.workID).versions.count == 2)
      #expect(
        try await publisher.platform.events(of: publisher.ada).suffix(2)
          == ["work.included", "version.added"])
      #expect(try await publisher.platform.count("SELECT count(*) FROM page_capture") == 2)
    }
  }

  @Test func theSameCallAgainAnswersTheSameWithoutReading() async throws {
    try await withPublisher { publisher async throws in
      publisher.site.html("/a", Website.article())
      let id = TestPlatform.fresh()
      let first = try await publisher.include("/a", requestID: id)
      let again = try await publisher.include("/a", requestID: id)
      #expect(again == first && publisher.site.visits("/a") == 1)
      publisher.site.html("/b", Website.article("Something else was written here, long enough."))
      #expect(
        await refusal { try await publisher.include("/b", requestID: id) } == "REQUEST_ID_REUSED")
    }
  }

  @Test func manyInclusionsOfAPageAtOnceMakeOneVersion() async throws {
    try await withPublisher { publisher async throws in
      publisher.site.html("/a", Website.article())
      let made = try await withThrowingTaskGroup(of: String.self) { group in
        for _ in 0..<6 { group.addTask { try await publisher.include("/a").versionID } }
        return try await group.reduce(into: Set<String>()) { $0.insert($1) }
      }
      #expect(made.count == 1)
      #expect(try await publisher.platform.count("SELECT count(*) FROM version") == 1)
    }
  }

  @Test func aPageWithoutAnAuthorIsTheChannelsDefaultPartys() async throws {
    try await withPublisher { publisher async throws in
      publisher.site.html("/a", Website.article(title: "", author: nil))
      let work = try await publisher.work(try await publisher.include("/a").workID)
      #expect(work.parties.map(\.name) == ["The Crane Post"])
      #expect(work.parties[0].partyID == publisher.channel.defaultPartyID)
      // Its first words stand for the title that it lacks.
      #expect(work.title.hasPrefix("The cranes came back"))
    }
  }

  @Test func addressesOfOnePageAreOneWork() async throws {
    try await withPublisher { publisher async throws in
      let page = Website.article(
        head: "<link rel=\"canonical\" href=\"/stories/cranes\">")
      publisher.site.html("/p?id=7", page)
      publisher.site.html("/stories/cranes", page)
      let one = try await publisher.include("/p?id=7")
      let other = try await publisher.include("/stories/cranes")
      #expect(one.workID == other.workID && other.outcome == .unchanged)
      let edited = Website.article(
        Website.sentences + " Then it snowed.",
        head: "<link rel=\"canonical\" href=\"/stories/cranes\">")
      publisher.site.html("/p?id=7", edited)
      let second = try await publisher.include("/p?id=7")
      #expect(second.outcome == .newVersion && second.workID == one.workID)
      #expect(try await publisher.find("/stories/cranes") == one.workID)
      #expect(try await publisher.find("/stories/cranes/?utm_source=x") == one.workID)
      #expect(try await publisher.find("/p?id=7") == one.workID)
      #expect(try await publisher.find("/p?id=8") == nil)
    }
  }

  @Test func aPageThatCallsItselfTheHomePageIsNotBelieved() async throws {
    try await withPublisher { publisher async throws in
      let head = "<link rel=\"canonical\" href=\"/\">"
      publisher.site.html("/a", Website.article(head: head))
      publisher.site.html(
        "/b", Website.article("Quite another story is told on this page, at length.", head: head))
      let (one, other) = (try await publisher.include("/a"), try await publisher.include("/b"))
      #expect(other.outcome == .newWork && one.workID != other.workID)
    }
  }

  @Test func twoPagesWithOneTextThatPartBecomeTwoWorks() async throws {
    try await withPublisher { publisher async throws in
      publisher.site.html("/a", Website.article())
      publisher.site.html("/b", Website.article())
      let (one, same) = (try await publisher.include("/a"), try await publisher.include("/b"))
      #expect(same.workID == one.workID && same.outcome == .unchanged)
      publisher.site.html("/b", Website.article("This page tells something else from now on."))
      let parted = try await publisher.include("/b")
      #expect(parted.outcome == .newWork && parted.workID != one.workID)
      #expect(try await publisher.find("/b") == parted.workID)
      publisher.site.html("/a", Website.article(Website.sentences + " Then it snowed."))
      let second = try await publisher.include("/a")
      #expect(second.workID == one.workID && second.versionNumber == 2)
    }
  }

  @Test func bytesThatWereRegisteredByHandRiseToTheChannelsLevel() async throws {
    try await withPublisher { publisher async throws in
      publisher.site.html("/a", Website.article())
      let first = try await publisher.include("/a")
      let text = try await publisher.platform.database.read { tx in
        try ContentStore.get(
          try tx.query("SELECT text_sha256 FROM page_capture")[0].decode("text_sha256"),
          in: publisher.ada.tenant.bucket, tx)
      }
      let bo = try await publisher.platform.newCaller(.sandbox)
      let work = try await publisher.platform.work(
        of: bo, String(decoding: try #require(text).bytes, as: UTF8.self))
      #expect(work.ownershipLevel == .declared && work.inConflict)
      // Bo shows the same text on a site of his own.
      let site = publisher.site
      _ = try await publisher.platform.disconnect(publisher.channel, by: publisher.ada)
      let channel = try await publisher.platform.verifiedChannel(site, of: bo)
      let included = try await publisher.platform.include(
        site.origin + "/a", through: channel, by: bo)
      #expect(included.outcome == .unchanged && included.workID == work.workID)
      let raised = try await publisher.platform.work(work.workID, seenBy: bo)
      #expect(raised.ownershipLevel == .channelVerified)
      #expect(try await publisher.work(first.workID).inConflict)
    }
  }

  @Test func pagesElsewhereAndPagesThatAreNoneAreRefused() async throws {
    let other = try Website()
    try await withPublisher { publisher async throws in
      let (site, platform, ada) = (publisher.site, publisher.platform, publisher.ada)
      other.html("/a", Website.article())
      for url in [other.origin + "/a", "https://127.0.0.1:\(site.port)/a", "http://a.example/a"] {
        let reason = await refusal {
          try await platform.include(url, through: publisher.channel, by: ada)
        }
        #expect(reason == "PAGE_ELSEWHERE", "\(url)")
      }
      #expect(
        await refusal { try await platform.include("a page", through: publisher.channel, by: ada) }
          == "INVALID_FIELDS")
      site.answer("/away", .redirect(other.origin + "/a"))
      #expect(await publisher.refusal("/away") == "ADDRESS_FORBIDDEN")
      #expect(other.visits("/a") == 0)
      #expect(await publisher.refusal("/nothing") == "PAGE_NOT_FOUND")
      site.answer("/error", .response(status: 500, headers: [], body: []))
      #expect(await publisher.refusal("/error") == "SITE_UNREACHABLE")
      site.answer(
        "/picture", .response(status: 200, headers: [("Content-Type", "image/png")], body: [1]))
      site.html("/empty", "<!doctype html><title>Empty</title><nav>Home</nav>")
      site.html("/bomb", String(repeating: "<div>", count: 100_000))
      for path in ["/picture", "/empty", "/bomb"] {
        #expect(await publisher.refusal(path) == "PAGE_UNREADABLE", "\(path)")
      }
      #expect(try await platform.count("SELECT count(*) FROM work") == 0)
      #expect(try await platform.count("SELECT count(*) FROM content") == 0)
    }
  }

  @Test func aRedirectToAnotherAllowedSiteIsElsewhereToo() async throws {
    let (site, other) = (try Website(), try Website())
    try await TestPlatform.with(websites: [site, other]) { platform in
      let ada = try await platform.newCaller(.sandbox)
      let channel = try await platform.verifiedChannel(site, of: ada)
      other.html("/a", Website.article())
      site.answer("/away", .redirect(other.origin + "/a"))
      let reason = await refusal {
        try await platform.include(site.origin + "/away", through: channel, by: ada)
      }
      #expect(reason == "PAGE_ELSEWHERE")
    }
  }

  @Test func onlyAVerifiedChannelIncludes() async throws {
    let site = try Website()
    try await TestPlatform.with(websites: [site]) { platform in
      let ada = try await platform.newCaller(.sandbox)
      site.html("/a", Website.article())
      let channel = try await platform.addChannel(site.origin, by: ada)
      let id = try #require(ChannelID(channel.channelID))
      let url = site.origin + "/a"
      #expect(
        await refusal { try await platform.include(url, through: channel, by: ada) }
          == "CHANNEL_NOT_VERIFIED")
      #expect(try await platform.inclusion.recordView(id, url: url, by: .stranger) == .notOfChannel)
      site.showFile(channel.verificationToken)
      _ = try await platform.verify(channel, by: ada)
      let included = try await platform.include(url, through: channel, by: ada)
      _ = try await platform.disconnect(channel, by: ada)
      #expect(
        await refusal { try await platform.include(url, through: channel, by: ada) }
          == "CHANNEL_NOT_VERIFIED")
      // What was included stays what it is.
      #expect(try await platform.inclusion.find(id, url: url)?.description == included.workID)
      #expect(
        try await platform.work(included.workID, seenBy: ada).ownershipLevel == .channelVerified)
    }
  }

  @Test func aPageOfAWithdrawnWorkIsNotIncludedAgain() async throws {
    try await withPublisher { publisher async throws in
      publisher.site.html("/a", Website.article())
      let included = try await publisher.include("/a")
      _ = try await publisher.platform.certification.withdrawWork(
        .init(workID: included.workID, requestID: TestPlatform.fresh()),
        context: publisher.platform.context(
          CertificationV1.CertificationServiceMethods.withdrawWork, publisher.ada))
      #expect(await publisher.refusal("/a") == "WORK_WITHDRAWN")
      publisher.site.html("/a", Website.article(Website.sentences + " Then it snowed."))
      #expect(await publisher.refusal("/a") == "WORK_WITHDRAWN")
    }
  }

  @Test func theFirstViewOfASealIncludesThePage() async throws {
    try await withPublisher { publisher async throws in
      publisher.site.html("/a", Website.article())
      #expect(try await publisher.find("/a") == nil)
      #expect(try await publisher.see("/a") == .willBeRead)
      let work = try #require(try await publisher.find("/a"))
      #expect(try await publisher.work(work).ownershipLevel == .channelVerified)
      // More views read nothing for a while, also under an address that only counts visitors.
      #expect(try await publisher.see("/a") == .knownAlready)
      #expect(try await publisher.see("/a/?utm_source=mail#top") == .knownAlready)
      #expect(publisher.site.visits("/a") == 1)

      publisher.site.html("/a", Website.article(Website.sentences + " Then it snowed."))
      publisher.platform.clock.advance(by: SealInclusion.quietTime)
      #expect(try await publisher.see("/a") == .willBeRead)
      #expect(try await publisher.work(work).versions.count == 2)
      #expect(
        try await publisher.platform.count(
          """
          SELECT count(*) FROM change
          WHERE actor = 'PLATFORM' AND method IN ('work.included', 'version.added')
          """) == 2)
    }
  }

  @Test func aStrangersKeyAndAddressStandInNoTrailButTheirOwn() async throws {
    try await withPublisher { publisher async throws in
      let platform = publisher.platform
      let stranger = try await platform.newCaller(.sandbox)
      let url = publisher.site.origin + "/a"
      let seal = try await platform.authorization.getSeal(
        .init(channelID: publisher.channel.channelID, pageURL: url),
        context: platform.context(
          AuthorizationV1.AuthorizationServiceMethods.getSeal, stranger))
      #expect(seal.beingRead)
      #expect(
        try await platform.count(
          """
          SELECT count(*) FROM change WHERE method = 'GetSeal' AND actor = 'ACCOUNT'
          AND api_key_id IS NULL AND peer_address = ''
          """) == 1)
      #expect(try await platform.count("SELECT count(*) FROM change WHERE method = 'GetSeal'") == 1)
    }
  }

  @Test func viewsElsewhereLeaveNothingBehind() async throws {
    try await withPublisher { publisher async throws in
      let inclusion = publisher.platform.inclusion
      let id = try publisher.channelID
      let other = ChannelID(at: TestKeys.madeAt, random: SystemRandomBytes())
      for (channel, url) in [
        (id, "https://a.example/"), (id, "no address"),
        (id, publisher.site.origin + ".evil.example/"),
        (other, publisher.site.origin + "/a"),
      ] {
        #expect(
          try await inclusion.recordView(channel, url: url, by: .stranger) == .notOfChannel,
          "\(url)")
      }
      #expect(try await publisher.platform.count("SELECT count(*) FROM inclusion") == 0)
    }
  }

  @Test func aViewOfAPageThatCannotBeIncludedIsTriedByALaterView() async throws {
    try await withPublisher { publisher async throws in
      #expect(try await publisher.see("/soon") == .willBeRead)
      #expect(try await publisher.find("/soon") == nil)
      // The publisher is told why, and so is who follows the seal.
      let refused = try #require(
        try await publisher.platform.inclusions(of: publisher.ada, refused: true).first)
      #expect(refused.refusal == "PAGE_NOT_FOUND" && refused.refusalMessage.contains("404"))
      #expect(refused.pageURL == publisher.site.origin + "/soon" && refused.workID.isEmpty)
      #expect(
        try await publisher.platform.database.read { tx in
          try SealInclusion.standing(
            of: publisher.channelID, url: refused.pageURL, after: .knownAlready, tx)
        }?.state == .refused("PAGE_NOT_FOUND"))
      let stranger = try await publisher.platform.newCaller(.sandbox)
      #expect(try await publisher.platform.inclusions(of: stranger).isEmpty)
      publisher.site.html("/soon", Website.article())
      publisher.platform.clock.advance(by: SealInclusion.quietTime)
      #expect(try await publisher.see("/soon") == .willBeRead)
      #expect(try await publisher.find("/soon") != nil)
      #expect(
        try await publisher.platform.inclusions(of: publisher.ada, refused: true).isEmpty)
      let included = try await publisher.platform.inclusions(of: publisher.ada)
      #expect(included.map(\.refusalMessage) == [""] && !included[0].workID.isEmpty)
    }
  }

  @Test func madeUpAddressesAreReadInBoundsAlone() async throws {
    try await withPublisher { publisher async throws in
      let id = try publisher.channelID
      for number in 0..<SealInclusion.newAddressesInAnHour {
        _ = try await publisher.platform.inclusion.recordView(
          id, url: publisher.site.origin + "/?n=\(number)", by: .stranger)
      }
      #expect(
        try await publisher.platform.inclusion.recordView(
          id, url: publisher.site.origin + "/new", by: .stranger)
          == .tooMany)
      #expect(
        try await publisher.platform.inclusion.recordView(
          id, url: publisher.site.origin + "/?n=1", by: .stranger)
          == .knownAlready)
      publisher.platform.clock.advance(by: .seconds(3_601))
      #expect(
        try await publisher.platform.inclusion.recordView(
          id, url: publisher.site.origin + "/new", by: .stranger)
          == .willBeRead)
    }
  }

  private func seal(_ path: String, _ publisher: Publisher) async throws
    -> AuthorizationV1.GetSealResponse
  {
    try await publisher.platform.authorization.getSeal(
      .init(channelID: publisher.channel.channelID, pageURL: publisher.site.origin + path),
      context: publisher.platform.context(
        AuthorizationV1.AuthorizationServiceMethods.getSeal, nil))
  }

  @Test func aSealSaysWhatBecomesOfItsPage() async throws {
    try await withPublisher { publisher async throws in
      publisher.site.html("/a", Website.article())
      let first = try await seal("/a", publisher)
      #expect(first.beingRead && first.workID.isEmpty && first.inclusionRefusal.isEmpty)
      // A second reader, before it was read.
      #expect(try await seal("/a", publisher).beingRead)
      try await publisher.platform.doJobs()
      let certified = try await seal("/a", publisher)
      #expect(!certified.beingRead && certified.workState == .active && !certified.onSale)
      // An edit is passed over until then.
      let now = publisher.platform.clock.now()
      #expect(certified.nextLookTime?.instant == now.advanced(by: SealInclusion.quietTime))

      _ = try await publisher.platform.authorization.createOffer(
        .init(
          workID: certified.workID, terms: .init(use: .republishOnline, priceKind: .free),
          title: "Free", requestID: TestPlatform.fresh()),
        context: publisher.platform.context(
          AuthorizationV1.AuthorizationServiceMethods.createOffer, publisher.ada))
      #expect(try await seal("/a", publisher).onSale)
    }
  }

  @Test func aSealSaysWhyItsPageIsNoWorkAndUntilWhen() async throws {
    try await withPublisher { publisher async throws in
      #expect(try await seal("/soon", publisher).beingRead)
      try await publisher.platform.doJobs()
      let refused = try await seal("/soon", publisher)
      #expect(refused.inclusionRefusal == "PAGE_NOT_FOUND" && !refused.beingRead)
      let next = try #require(refused.nextLookTime?.instant)
      #expect(next == publisher.platform.clock.now().advanced(by: SealInclusion.quietTime))
      // Mended: from then on a view has it read again, and says so.
      publisher.site.html("/soon", Website.article())
      publisher.platform.clock.advance(by: SealInclusion.quietTime)
      #expect(try await seal("/soon", publisher).beingRead)
      try await publisher.platform.doJobs()
      #expect(try await !seal("/soon", publisher).workID.isEmpty)
    }
  }

  @Test func aChannelOfTooManyNewPagesIsTold() async throws {
    try await withPublisher { publisher async throws in
      for number in 0..<SealInclusion.newAddressesInAnHour {
        _ = try await publisher.platform.inclusion.recordView(
          publisher.channelID, url: publisher.site.origin + "/?n=\(number)", by: .stranger)
      }
      let one = try await seal("/new", publisher)
      #expect(one.inclusionRefusal == "TOO_MANY_PAGES" && one.nextLookTime == nil)
    }
  }

  private func text(_ version: String, _ publisher: Publisher, _ caller: Caller?, from offset: Int)
    async throws -> AuthorizationV1.GetVersionTextResponse
  {
    try await publisher.platform.authorization.getVersionText(
      .init(versionID: version, offset: UInt64(offset)),
      context: publisher.platform.context(
        AuthorizationV1.AuthorizationServiceMethods.getVersionText, caller))
  }

  @Test func theCertifiedTextIsHandedOutWhileItsWorkStands() async throws {
    try await withPublisher { publisher async throws in
      publisher.site.html("/a", Website.article())
      let included = try await publisher.include("/a")
      let version = try #require(try await publisher.work(included.workID).versions.first)
      let whole = try await text(version.versionID, publisher, nil, from: 0)
      #expect(SHA256.hash(whole.part) == version.sha256 && whole.sha256 == version.sha256)
      #expect(whole.totalBytes == version.sizeBytes && whole.part.count == Int(whole.totalBytes))
      let lines = String(decoding: whole.part, as: UTF8.self).split(separator: "\n")
      #expect(lines.first == "The cranes" && lines.contains { $0 == Website.sentences })
      #expect(!lines.contains { $0.contains("Home | News") || $0.contains("First!") })
      let rest = try await text(version.versionID, publisher, nil, from: whole.part.count - 5)
      #expect(rest.part == Array(whole.part.suffix(5)))
      #expect(
        try await text(version.versionID, publisher, nil, from: whole.part.count).part.isEmpty)

      // Its account keeps it; strangers do not get what was withdrawn.
      _ = try await publisher.platform.certification.withdrawWork(
        .init(workID: included.workID, requestID: TestPlatform.fresh()),
        context: publisher.platform.context(
          CertificationV1.CertificationServiceMethods.withdrawWork, publisher.ada))
      let stranger = try await publisher.platform.newCaller(.sandbox)
      for caller in [nil, stranger] {
        #expect(
          await SealAuthorizationTests.refusal {
            try await text(version.versionID, publisher, caller, from: 0)
          } == "VERSION_TEXT_NOT_FOUND")
      }
      #expect(try await text(version.versionID, publisher, publisher.ada, from: 0) == whole)
      #expect(
        await SealAuthorizationTests.refusal {
          try await text("version_00000000000000000000000000", publisher, nil, from: 0)
        } == "VERSION_TEXT_NOT_FOUND")
    }
  }

  @Test func whatALaterVersionHasReplacedIsNotHandedToStrangers() async throws {
    try await withPublisher { publisher async throws in
      publisher.site.html("/a", Website.article())
      let included = try await publisher.include("/a")
      publisher.site.html("/a", Website.article(Website.sentences + " They rest there."))
      _ = try await publisher.include("/a")
      let versions = try await publisher.work(included.workID).versions
        .sorted { $0.number < $1.number }
      try #require(versions.count == 2)
      #expect(
        await SealAuthorizationTests.refusal {
          try await text(versions[0].versionID, publisher, nil, from: 0)
        } == "VERSION_TEXT_NOT_FOUND")
      let latest = try await text(versions[1].versionID, publisher, nil, from: 0)
      #expect(SHA256.hash(latest.part) == versions[1].sha256)
      let own = try await text(versions[0].versionID, publisher, publisher.ada, from: 0)
      #expect(SHA256.hash(own.part) == versions[0].sha256)
    }
  }

  @Test func aPageIsFoundByAnyOfItsAddresses() async throws {
    try await withPublisher { publisher async throws in
      let origin = publisher.site.origin
      publisher.site.html(
        "/a?id=7",
        Website.article(head: "<link rel=\"canonical\" href=\"\(origin)/cranes\">"))
      let included = try await publisher.include("/a?id=7")
      func find(_ url: String) async throws -> [String] {
        try await publisher.platform.findWorks(.init(pageURL: url)).works.map(\.workID)
      }
      #expect(try await find(origin + "/a?id=7") == [included.workID])
      #expect(try await find(origin + "/cranes/?utm_source=mail#top") == [included.workID])
      #expect(try await find(origin + "/cranes/other") == [])
    }
  }

  /// Works that strangers may not know of do not stand in the way of those that they may.
  @Test func aPublicWorkIsFoundBehindAnyNumberOfPrivateOnes() async throws {
    try await withPublisher { publisher async throws in
      var works: [WorkID] = []
      for number in 0..<4 {
        publisher.site.html("/p\(number)", Website.article("Page \(number). " + Website.sentences))
        works.append(try #require(WorkID(try await publisher.include("/p\(number)").workID)))
      }
      let page = publisher.site.origin + "/p0"
      try await publisher.platform.database.write { [works] tx in
        let address = try #require(SiteReader.address(of: page))
        try tx.execute("UPDATE inclusion SET canonical_address = \(address)")
        for work in works.dropFirst() {
          try tx.execute("UPDATE work SET claim_visibility = 1 WHERE \(key: work, "work_id")")
        }
      }
      let found = try await publisher.platform.database.read { tx in
        try SearchSubject.page(page).works(limit: 2, tx).map(\.message.workID)
      }
      #expect(found == [works[0].description])
    }
  }
}
