import SealPrimitives
import Testing

@testable import SealWeb

@Suite struct LimitTests {
  @Test func anAddressWaitsForTheNextMinuteAndOthersDoNot() {
    let limit = PostingLimit(perMinute: 2)
    let start = ContinuousClock.now
    #expect((0..<3).map { _ in limit.admits("192.0.2.1", at: start) } == [true, true, false])
    #expect(limit.admits("192.0.2.2", at: start))
    #expect(!limit.admits("192.0.2.1", at: start + .seconds(30)))
    #expect(limit.admits("192.0.2.1", at: start + .seconds(61)))
  }

  @Test func manyAddressesShareOneCountAndNoMemory() {
    let limit = PostingLimit(perMinute: 1)
    let now = ContinuousClock.now
    for index in 0..<10_000 { #expect(limit.admits("address \(index)", at: now)) }
    #expect(limit.admits("one more", at: now))
    #expect(!limit.admits("and another", at: now))
  }

  @Test(arguments: [
    ("", false), ("w", false), ("//", false), ("/a//b", false), ("/./a", false), ("/a/..", false),
    ("/%2e", false), ("/a%2Fb", false), ("/a%5Cb", false), ("/%0a", false), ("/%C3", false),
    ("/%E5%8D%B0", true), ("/a?x=1&x=2", false), ("/a?x=%ZZ", false), ("/a?x=%2F..%2F", true),
    ("/", true), ("/w/work_1?lang=zh", true),
  ]) func onlyCleanAddressesAreRead(_ text: String, _ isClean: Bool) {
    var target: WebTarget?
    do {
      target = try WebTarget(text, limit: 2_048)
    } catch {
      #expect((error as? WebError)?.status == .badRequest)
    }
    #expect((target != nil) == isClean)
  }

  @Test func datesAreWrittenAsHTTPWants() {
    #expect(HTTPDate.text(Instant(seconds: 784_111_777)) == "Sun, 06 Nov 1994 08:49:37 GMT")
    #expect(HTTPDate.text(Instant(seconds: 0)) == "Thu, 01 Jan 1970 00:00:00 GMT")
  }

  @Test func percentCodingGoesThereAndBack() {
    let text = "印 a+b&c=d/é%\u{1F600}"
    #expect(PercentCoding.decode(PercentCoding.encode(text).utf8) == text)
    #expect(PercentCoding.decode("a+b".utf8, plusIsSpace: true) == "a b")
    #expect(PercentCoding.decode("%4".utf8) == nil)
  }
}
