import SealPayments

/// The operator's bank account: holder, bank and number, or nothing.
package struct BankSettings: Sendable {
  package var holder: String?
  package var bank: String?
  package var number: String?
  package var code: String?

  package init() {}

  static let keys: [SettingKey] = [
    text("holder", "whose bank account transfers for orders go to", 100, \.holder),
    text("name", "the bank, with its branch", 100, \.bank),
    text("number", "the account's number, or its IBAN", 40, \.number),
    text("code", "the bank's CNAPS code or BIC, where transfers need it", 20, \.code),
  ]

  /// What is missing.
  var problems: [String] {
    guard [holder, bank, number, code].contains(where: { $0 != nil }) else { return [] }
    return [("holder", holder), ("name", bank), ("number", number)].compactMap { name, value in
      value == nil ? "`\(Self.prefix)\(name)` is missing; a bank transfer needs it." : nil
    }
  }

  /// `nil` when nothing is set: then no bank transfer is offered.
  package var account: BankAccount? {
    guard let holder, let bank, let number else { return nil }
    return BankAccount(holder: holder, bank: bank, number: number, code: code)
  }

  private static let prefix = "payment.bank."

  private static func text(
    _ name: String, _ help: String, _ most: Int,
    _ path: any WritableKeyPath<BankSettings, String?> & Sendable
  ) -> SettingKey {
    SettingKey(name: prefix + name, help: help) { text, settings in
      let isLine = !text.unicodeScalars.contains { $0.properties.generalCategory == .control }
      guard isLine, (1...most).contains(text.unicodeScalars.count) else {
        return "a line of 1 to \(most) characters"
      }
      settings.bank[keyPath: path] = text
      return nil
    }
  }
}
