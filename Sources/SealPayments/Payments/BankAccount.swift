/// The operator's account at a bank, where transfers for orders come in.
package struct BankAccount: Sendable, Hashable {
  /// Whose it is.
  package var holder: String
  /// The bank, with its branch where transfers need that.
  package var bank: String
  package var number: String
  /// The bank's: CNAPS, BIC or another that its transfers need; `nil` where none is needed.
  package var code: String?

  package init(holder: String, bank: String, number: String, code: String? = nil) {
    self.holder = holder
    self.bank = bank
    self.number = number
    self.code = code
  }
}
