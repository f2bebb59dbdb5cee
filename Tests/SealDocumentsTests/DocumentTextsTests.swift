import Testing

@testable import SealDocuments

@Suite struct DocumentTextsTests {
  @Test(arguments: [
    (Int64(0), "CNY 0.00"), (5, "CNY 0.05"), (99, "CNY 0.99"), (100, "CNY 1.00"),
    (123_456_789, "CNY 1,234,567.89"), (-100_000, "CNY -1,000.00"),
    (.max, "CNY 92,233,720,368,547,758.07"),
  ])
  func writesMoneyWithTwoDecimals(minorUnits: Int64, text: String) {
    #expect(DocumentTexts.money("CNY", minorUnits) == text)
    #expect(DocumentTexts.money("JPY", 1_234) == "JPY 1,234")
  }

  @Test func writesChinasTimeWithItsOffset() {
    #expect(DocumentTexts.time(Samples.time) == "2026-11-21 16:33:20 UTC+8")
    #expect(DocumentTexts.day(Samples.time.advanced(by: .seconds(8 * 3_600))) == "2026-11-22")
  }
}
