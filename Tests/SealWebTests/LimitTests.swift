import SealPrimitives
import Testing

@testable import SealWeb

@Suite struct LimitTests {
  @Test func anAddressWaitsForTheNextMinuteAndOthersDoNot() {
    let limit = RateLimit(perMinute: 2)
    let start = ContinuousClock.now
    #expect((0..<3).map { _ in limit.admits("192.0.2.1", at: start) } == [true, true, false])
    #expect(limit.admits("192.0.2.2", at: start))
    #expect(!limit.admits("192.0.2.1", at: start + .seconds(30)))
    #expect(limit.admits("192.0.2.1", at: start + .seconds(61)))
  }

  @Test func manyAddressesShareOneCountAndNoMemory() {
    let limit = RateLimit(perMinute: 1, mostSources: 100)
    let now = ContinuousClock.now
    for index in 0..<100 { #expect(limit.admits("address \(index)", at: now)) }
    #expect(limit.admits("one more", at: now))
    #expect(!limit.admits("and another", at: now))
  }

  @Test(arguments: [
    ("", false), ("w", false), ("//", false), ("/a//b", false), ("/./a", false), ("/a/..", false),
    ("/%2e", false), ("/a%2Fb", false), ("/a%5Cb", false), ("/%0a", false), ("/%C3", false),
    ("/%zz", false), ("/%E5%8D%B0", true), ("/", true), ("/w/work_1", true),
  ]) func onlyCleanPathsAreRead(_ path: String, _ isClean: Bool) {
    #expect(CleanRequests.isClean(path) == isClean)
  }

  @Test(arguments: ["x=1&x=2", "x=%ZZ", "%4=1", "x[a]=1", "x=%"])
  func aBrokenFormIsRefused(_ text: String) {
    let error = #expect(throws: WebError.self) { try FormFields(text) }
    #expect(error?.status == .badRequest)
  }

  /// A name of many parts would be a tree too deep to be taken down.
  @Test func aFormOfDeepNamesIsRefused() {
    let text = "x" + String(repeating: "[a]", count: 20_000) + "=1"
    #expect(throws: WebError.self) { try FormFields(text) }
  }

  @Test func aFormIsReadAsItWasWritten() throws {
    let fields = try FormFields("a=%E5%8D%B0+a%2Bb%26c&b=%20&c&d=+x+")
    #expect(fields["a"] == "印 a+b&c" && fields["d"] == "x")
    #expect(fields["b"] == nil && fields["c"] == nil && fields["e"] == nil)
    #expect(try FormFields("")["a"] == nil)
  }

  @Test func datesAreWrittenAsHTTPWants() {
    #expect(HTTPDate.text(Instant(seconds: 784_111_777)) == "Sun, 06 Nov 1994 08:49:37 GMT")
    #expect(HTTPDate.text(Instant(seconds: 0)) == "Thu, 01 Jan 1970 00:00:00 GMT")
  }
}
