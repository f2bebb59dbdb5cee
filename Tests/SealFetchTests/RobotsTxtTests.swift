import SealFetch
import Testing

/// What RFC 9309 says about who may fetch what.
@Suite struct RobotsTxtTests {
  private func allows(_ file: String, _ path: String, agent: String = "SealBot/1.0") -> Bool {
    RobotsTxt(parsing: Array(file.utf8)).allows(path, agent: agent)
  }

  @Test(arguments: [
    // Longest match; allow wins where both are as long (§2.2.2).
    ("Disallow: /a", "/a", false), ("Disallow: /a", "/ab", false), ("Disallow: /a", "/b", true),
    ("Disallow: /a", "/A", true), ("Disallow: /\nAllow: /a", "/a/b", true),
    ("Disallow: /\nAllow: /a", "/b", false), ("Allow: /a\nDisallow: /a", "/a", true),
    ("Disallow: /a\nAllow: /a", "/a", true), ("Allow: /a\nDisallow: /a/b", "/a/b/c", false),
    ("Disallow:", "/a", true), ("Allow:\nDisallow: /", "/a", false),
    ("Disallow: /", "/robots.txt", true), ("disallow : /a", "/a", false),
    ("DISALLOW:/a", "/a", false), ("Disallow: /a # not now", "/a", false),
    ("Disallow: a", "/a", true), ("Noindex: /a", "/a", true), ("", "/a", true),
    // Stars and the end (§2.2.3).
    ("Disallow: *.gif$", "/x/y.gif", false), ("Disallow: *.gif$", "/x/y.gif?z", true),
    ("Disallow: /*.gif", "/y.gif?z", false), ("Disallow: /a*b*c", "/a1b2c3", false),
    ("Disallow: /a*b*c", "/a1c2b3", true), ("Disallow: /a$", "/a", false),
    ("Disallow: /a$", "/ab", true), ("Disallow: /*", "/", false), ("Disallow: *", "/x", false),
    ("Disallow: /a*", "/a", false), ("Disallow: /*a$", "/aba", false),
    ("Disallow: /**a", "/xa", false), ("Disallow: /a*$", "/ab", false),
    ("Disallow: /a$b", "/a$b", false),
    ("Disallow: /path/file-with-a-%2A.html", "/path/file-with-a-*.html", false),
    // One spelling of octets (§2.2.2).
    ("Disallow: /foo/bar?baz=quz", "/foo/bar?baz=quz", false),
    ("Disallow: /foo/bar/ツ", "/foo/bar/%E3%83%84", false),
    ("Disallow: /foo/bar/%E3%83%84", "/foo/bar/%e3%83%84", false),
    ("Disallow: /foo/bar/%62%61%7A", "/foo/bar/baz", false),
    ("Disallow: /a%2Fb", "/a/b", true), ("Disallow: /a%2fb", "/a%2Fb", false),
    ("Disallow: /%zz", "/%zz", false),
    // Query and fragment are part of what is matched as they stand.
    ("Disallow: /*?", "/a?b", false), ("Disallow: /*?", "/a", true),
  ])
  func aPathIsDecidedByTheMostSpecificRule(_ rules: String, _ path: String, _ isAllowed: Bool) {
    #expect(allows("User-agent: *\n" + rules, path) == isAllowed)
  }

  @Test(arguments: [
    ("SealBot", false), ("sealbot", false), ("SEALBOT/2.0 (+https://example.org)", false),
    ("SealBotImages", true), ("Other", true), ("Seal", true),
  ])
  func aGroupIsForTheProductTokenWhateverItsCase(_ agent: String, _ isAllowed: Bool) {
    let file = "User-agent: SealBot/1.0\nDisallow: /\n\nUser-agent: *\nAllow: /"
    #expect(allows(file, "/a", agent: agent) == isAllowed)
  }

  @Test func groupsOfOneAgentAreOneGroup() {
    let file = """
      User-agent: sealbot
      User-agent: other
      Disallow: /a

      User-agent: *
      Disallow: /

      User-agent: SealBot
      Disallow: /b
      """
    #expect(!allows(file, "/a") && !allows(file, "/b") && allows(file, "/c"))
    #expect(allows(file, "/b", agent: "other") && !allows(file, "/c", agent: "nobody"))
  }

  @Test func otherRecordsDoNotEndAGroup() {
    let file = "User-agent: a\nSitemap: https://x/\nUser-agent: sealbot\nDisallow: /x"
    #expect(!allows(file, "/x") && !allows(file, "/x", agent: "a"))
  }

  @Test func rulesBeforeAnyAgentAreForNobody() {
    #expect(allows("Disallow: /\nUser-agent: *\nDisallow: /a", "/b"))
  }

  @Test func anAgentWithoutRulesMayFetchAll() {
    #expect(allows("User-agent: sealbot\n\nUser-agent: *\nDisallow: /", "/a", agent: "x") == false)
    #expect(allows("User-agent: *\nDisallow: /\nUser-agent: sealbot\nDisallow:", "/a"))
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func linesEndAsTheyDoAnywhere(_ end: String) {
    let file = "\u{FEFF}User-agent: *" + end + "Disallow: /a" + end
    #expect(!allows(file, "/a") && allows(file, "/b"))
  }

  @Test func whatComesAfterTheLimitIsNotRead() {
    let filler = String(repeating: "# nothing\n", count: RobotsTxt.maximumBytes / 10)
    #expect(allows("User-agent: *\n" + filler + "Disallow: /a\n", "/a"))
    #expect(!allows("User-agent: *\n" + filler.dropFirst(100) + "Disallow: /a\n", "/a"))
  }

  @Test func bytesThatAreNoTextAreNoDanger() {
    let file = Array("User-agent: *\nDisallow: /a\n".utf8) + [0xFF, 0, 0x3A, 0xFE, 0x0A]
    #expect(!RobotsTxt(parsing: file).allows("/a", agent: "x"))
  }

  @Test func manyStarsTakeNoTime() {
    let pattern = "/" + String(repeating: "*a", count: 2_000) + "$"
    let path = "/" + String(repeating: "a", count: 4_000) + "b"
    #expect(allows("User-agent: *\nDisallow: \(pattern)", path))
    #expect(!allows("User-agent: *\nDisallow: \(pattern)", String(path.dropLast())))
  }

  @Test(arguments: [
    (200, false), (204, false), (301, true), (404, true), (401, true), (500, false), (503, false),
  ])
  func withoutTheFileTheStatusDecides(_ status: Int, _ isAllowed: Bool) {
    let file = Array("User-agent: *\nDisallow: /a".utf8)
    #expect(RobotsTxt(status: status, body: file).allows("/a", agent: "x") == isAllowed)
    #expect(RobotsTxt(status: status, body: file).allows("/robots.txt", agent: "x"))
  }

  @Test(
    arguments: [
      ("10", Duration.seconds(10)), ("0.5", .milliseconds(500)), ("0", .zero), ("-1", nil),
      ("soon", nil), ("1e3", nil), ("99999999999999999999", RobotsTxt.maximumDelay), ("", nil),
    ] as [(String, Duration?)])
  func theDelayIsReadWithinReason(_ text: String, _ delay: Duration?) {
    let robots = RobotsTxt(
      parsing: Array("User-agent: *\nCrawl-delay: \(text)\nDisallow: /a".utf8))
    #expect(robots.crawlDelay(agent: "SealBot/1.0") == delay)
    #expect(!robots.allows("/a", agent: "SealBot/1.0"))
  }

  @Test func theDelayOfAnAgentsOwnGroupCounts() {
    let file = "User-agent: sealbot\nDisallow: /x\n\nUser-agent: *\nCrawl-delay: 5"
    let robots = RobotsTxt(parsing: Array(file.utf8))
    #expect(robots.crawlDelay(agent: "sealbot") == nil)
    #expect(robots.crawlDelay(agent: "other") == .seconds(5))
  }
}
