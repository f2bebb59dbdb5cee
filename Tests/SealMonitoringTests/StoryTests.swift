import SealAPI
import SealPrimitives
import SealTestPlatform
import Testing

@testable import SealMonitoring

/// What a crawl over a small web finds, and what is decided of it.
@Suite struct StoryTests {
  static let article = Article(1)

  /// A copy, beside other words of the page.
  private static func copy(_ head: String = "", _ foot: String = "") -> Site.Content {
    Site.Content(Page.html(article.paragraphs, head: head, foot: foot))
  }

  @Test func aSmallWebIsSortedIntoWhiteAndBlack() async throws {
    try await TestPlatform.withSites({ clock in
      let quote =
        Article(2).paragraphs
        + ["As Ada Example writes: “\(Self.article.sentences(2))”"] + Article(3).paragraphs
      return [
        try Site(clock, ["/": Self.copy()]),
        try Site(clock, ["/": Site.Content(Page.html(quote))]),
        try Site(clock, ["/": Self.copy("", "Nothing to see")]),
        try Site(
          clock,
          [
            "/": Self.copy(
              "<meta property=\"article:published_time\" content=\"2020-02-02T08:00:00Z\">")
          ]),
        try Site(
          clock,
          [
            "/robots.txt": Site.Content("User-agent: *\nDisallow: /", type: "text/plain"),
            "/": Self.copy(),
          ]),
      ]
    }) { platform, sites in
      let (author, press) = (try await platform.newCaller(), try await platform.newCaller())
      let work = try await platform.publish(Self.article, by: author)
      let offer = try await platform.sell(work, TestPlatform.paid(), by: author)
      try await platform.buy(offer, by: press, for: sites[0].url("/"))
      let monitor = try await platform.monitor(sites.map { $0.url("/") }, by: author)
      let run = try await platform.crawl(monitor, by: author)

      #expect(run.fetchedPages >= 4 && run.disallowedPages == 1)
      #expect(sites[4].paths.isEmpty, "robots.txt forbids it")
      let usages = try await platform.usages(of: author)
      #expect(
        Dictionary(uniqueKeysWithValues: usages.map { ($0.pageURL, $0.status) }) == [
          sites[0].url("/"): .licensed, sites[1].url("/"): .exemptCandidate,
          sites[2].url("/"): .unlicensed, sites[3].url("/"): .contested,
        ])
      #expect(
        usages.allSatisfy { $0.workID == work.workID && !($0.decision?.reasons ?? []).isEmpty })
      let first = Dictionary(
        uniqueKeysWithValues: usages.map { ($0.pageURL, $0.decision?.reasons.first?.code) })
      #expect(first[sites[0].url("/")] == "LICENSE_COVERS")
      #expect(first[sites[1].url("/")] == "QUOTATION_WITH_CREDIT")
      #expect(first[sites[2].url("/")] == "LICENSE_NEEDED")
      #expect(first[sites[3].url("/")] == "PAGE_CLAIMS_TO_BE_OLDER")
      let black = try await platform.usages(of: author, list: .black)
      #expect(black.map(\.pageURL) == [sites[2].url("/")])
      let white = try await platform.usages(of: author, list: .white)
      #expect(white.map(\.pageURL) == [sites[0].url("/")])
      let quote = try #require(usages.first { $0.status == .exemptCandidate }?.observation)
      #expect(quote.extent == .quotation && quote.credits == ["NAME"])
      #expect(quote.longestPassageCharacters > 60 && quote.workPortionPPM < 200_000)
      #expect(try await platform.usages(of: press).isEmpty)
    }
  }

  @Test(arguments: [
    #"<a href="https://seal.example/w/WORK?lang=en">Seal</a>"#,
    #"<script src="https://seal.example/seal.js" data-work="WORK"></script>"#,
  ])
  func aLinkToTheWorksSealIsCredit(_ seal: String) async throws {
    try await TestPlatform.withSites({ [try Site($0, [:])] }) { platform, sites in
      let author = try await platform.newCaller()
      let work = try await platform.publish(Self.article, by: author)
      let link = seal.replacing("WORK", with: work.workID)
      sites[0].set("/", Self.copy("", link))
      try await platform.crawl(
        try await platform.monitor([sites[0].url("/")], by: author), by: author)
      let usage = try await platform.usage(at: sites[0].url("/"), of: author)
      #expect(usage.observation?.credits == ["SEAL_LINK"])
    }
  }

  @Test func aLinkToTheStatusOfALicenseOfTheWorkIsCreditAndToAnothersIsNot() async throws {
    try await TestPlatform.withSites({ [try Site($0, [:]), try Site($0, [:])] }) {
      platform, sites in
      let author = try await platform.newCaller()
      for (site, article) in zip(sites, [Self.article, Article(2)]) {
        let work = try await platform.publish(article, by: author)
        let offer = try await platform.sell(work, TestPlatform.paid(), by: author)
        let number = try await platform.buy(offer, by: author, for: site.url("/"))
        site.set("/", Self.copy("", #"<a href="https://seal.example/l/\#(number)">License</a>"#))
      }
      try await platform.crawl(
        try await platform.monitor(sites.map { $0.url("/") }, by: author), by: author)
      let usage = try await platform.usage(at: sites[0].url("/"), of: author)
      #expect(usage.observation?.credits == ["SEAL_LINK"])
      let other = try await platform.usage(at: sites[1].url("/"), of: author)
      #expect(other.observation?.credits == [])
    }
  }

  @Test func aLicenseTurnsBlackToWhiteAndEventsTellItInOrder() async throws {
    try await TestPlatform.withSites({ [try Site($0, ["/": Self.copy()])] }) { platform, sites in
      let (author, pirate) = (try await platform.newCaller(), try await platform.newCaller())
      let work = try await platform.publish(Self.article, by: author)
      let offer = try await platform.sell(work, TestPlatform.paid(), by: author)
      try await platform.crawl(
        try await platform.monitor([sites[0].url("/")], by: author), by: author)
      let black = try await platform.usage(at: sites[0].url("/"), of: author)
      #expect(black.status == .unlicensed)

      try await platform.settle()
      platform.clock.advance(by: .seconds(60))
      let before = platform.clock.now()
      platform.clock.advance(by: .seconds(60))
      try await platform.buy(offer, by: pirate, for: sites[0].url("/"))
      try await platform.settle()
      let white = try await platform.usage(black.usageID, seenBy: author)
      #expect(white.usage?.status == .licensed && white.decisions.map(\.number) == [2, 1])
      #expect(white.decisions.map(\.cause) == [.rightsChanged, .observed])
      #expect(white.decisions.map(\.status) == [.licensed, .unlicensed])
      #expect(
        try await platform.events(of: author, "usage.") == [
          "usage.found", "usage.decided", "usage.decided",
        ])
      let id = try #require(UsageID(black.usageID))
      let statuses = try await platform.database.read { [now = platform.clock.now()] tx in
        (
          try UsageReader.status(of: id, at: before, tx),
          try UsageReader.status(of: id, at: now, tx)
        )
      }
      #expect(statuses == (.unlicensed, .licensed))
    }
  }

  /// Nobody is baited: who copied as the terms allowed is not unlicensed because they are gone.
  @Test func freeTermsThatAreWithdrawnAccuseNobodyByThemselves() async throws {
    let page = Self.copy("", "Text by Ada Example")
    try await TestPlatform.withSites({ [try Site($0, ["/": page])] }) { platform, sites in
      let author = try await platform.newCaller()
      let work = try await platform.publish(Self.article, by: author)
      let offer = try await platform.sell(work, TestPlatform.free, by: author)
      try await platform.crawl(
        try await platform.monitor([sites[0].url("/")], by: author), by: author)
      let usage = try await platform.usage(at: sites[0].url("/"), of: author)
      #expect(usage.status == .licensed && usage.decision?.reasons.first?.code == "FREE_TERMS")
      try await platform.settle()
      try await platform.withdraw(offer, by: author)
      try await platform.settle()
      let after = try await platform.usage(at: sites[0].url("/"), of: author)
      #expect(after.status == .undecided)
      #expect(after.decision?.reasons.first?.code == "PERMISSION_ENDED")
      #expect(after.decision?.reasons.first?.reference == offer.offerID)
      let id = try #require(UsageID(after.usageID))
      try await platform.changes.write(of: author.tenant, by: .platform) { change in
        try Usages.pursue(id, change)
        try Usages.decideAgain(id, change)
      }
      #expect(try await platform.usage(at: sites[0].url("/"), of: author).status == .unlicensed)
    }
  }

  @Test func aLicenseForAnotherPageOfTheSiteIsOutOfScope() async throws {
    try await TestPlatform.withSites({ [try Site($0, ["/": Self.copy()])] }) { platform, sites in
      let (author, press) = (try await platform.newCaller(), try await platform.newCaller())
      let work = try await platform.publish(Self.article, by: author)
      let offer = try await platform.sell(work, TestPlatform.paid(), by: author)
      try await platform.buy(offer, by: press, for: sites[0].url("/print/"))
      try await platform.crawl(
        try await platform.monitor([sites[0].url("/")], by: author), by: author)
      let usage = try await platform.usage(at: sites[0].url("/"), of: author)
      #expect(usage.status == .outOfScope)
      #expect(usage.decision?.reasons.first?.code == "LICENSE_PLACE_NOT_COVERED")
      #expect(try await platform.usages(of: author, list: .black).count == 1)
    }
  }

  @Test func aRivalRegistrationOfTheSameBytesMakesAUseContested() async throws {
    try await TestPlatform.withSites({ [try Site($0, ["/": Self.copy()])] }) { platform, sites in
      let (author, rival) = (try await platform.newCaller(), try await platform.newCaller())
      _ = try await platform.publish(Self.article, by: author)
      try await platform.crawl(
        try await platform.monitor([sites[0].url("/")], by: author), by: author)
      try await platform.settle()
      #expect(try await platform.usage(at: sites[0].url("/"), of: author).status == .unlicensed)
      _ = try await platform.publish(Self.article, by: rival)
      try await platform.settle()
      #expect(try await platform.usage(at: sites[0].url("/"), of: author).status == .contested)
    }
  }

  @Test func aUseThatCannotBeDecidedStopsNoOtherAndIsDecidedLater() async throws {
    let copies = ["/a": Self.copy(), "/b": Self.copy()]
    try await TestPlatform.withSites({ [try Site($0, copies)] }) { platform, sites in
      let author = try await platform.newCaller()
      _ = try await platform.publish(Self.article, by: author)
      let places = [sites[0].url("/a"), sites[0].url("/b")]
      try await platform.crawl(try await platform.monitor(places, by: author), by: author)
      try await platform.settle()
      func statuses() async throws -> [MonitoringV1.UsageStatus] {
        [
          try await platform.usage(at: places[0], of: author).status,
          try await platform.usage(at: places[1], of: author).status,
        ]
      }
      #expect(try await statuses() == [.unlicensed, .unlicensed])
      let poor = try #require(UsageID(try await platform.usage(at: places[0], of: author).usageID))
      try await platform.database.write { tx in
        try tx.executeScript(
          """
          CREATE FUNCTION fail() RETURNS trigger LANGUAGE plpgsql AS
            $$ BEGIN RAISE EXCEPTION 'the disk is full' USING ERRCODE = 'disk_full'; END $$;
          CREATE TRIGGER fail BEFORE INSERT ON usage_decision FOR EACH ROW
            WHEN (NEW.usage_id = '\(poor.uuid)') EXECUTE FUNCTION fail();
          """)
      }
      _ = try await platform.allow(sites[0].url("/"), by: author)
      try await platform.background.usages.drain()
      #expect(try await statuses() == [.unlicensed, .licensed])

      _ = try await platform.database.write { tx in
        try tx.execute("DROP TRIGGER fail ON usage_decision")
      }
      try await platform.doJobs()
      #expect(try await statuses() == [.licensed, .licensed])
    }
  }

  @Test func placesAreAllowedAndForbiddenAgain() async throws {
    try await TestPlatform.withSites({ [try Site($0, ["/": Self.copy()])] }) { platform, sites in
      let author = try await platform.newCaller()
      let work = try await platform.publish(Self.article, by: author)
      try await platform.crawl(
        try await platform.monitor([sites[0].url("/")], by: author), by: author)
      try await platform.settle()
      let place = try await platform.allow(sites[0].url("/"), by: author)
      try await platform.settle()
      let allowed = try await platform.usage(at: sites[0].url("/"), of: author)
      #expect(allowed.status == .licensed && allowed.decision?.cause == .placesChanged)
      // Whoever asks before a use is told the same.
      let asked = try await platform.check(work, at: sites[0].url("/"), by: author)
      #expect(asked.decision == .permitted)
      #expect(
        await refusal { try await platform.allow(sites[0].url("/"), by: author) } == "PLACE_EXISTS")
      try await platform.disallow(place.placeID, by: author)
      try await platform.settle()
      #expect(try await platform.usage(at: sites[0].url("/"), of: author).status == .unlicensed)
      #expect(
        await refusal { try await platform.disallow(place.placeID, by: author) }
          == "PLACE_NOT_FOUND")
    }
  }

  @Test func whatBeganAtAPlaceThatWasAllowedIsNotUnlicensedOnceItIsNot() async throws {
    let dated = { (day: String) in
      Self.copy("<meta property=\"article:published_time\" content=\"\(day)T08:00:00Z\">")
    }
    try await TestPlatform.withSites({
      [try Site($0, ["/": Self.copy(), "/later": dated("2031-01-01")])]
    }) {
      platform, sites in
      let author = try await platform.newCaller()
      _ = try await platform.publish(Self.article, by: author)
      platform.clock.advance(by: .seconds(60))
      let place = try await platform.allow(sites[0].url("/"), by: author)
      platform.clock.advance(by: .seconds(60))
      try await platform.disallow(place.placeID, by: author)
      platform.clock.advance(by: .seconds(60))
      // Nobody looked while it was allowed; a page that says itself to be newer was never allowed.
      try await platform.crawl(
        try await platform.monitor([sites[0].url("/"), sites[0].url("/later")], by: author),
        by: author)
      #expect(try await platform.usage(at: sites[0].url("/"), of: author).status == .undecided)
      #expect(
        try await platform.usage(at: sites[0].url("/later"), of: author).status == .unlicensed)
    }
  }

  @Test func claimsThatContradictEachOtherAndWithdrawalsReachUsages() async throws {
    try await TestPlatform.withSites({ [try Site($0, ["/": Self.copy()])] }) { platform, sites in
      let (author, other) = (try await platform.newCaller(), try await platform.newCaller())
      let work = try await platform.publish(Self.article, by: author)
      try await platform.crawl(
        try await platform.monitor([sites[0].url("/")], by: author), by: author)
      func status() async throws -> MonitoringV1.UsageStatus {
        try await platform.settle()
        return try await platform.usage(at: sites[0].url("/"), of: author).status
      }
      #expect(try await status() == .unlicensed)
      let same = try await platform.work(of: other, Self.article.text)
      try await platform.claimAll(same, by: other)
      #expect(try await status() == .contested)
      try await platform.withdraw(same, by: other)
      #expect(try await status() == .unlicensed)
      try await platform.withdraw(work, by: author)
      #expect(try await status() == .undecided)
    }
  }

  /// The crawl has read the rights and has not committed; the license's mark cannot see its usage.
  @Test func aNewUsageIsDecidedASecondTime() async throws {
    try await TestPlatform.withSites({ [try Site($0, ["/": Self.copy()])] }) { platform, sites in
      let author = try await platform.newCaller()
      _ = try await platform.publish(Self.article, by: author)
      try await platform.crawl(
        try await platform.monitor([sites[0].url("/")], by: author), by: author)
      func waiting() async throws -> Int {
        try await platform.database.read { tx in
          try tx.query("SELECT FROM usage WHERE decide_again IS NOT NULL").count
        }
      }
      #expect(try await waiting() == 1)
      try await platform.settle()
      #expect(try await waiting() == 0)
      let usage = try await platform.usage(at: sites[0].url("/"), of: author)
      #expect(usage.decision?.number == 1, "Nothing had changed, and nothing is written.")
    }
  }

  @Test func theHoldersOwnPageIsNoPiracy() async throws {
    try await TestPlatform.withSites({ [try Site($0, ["/story": Self.copy()])] }) {
      platform, sites in
      let author = try await platform.newCaller()
      _ = try await platform.publish(Self.article, by: author, sourceURL: sites[0].url("/story"))
      try await platform.crawl(
        try await platform.monitor([sites[0].url("/story")], by: author), by: author)
      let usage = try await platform.usage(at: sites[0].url("/story"), of: author)
      #expect(usage.status == .licensed && usage.decision?.reasons.first?.code == "OWN_PAGE")
    }
  }

  @Test func whatGoesAwayIsGoneAndWhatComesBackIsThere() async throws {
    try await TestPlatform.withSites({ clock in
      [try Site(clock, ["/": Site.Content(Page.links(["/copy"])), "/copy": Self.copy()])]
    }) { platform, sites in
      let author = try await platform.newCaller()
      _ = try await platform.publish(Self.article, by: author)
      let monitor = try await platform.monitor([sites[0].url("/")], by: author)
      try await platform.crawl(monitor, by: author)
      sites[0].set("/", Site.Content(Page.links([])))
      sites[0].set("/copy", nil)
      // Nothing leads there any more: a known page is visited all the same.
      try await platform.crawl(monitor, by: author)
      #expect(try await platform.usages(of: author).isEmpty)
      let gone = try await platform.usage(at: sites[0].url("/copy"), of: author)
      #expect(gone.goneTime != nil && gone.status == .unlicensed)
      let history = try await platform.usage(gone.usageID, seenBy: author)
      #expect(history.observations.map(\.extent) == [.none, .fullCopy])
      #expect(history.observations.map(\.httpStatus) == [404, 200])
      sites[0].set("/", Site.Content(Page.links(["/copy"])))
      sites[0].set("/copy", Self.copy())
      try await platform.crawl(monitor, by: author)
      #expect(try await platform.usages(of: author).map(\.usageID) == [gone.usageID])
      #expect(
        try await platform.events(of: author, "usage.") == [
          "usage.found", "usage.decided", "usage.gone",
        ])
    }
  }

  @Test func anErrorOfTheSiteIsNoSignThatACopyIsGone() async throws {
    try await TestPlatform.withSites({ [try Site($0, ["/": Self.copy()])] }) { platform, sites in
      let author = try await platform.newCaller()
      _ = try await platform.publish(Self.article, by: author)
      let monitor = try await platform.monitor([sites[0].url("/")], by: author)
      try await platform.crawl(monitor, by: author)
      var broken = Site.Content("down")
      broken.status = 500
      sites[0].set("/", broken)
      let run = try await platform.crawl(monitor, by: author)
      #expect(run.failedPages == 1)
      #expect(try await platform.usages(of: author).count == 1)
    }
  }

  @Test func evidenceIsKeptOfWhatWasSeen() async throws {
    try await TestPlatform.withSites({ [try Site($0, ["/": Self.copy()])] }) { platform, sites in
      let author = try await platform.newCaller()
      _ = try await platform.publish(Self.article, by: author)
      try await platform.crawl(
        try await platform.monitor([sites[0].url("/")], by: author), by: author)
      let seen = try #require(
        try await platform.usage(at: sites[0].url("/"), of: author).observation)
      let (page, archive) = try await platform.database.read { tx in
        (try content(seen.pageSha256, tx), try content(seen.warcSha256, tx))
      }
      #expect(String(decoding: page, as: UTF8.self).contains(Self.article.paragraphs[0]))
      let text = String(decoding: archive, as: UTF8.self)
      #expect(text.hasPrefix("WARC/1.1") && text.contains("WARC-Target-URI: \(sites[0].url("/"))"))
    }
  }
}
