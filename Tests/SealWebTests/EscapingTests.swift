import Mustache
import Testing

@testable import SealWeb

/// What strangers wrote stays text.
@Suite struct EscapingTests {
  @Test(arguments: [
    "\" onfocus=\"x", "\"\u{301} onfocus=x", "<script>", "<\u{338}script>", "'\u{FE0F}x",
    "&\u{301}lt;",
  ])
  func aValueEndsNeitherItsAttributeNorBeginsATag(_ value: String) {
    let page = Templates.template("<input value=\"{{value}}\"><p>{{value}}</p>")
      .render(["value": value])
    let scalars = page.unicodeScalars
    #expect(scalars.count(where: { $0 == "\"" }) == 2, "\(page)")
    #expect(scalars.count(where: { $0 == "<" }) == 3)
    #expect(scalars.count(where: { $0 == "'" }) == 0)
  }

  /// Also within the layout, which is a template of its own.
  @Test func allTemplatesEscapeAlike() throws {
    let title = "<\u{338}b"
    let page = try #require(Templates.library.render(["title": title], withTemplate: "error"))
    let scalars = Array(page.unicodeScalars)
    let marks = scalars.indices.filter { scalars[$0] == "\u{338}" }
    #expect(!marks.isEmpty && marks.allSatisfy { scalars[$0 - 1] == ";" }, "\(page)")
  }
}
