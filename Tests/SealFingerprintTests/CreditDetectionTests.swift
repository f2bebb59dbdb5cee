import Testing

@testable import SealFingerprint

@Suite struct CreditDetectionTests {
  private let expectation = CreditDetection.Expectation(
    names: ["Ada Example", "江上舟"], title: "一封没有署名的信",
    sourceURLs: ["https://www.origin.example/a/1/"], sealURLs: ["https://seal.example/s/work_1"])

  private func credits(before: String, after: String, elsewhere: String = "") throws
    -> [CreditDetection.Credit]
  {
    let filler = (0..<40).map { "这是评论者自己写的第\($0)句话，和所引的文章没有关系。" }.joined()
    let html = """
      <html><body><div class="byline">\(elsewhere)</div><article><p>\(filler)</p>\(before)
      <blockquote>\(Sample.chinese[1])</blockquote>\(after)<p>\(filler)</p></article>
      <div class="comments"><p>江上舟写的吧 Ada Example <a href="https://origin.example/a/1">看</a></p></div>
      """
    let page = try HTMLPage(bytes: Array(html.utf8), url: "https://copy.example/")
    let main = ComparedText(MainText(of: page).text)
    let match = PassageMatch(work: ComparedText(Sample.chinese.joined()), page: main)
    #expect(match.passages.count == 1)
    return CreditDetection(page: page).credits(
      for: expectation, quotations: match.passages.map(\.page), in: main.normalized)
  }

  @Test func findsNoneWhereThereIsNoneButInReadersComments() throws {
    #expect(try credits(before: "", after: "") == [])
  }

  @Test func findsANameBesideTheQuotation() throws {
    #expect(
      try credits(before: "<p>正如江上舟所写：</p>", after: "") == [
        .init(kind: .name, place: .besideQuotation, found: "江上舟")
      ])
    #expect(
      try credits(before: "", after: "<p>— ADA  EXAMPLE, in her story</p>") == [
        .init(kind: .name, place: .besideQuotation, found: "Ada Example")
      ])
  }

  @Test func findsNamesAndLinksElsewhere() throws {
    let found = try credits(
      before: "", after: "",
      elsewhere: "转载自江上舟 <a href='http://origin.example/a/1?utm_source=x'>原文</a>")
    #expect(
      found == [
        .init(kind: .name, place: .elsewhereOnPage, found: "江上舟"),
        .init(
          kind: .sourceLink, place: .elsewhereOnPage, found: "https://www.origin.example/a/1/"),
      ])
  }

  @Test func findsTitlesAndLinksBesideTheQuotationFirst() throws {
    let found = try credits(
      before: "", elsewhere: "江上舟"
    ) {
      "<p>摘自《一封没有署名的信》<a href='https://seal.example/s/work_1'><img src=x></a></p>"
    }
    #expect(found.map(\.kind) == [.title, .sealLink, .name])
    #expect(found.map(\.place) == [.besideQuotation, .besideQuotation, .elsewhereOnPage])
  }

  @Test(arguments: [
    "<a href='https://seal.example/s/work_1?u=https%3A%2F%2Forigin.example&lang=en'>x</a>",
    "<a href='https://seal.example/s/work_1/more'>x</a>",
    "<script src='https://seal.example/seal.js' data-channel='work_1'></script>",
    "<script async src='https://seal.example/seal.js?v=1' data-channel='work_1'></script>",
  ])
  func findsSealsOfAnyKind(_ seal: String) throws {
    #expect(try credits(before: "", after: seal).map(\.kind) == [.sealLink])
  }

  @Test(arguments: [
    "<a href='https://seal.example/s/work_12'>x</a>",
    "<script src='https://other.example/seal.js' data-channel='work_1'></script>",
    "<script src='https://seal.example/other.js' data-channel='work_1'></script>",
    "<div hidden><script src='https://seal.example/seal.js' data-channel='work_1'></script></div>",
  ])
  func takesNothingElseForASeal(_ seal: String) throws {
    #expect(try credits(before: "", after: seal) == [])
  }

  private func credits(before: String, elsewhere: String, after: () -> String) throws
    -> [CreditDetection.Credit]
  {
    try credits(before: before, after: after(), elsewhere: elsewhere)
  }

  @Test(arguments: [
    "<p>Adaexamples and ada-examplesque</p>", "<p style='display:none'>江上舟</p>", "<p>江上</p>",
    "<!-- 江上舟 -->", "<a href='https://origin.example/a/2'>x</a>",
    "<div hidden><a href='https://origin.example/a/1'>x</a></div>",
  ])
  func isNotFooled(_ before: String) throws {
    #expect(try credits(before: before, after: "") == [])
  }
}
