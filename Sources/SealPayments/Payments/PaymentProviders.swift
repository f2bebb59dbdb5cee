import SealPrimitives
import SealProviders

/// The payment institutions of an installation, and the bank account where transfers come in.
package struct PaymentProviders: Sendable {
  /// Money that comes to the operator's bank, which the operator confirms.
  package static let bankTransfer = "bank_transfer"
  /// What can be paid today (ISO 4217), to a bank or an institution.
  package static let currencyCodes = ["CNY"]
  /// Those of the contract.
  package static let names = Set([bankTransfer] + PaymentAdapters.names)

  private let providers: [String: any PaymentProvider]
  /// `nil` where none was given: then no bank transfer is offered.
  package let bank: BankAccount?

  package init(_ providers: [any PaymentProvider] = [], bank: BankAccount? = nil) {
    self.bank = bank
    self.providers = Dictionary(uniqueKeysWithValues: providers.map { ($0.name, $0) })
  }

  subscript(name: String) -> (any PaymentProvider)? { providers[name] }

  /// Who takes money, as a request says; `nil` for the bank. Throws PAYMENT_PROVIDER_UNAVAILABLE.
  ///
  /// - Parameter name: empty for the bank, or an institution where there is no account.
  package func choose(_ name: String, taking currencyCode: String, _ environment: Environment)
    throws -> (any PaymentProvider)?
  {
    if name.isEmpty && bank == nil { return try preferred(taking: currencyCode, environment) }
    if name.isEmpty || name == Self.bankTransfer {
      guard bank != nil else { throw PaymentError.providerUnavailable }
      return nil
    }
    guard let provider = providers[name], serves(provider, currencyCode, environment) else {
      throw PaymentError.providerUnavailable
    }
    return provider
  }

  /// Who takes the money of a guest, who is not asked: an institution where there is one; `nil` for
  /// the bank. Throws PAYMENT_PROVIDER_UNAVAILABLE where there is neither.
  package func preferred(taking currencyCode: String, _ environment: Environment) throws
    -> (any PaymentProvider)?
  {
    let serving = providers.values.filter { serves($0, currencyCode, environment) }
    guard !serving.isEmpty || bank != nil else { throw PaymentError.providerUnavailable }
    return serving.min { $0.name < $1.name }
  }

  /// A simulator serves the sandbox, a real institution the rest: else the books would tell of
  /// money that nobody has.
  private func serves(
    _ provider: any PaymentProvider, _ currencyCode: String, _ environment: Environment
  ) -> Bool {
    provider.currencyCodes.contains(currencyCode)
      && provider.isSimulated == (environment == .sandbox)
  }
}
