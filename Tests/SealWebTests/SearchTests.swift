import SealAPI
import SealPrimitives
import Testing

@testable import SealWeb

/// What somebody writes into the field of the home page.
@Suite struct SearchTests {
  private static let digest = String(repeating: "0aF1", count: 16)

  @Test(arguments: [
    digest, "sha256:" + digest, "SHA256: " + digest.lowercased(), " \(digest)\n",
    String(repeating: "0a:F1 ", count: 16),
  ])
  func aDigestIsReadHoweverItIsWritten(_ text: String) throws {
    let subject = HomePage.subject(of: text)
    #expect(Hex.encode(subject.sha256) == Self.digest.lowercased())
    #expect(subject.title.isEmpty && subject.pageURL.isEmpty)
  }

  @Test(arguments: [
    ("https://a.example/b?c=d", "https://a.example/b?c=d"),
    ("http://a.example", "http://a.example"),
    ("press.example/news/1", "https://press.example/news/1"),
    ("Press.Example:8443/news", "https://Press.Example:8443/news"),
  ])
  func anAddressNeedsNoScheme(_ text: String, _ url: String) {
    #expect(HomePage.subject(of: text).pageURL == url)
  }

  @Test(arguments: [
    "鹤归来", "The reed in the margin", "v1.2", "0aF1", "Either/or", "a.b",
    String(
      repeating: "0", count: 63),
  ])
  func anythingElseIsATitle(_ text: String) {
    #expect(HomePage.subject(of: text) == .init(title: text))
  }

  @Test func numbersAndIdentifiersLeadToTheirPages() {
    let id = "01jd0000000000000000000000"
    #expect(HomePage.path(to: "work_\(id)") == "/w/work_\(id)")
    #expect(HomePage.path(to: "version_\(id)") == "/c/version_\(id)")
    #expect(HomePage.path(to: "The reed") == nil)
  }
}
