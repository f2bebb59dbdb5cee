import Foundation
import Testing

@testable import SealFingerprint

@Suite struct HostilePageTests {
  private func parse(_ html: String, limits: HTMLLimits = .standard) throws -> HTMLPage {
    try HTMLPage(bytes: Array(html.utf8), url: "https://a.example/", limits: limits)
  }

  private func code(_ html: String) -> FingerprintError.Code? {
    do {
      _ = try parse(html)
      return nil
    } catch let error as FingerprintError {
      return error.code
    } catch {
      return nil
    }
  }

  @Test func refusesTenMegabytesBeforeReadingThem() {
    #expect(code(String(repeating: "<p>bomb ", count: 1_250_001)) == .tooLarge)
  }

  @Test func refusesMoreTagsThanAnyArticleHas() {
    #expect(code(String(repeating: "<b>x</b>", count: 200_000)) == .tooManyNodes)
  }

  @Test(arguments: ["<div>", "<b>", "<table><tr><td>", "<font><p>", "<svg><g>"])
  func refusesDeepNesting(_ tag: String) {
    #expect(code(String(repeating: tag, count: 100_000)) == .tooDeep)
  }

  @Test func readsWhatIsNestedAsDeepAsAllowed() throws {
    let page = try parse(String(repeating: "<div>", count: 1_000) + Sample.english[0])
    #expect(MainText(of: page).text == Sample.english[0])
  }

  @Test func takesOneTagWithAMillionAttributesInLinearTime() throws {
    let attributes = (0..<800_000).map { " a\($0)" }.joined()
    let start = ContinuousClock.now
    let page = try parse("<p\(attributes)>\(Sample.english[0])")
    #expect(MainText(of: page).text == Sample.english[0])
    // libxml2 alone compares each name with all before it: minutes.
    #expect(start.duration(to: .now) < .seconds(120))
  }

  @Test func takesEndTagsOfNothingInLinearTime() throws {
    let html =
      "<b>" + String(repeating: "<i>", count: 900) + String(repeating: "</u>", count: 300_000)
    let start = ContinuousClock.now
    _ = try parse(html + Sample.english[0])
    #expect(start.duration(to: .now) < .seconds(120))
  }

  @Test(arguments: [
    "<p>a\u{0}b", "<p\u{0}>ab", "<p title=\u{0}>a b", "<\u{0}p>ab", "&#0;ab", "a&#xD800;b",
    "a&#x110000;b", "a&#99999999999999;b", "<![CDATA[ab]]>ab", "<!-ab", "<!--ab", "<!-->ab",
    "</>ab",
    "</ >ab", "<a b", "<a b='", "<a =x =y>ab", "<p/ / />ab", "<title>ab", "<textarea>ab",
    "<script>ab", "<plaintext>ab", "<frameset><frame>ab", "<html><html><body><body>ab", "<table>ab",
    "<svg><path/><path/>ab</svg>", "<select><option>ab", "&ab", "&amp", "&#", "&#x",
    "<?php ab ?>ab",
    "<!DOCTYPE x [<!ENTITY a \"b\"><!ENTITY c \"&a;&a;\">]>ab&c;", "<x-y:z>ab", "<a><a><a>ab",
  ])
  func readsBrokenMarkupWithoutHarm(_ html: String) throws {
    let page = try parse(html)
    _ = MainText(of: page)
    #expect(!page.visibleText.text.utf8.contains(0))
  }

  @Test func expandsNoEntitiesButHTMLs() throws {
    let bomb = (1..<40).map { "<!ENTITY e\($0) \"&e\($0 - 1);&e\($0 - 1);\">" }.joined()
    let page = try parse("<!DOCTYPE html [<!ENTITY e0 \"lol\">\(bomb)]><p>&e39; &copy; &lt;b&gt;")
    #expect(page.visibleText.text.hasSuffix("&e39; © <b>"))
    #expect(page.visibleText.text.utf8.count < 4_000)
  }

  @Test func readsNoFilesAndNoNetwork() throws {
    let page = try parse(
      "<!DOCTYPE html SYSTEM \"file:///etc/passwd\" "
        + "[<!ENTITY x SYSTEM \"file:///etc/passwd\">]><p>&x;"
    )
    #expect(!page.visibleText.text.contains("root:"))
  }

  @Test func readsRandomBytesAndRandomTagsWithoutHarm() throws {
    var random = SplitMix(seed: 20_261_121)
    let pieces = [
      "<", ">", "</", "/>", "<p", "<div", "<a href=", "\"", "'", "=", " ", "<!--", "-->",
      "<script>",
      "</script>", "<table>", "<td>", "</div>", "</p>", "&amp;", "&#x", ";", "中文", "text",
      "<article>", "</article>", "<meta charset=gbk>", "<svg>", "<title>", "</title>", "<br>",
      "<li>",
      "<form>", "<body>", "<html>", "<head>", "<frameset>", "<![CDATA[", "<?", "<select>",
      "<base href=",
    ].map { Array($0.utf8) }
    for round in 0..<1_500 {
      var bytes: [UInt8] = []
      while bytes.count < 200 + round {
        if random.next() % 8 == 0 {
          bytes.append(UInt8(truncatingIfNeeded: random.next()))
        } else {
          bytes += pieces[Int(random.next() % UInt64(pieces.count))]
        }
      }
      let charset = ["gbk", "utf-8", "utf-16", nil][Int(random.next() % 4)]
      let page = try HTMLPage(bytes: bytes, charset: charset, url: "https://a.example/x/")
      let text = MainText(of: page)
      _ = (page.title, page.author, page.links, page.embeds(containing: "a"), page.publishedTime)
      let visible = page.visibleText
      #expect(visible.links.allSatisfy { $0.offset <= visible.text.utf8.count })
      #expect(text.content.links.allSatisfy { $0.offset <= text.text.utf8.count })
      _ = Fingerprint(of: NormalizedText(text.text))
    }
  }

  @Test func takesLinksWithinLinksInLinearTime() throws {
    let links = String(repeating: "<a href=x><div>", count: 500)
    let start = ContinuousClock.now
    let page = try parse(links + String(repeating: "word ", count: 1_500_000))
    #expect(page.links.count == 500)
    #expect(start.duration(to: .now) < .seconds(120))
  }

  @Test func readsPagesOnManyThreads() async throws {
    let expected = try ArticlePage.all.map { MainText(of: try $0.page()) }
    try await withThrowingTaskGroup(of: [MainText].self) { group in
      for _ in 0..<8 {
        group.addTask { try ArticlePage.all.map { MainText(of: try $0.page()) } }
      }
      for try await texts in group { #expect(texts == expected) }
    }
  }

  /// Not every kernel forgets a process's peak.
  @Test(.enabled(if: access("/proc/self/clear_refs", W_OK) == 0)) func keepsMemoryBounded() throws {
    // proc(5): forgets the peak so far.
    try Data("5".utf8).write(to: URL(fileURLWithPath: "/proc/self/clear_refs"))
    let before = try peakKilobytes()
    for tag in ["<i>a</i>", "<a href=x>", "&amp;x<br>", "\u{1}\u{7F}é"] {
      let count = min(8 << 20, 380_000 * tag.utf8.count) / tag.utf8.count / 4
      do {
        let page = try parse(String(repeating: tag, count: count))
        _ = MainText(of: page)
      } catch let error as FingerprintError {
        #expect(error.code == .tooManyNodes || error.code == .tooDeep)
      }
    }
    #expect(try peakKilobytes() - before < 300_000)
  }

  /// The most memory that this process has held.
  private func peakKilobytes() throws -> Int {
    let status = try String(contentsOfFile: "/proc/self/status", encoding: .utf8)
    let line = try #require(status.split(separator: "\n").first { $0.hasPrefix("VmHWM") })
    return try #require(Int(line.filter(\.isNumber)))
  }
}

/// Random numbers that are the same in each run.
struct SplitMix: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
