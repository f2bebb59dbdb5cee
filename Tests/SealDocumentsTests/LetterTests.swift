import Foundation
import Testing

@testable import SealDocuments

/// Letters, as poppler reads them.
@Suite struct LetterTests {
  private func letter(_ blocks: [Letter.Block], marks: [Letter.Mark] = []) -> Letter {
    Letter(
      title: Letter.Label("标题", "Title"), reference: "REF-1", date: Samples.time, marks: marks,
      blocks: blocks, footer: "foot")
  }

  private func pageCount(_ pdf: [UInt8]) async throws -> Int {
    let info = try await Judge.info(of: pdf)
    let match = try #require(info.firstMatch(of: #/Pages: +(\d+)/#))
    return try #require(Int(match.1))
  }

  @Test func aLicenseLetterCanBeSearchedInBothLanguages() async throws {
    let pdf = try Samples.license().pdf()
    let text = try await Judge.text(of: pdf)
    for words in [
      "授权许可书", "Letter of license", "CS-7K2M-9QXD-0HBV-31TE", "杭州示例文化传媒有限公司", "在雨夜里读《海错图》",
      "许可人 Licensor", "海错出版社 Haicuo Press", "作者 Author", "示例作者 Ada Example",
      "《在雨夜里读》，作者：示例作者。", "“Reading by night” by Ada Example.",
      "须注明作者与出处", "Author and source must be named", "CNY 1,234.50", "wechat pay",
      "2026-11-21 16:33:20 UTC+8", Samples.digest, "copyrightseal.example/live · 4711",
      "https://seal.example/licenses/CS-7K2M-9QXD-0HBV-31TE", "Page 1 of 1",
    ] {
      #expect(text.contains(words), "\(words)")
    }
    #expect(!text.contains("SANDBOX") && !text.contains("REVOKED"))
    let info = try await Judge.info(of: pdf)
    #expect(info.contains("(A4)") && info.contains("Title:           授权许可书"))
    #expect(info.contains("CreationDate:    2026-11-21T08:33:20Z"))
    let fonts = try await Judge.fonts(of: pdf).split(separator: "\n").dropFirst(2)
    #expect(!fonts.isEmpty && fonts.allSatisfy { $0.contains(#/yes yes yes/#) }, "all embedded")
    #expect(pdf.count < 200_000)
  }

  @Test(arguments: ["license", "report", "dossier"])
  func aDocumentIsTaggedAndSaysItsLanguageAndItself(kind: String) async throws {
    let (pdf, title) =
      switch kind {
      case "license": (try Samples.license().pdf(), "授权许可书 · Letter of license")
      case "report": (try Samples.report(findings: 90).pdf(), "作品使用监测周报 · Weekly report of usages")
      default: (try Samples.dossier(events: 90).pdf(), "案件材料 · Case dossier")
      }
    let info = try await Judge.info(of: pdf)
    #expect(info.contains(#/Tagged: +yes/#) && info.contains(#/Metadata Stream: +yes/#))
    #expect(info.contains(title) && info.contains("CreationDate:    2026-11-21T08:33:20Z"))
    let objects = try await Judge.objects(of: pdf)
    #expect(
      objects.contains(#""/Lang": "u:zh-CN""#) && objects.contains(#""/DisplayDocTitle": true"#))
    #expect(objects.contains(#""/CreationDate": "u:D:20261121083320Z""#))
    let xmp = try await Judge.metadata(of: pdf)
    #expect(xmp.contains(title) && xmp.contains("<xmp:CreateDate>2026-11-21T08:33:20Z<"))
    #expect(xmp.contains("<rdf:li>zh-CN</rdf:li>"))
    let structure = try await Judge.structure(of: pdf)
    #expect(structure.hasPrefix("Document"))
    for type in ["H1", "H2", "P", "Table", "TR", "TH", "TD"] {
      #expect(structure.contains("  \(type) ") || structure.contains("  \(type)\n"), "\(type)")
    }
  }

  @Test func aTableIsReadCellByCell() async throws {
    let table = try Letter.Table(
      [.init("甲", "A"), .init("乙", "B")],
      rows: [[String(repeating: "left ", count: 40), String(repeating: "right ", count: 40)]])
    let structure = try await Judge.structure(of: try letter([.table(table)]).pdf())
    let words = structure.matches(of: #/left|right/#).map { String($0.output) }
    #expect(words == Array(repeating: "left", count: 40) + Array(repeating: "right", count: 40))
  }

  @Test func aLinkIsReadWithinItsParagraph() async throws {
    let structure = try await Judge.structure(of: try Samples.license().pdf())
    #expect(structure.contains(#/P \(block\)\n +Link \(inline\)\n +Object/#))
    #expect(!structure.contains("印"), "what is on every page is not read out")
  }

  @Test func theSameFactsGiveTheSameBytesOnAnyThread() async throws {
    let first = try Samples.license().pdf()
    let others = try await withThrowingTaskGroup(of: [UInt8].self) { group in
      for _ in 0..<8 { group.addTask { try Samples.license().pdf() } }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(others.allSatisfy { $0 == first })
    #expect(try Samples.license { $0.licensee += "。" }.pdf() != first)
    #expect(try Samples.license { $0.issuedTime = .init(seconds: 0) }.pdf() != first)
  }

  @Test func sandboxSimulationAndRevocationStandOnEveryPage() async throws {
    let paragraphs = (1...60).map { Letter.Block.paragraph("第 \($0) 段 Paragraph \($0)") }
    let marks: [Letter.Mark] = [.revoked, .sandbox, .simulatedPayment]
    let pdf = try letter(paragraphs + paragraphs, marks: marks).pdf()
    let pages = try await Judge.text(of: pdf).split(separator: "\u{C}").filter {
      $0.contains("Page")
    }
    #expect(pages.count > 2)
    for page in pages {
      #expect(page.contains("REVOKED: this license"))
      #expect(page.contains("SANDBOX: made for"))
      #expect(page.contains("SIMULATED PAYMENT: no money"))
      // The watermark is a picture: it does not get between the words.
      #expect(page.ranges(of: "REVOKED").count == 1)
    }
  }

  @Test func aRevokedLetterSaysWhenAndWhy() async throws {
    let revoked = Samples.license {
      $0.revocation = .init(time: Samples.time, reason: "OBJECTION_UPHELD")
    }
    let text = try await Judge.text(of: try revoked.pdf())
    #expect(text.contains("撤销时间") && text.contains("公示期间的异议成立"))
    #expect(text.contains("REVOKED"))
  }

  @Test func aHostileNameStaysInItsRow() async throws {
    let name =
      "Mallory\n价款 Price    免费 Free\u{2028}地域 Territory  \u{202E}sdlrow\u{202C}"
      + "\u{0}\u{1B}]0;x\u{7} <b>&</b>%s %n ../../etc"
    let hostile = Samples.license {
      $0.licensee = name
      $0.workTitle = name
    }
    let text = try await Judge.text(of: try hostile.pdf())
    let prices = text.split(separator: "\n").filter { $0.hasPrefix("价款 Price") }
    #expect(prices.count == 1 && prices.allSatisfy { $0.contains("CNY 1,234.50") })
    #expect(text.split(separator: "\n").filter { $0.hasPrefix("地域 Territory") }.count == 1)
    #expect(text.contains("Mallory 价款 Price 免费 Free 地域 Territory"))
    #expect(text.contains("sdlrow"))
    #expect(text.filter { !$0.isWhitespace }.contains("<b>&</b>%s%n../../etc"))
    #expect(!text.unicodeScalars.contains("\u{202E}") && !text.unicodeScalars.contains("\u{1B}"))
  }

  @Test func longWordsAreBrokenWithoutAddingAnything() async throws {
    let address =
      "https://press.example/"
      + (0..<80).map { "part\($0)" }.joined(separator: "-") + String(repeating: "x", count: 400)
    let pdf = try Samples.license { $0.useURL = address }.pdf()
    let text = try await Judge.text(of: pdf).filter { !$0.isWhitespace }
    let isThere = text.contains(address)
    #expect(isThere)
    let wide = String(repeating: "\u{FDFD}", count: 40)
    #expect(try await pageCount(letter([.paragraph(wide)]).pdf()) == 1)
  }

  @Test func whatIsLongerThanAPageGoesOnUponTheNext() async throws {
    let long = (0..<700).map { "字\($0)" }.joined()
    let table = try Letter.Table(
      [.init("甲", "A", weight: 1), .init("乙", "B", weight: 6)], rows: [[long, "short"]])
    let pdf = try letter([.table(table)]).pdf()
    let text = try await Judge.text(of: pdf)
    #expect(try await pageCount(pdf) > 3)
    let pages = text.split(separator: "\u{C}").filter { $0.contains("Page") }
    #expect(pages.allSatisfy { $0.contains(#/乙 *B/#) }, "the columns' titles on every page")
    #expect(text.filter { $0 == "字" }.count == 700, "nothing is lost between pages")
  }

  @Test func refusesMoreThanItsLimits() throws {
    func code(_ body: () throws -> some Any) -> DocumentError.Code? {
      do {
        _ = try body()
        return nil
      } catch { return (error as? DocumentError)?.code }
    }
    let page = Letter.Block.paragraph(String(repeating: "字", count: 4_000))
    #expect(code { try letter(Array(repeating: page, count: 25)).pdf() } == nil)
    #expect(code { try letter(Array(repeating: page, count: 90)).pdf() } == .tooLong)
    #expect(
      code { try letter(Array(repeating: .note("x"), count: 2_001)).pdf() } == .tooLong)
    #expect(code { try Letter.Table([], rows: []) } == .tooLong)
    #expect(code { try Letter.Table([.init("a", "a")], rows: [["1", "2"]]) } == .malformed)
    #expect(
      code { try Letter.Table([.init("a", "a", weight: 0)], rows: []) } == .malformed)
  }
}
