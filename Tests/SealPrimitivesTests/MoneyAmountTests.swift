import SealPrimitives
import Testing

@Suite struct MoneyAmountTests {
  @Test(
    arguments: [
      ("99.00 CNY", "CNY", 9_900), ("CNY 99.00", "CNY", 9_900), ("99 CNY", "CNY", 9_900),
      ("99.5 CNY", "CNY", 9_950), ("0.01 cny", "CNY", 1), ("120 EUR", "EUR", 12_000),
      ("0 CNY", "CNY", 0), ("92233720368547758.07 CNY", "CNY", Int64.max),
    ] as [(String, String, Int64)])
  func isReadAsPeopleWriteIt(_ text: String, _ code: String, _ minorUnits: Int64) {
    #expect(MoneyAmount(text) == MoneyAmount(code, minorUnits))
  }

  @Test(arguments: [
    "", "99", "99.00", "CNY", "99.000 CNY", "99. CNY", ".50 CNY", "-1 CNY", "+1 CNY", "1,000 CNY",
    "99.00 YUAN", "99.00 CN", "99.00 CNY CNY", "CNY 99.00 CNY", "1 2 CNY", "1e3 CNY", "١ CNY",
    "92233720368547758.08 CNY", "99.00 ¥¥¥", "99 99",
  ])
  func allElseIsRefused(_ text: String) {
    #expect(MoneyAmount(text) == nil)
  }

  @Test func anAmountAloneIsInTheCurrencyThatIsSaid() {
    #expect(MoneyAmount("99.50", in: "CNY") == MoneyAmount("CNY", 9_950))
    #expect(MoneyAmount("99.50 EUR", in: "CNY") == MoneyAmount("EUR", 9_950))
  }

  @Test func isWrittenWithItsCurrency() {
    #expect("\(MoneyAmount("CNY", 9_905))" == "CNY 99.05")
    #expect("\(MoneyAmount("CNY", 7))" == "CNY 0.07")
  }
}
