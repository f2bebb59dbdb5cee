import SealCommandLine
import SealPrimitives
import Testing

@testable import seal
@testable import seald

@Suite struct ColumnsTests {
  @Test(arguments: ["", "page", "exactly fifteen", "a name that is longer than its column"])
  func aSpaceAtLeastFollows(name: String) {
    let padded = Columns.padded(name, to: 15)
    #expect(padded.hasPrefix(name) && padded.hasSuffix(" ") && padded.count >= 15)
    #expect(padded.dropLast().last != " " || padded.count == 15)
  }

  @Test(arguments: ["page", "warc_size_bytes", "usage_url_digest", "payment.wechat.certificate"])
  func aNameNeverRunsIntoItsValue(name: String) {
    #expect(seal.Output.columns(name, "3442").hasSuffix(" 3442"))
    #expect(seal.Output.columns(name, "3442").hasPrefix("  \(name) "))
  }

  @Test func valuesOfALineStandTwoSpacesApart() {
    let facts = Facts(["first": "candidate", "second": "1", "third": nil])
    #expect(facts.line(["first", "second"]) == "candidate  1")
    #expect(facts["third"] == "" && facts["fourth"] == "")
  }

  @Test func programsReadTheSameValuesWithoutThoseThatThereAreNot() throws {
    let facts = Facts(["jobId": "job_1", "lastError": nil, "path": "/a"])
    #expect(try JSONLine.text(of: facts) == #"{"jobId":"job_1","path":"/a"}"#)
    let money = MoneyOutput(MoneyAmount("CNY", 9_900))
    #expect(try JSONLine.text(of: money) == #"{"currencyCode":"CNY","minorUnits":"9900"}"#)
  }
}
