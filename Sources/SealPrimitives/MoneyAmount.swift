/// An amount of money as people write it: `99.00 CNY`, or `CNY 99.00`.
package struct MoneyAmount: Sendable, Hashable {
  /// ISO 4217.
  package let currencyCode: String
  /// In the currency's smallest unit, which is a hundredth of it.
  package let minorUnits: Int64

  package init(_ currencyCode: String, _ minorUnits: Int64) {
    self.currencyCode = currencyCode
    self.minorUnits = minorUnits
  }

  /// Reads digits with at most two decimals, and a currency before or after them; `nil` for all
  /// else.
  ///
  /// - Parameter currencyCode: What an amount without a currency is in; without it, it is refused.
  package init?(_ text: String, in currencyCode: String? = nil) {
    var words = text.split(separator: " ").map(String.init)
    guard let place = words.firstIndex(where: { $0.first?.isNumber == true }),
      let minorUnits = Self.minorUnits(words.remove(at: place)), words.count <= 1
    else { return nil }
    let code = words.first?.uppercased() ?? currencyCode
    guard let code, code.utf8.count == 3, code.utf8.allSatisfy({ (0x41...0x5A).contains($0) })
    else { return nil }
    self.init(code, minorUnits)
  }

  private static func minorUnits(_ digits: String) -> Int64? {
    let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count <= 2, case let decimals = parts.count == 2 ? parts[1] : "00",
      (1...2).contains(decimals.utf8.count),
      (parts[0] + decimals).utf8.allSatisfy({ (0x30...0x39).contains($0) })
    else { return nil }
    return Int64(parts[0] + decimals + (decimals.utf8.count == 1 ? "0" : ""))
  }
}

extension MoneyAmount: CustomStringConvertible {
  /// `CNY 99.00`.
  package var description: String { "\(currencyCode) \(Self.decimal(minorUnits))" }

  /// `9900` → `99.00`.
  package static func decimal(_ minorUnits: Int64) -> String {
    let rest = minorUnits % 100
    return "\(minorUnits / 100).\(rest < 10 ? "0" : "")\(rest)"
  }
}
