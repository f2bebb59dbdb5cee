import SealPrimitives
import SealProviders

/// The payment institutions of an installation; without any, money comes by bank transfer only.
package struct PaymentProviders: Sendable {
  private let providers: [String: any PaymentProvider]

  package init(_ providers: [any PaymentProvider] = []) {
    self.providers = Dictionary(uniqueKeysWithValues: providers.map { ($0.name, $0) })
  }

  /// Those of the contract.
  static let names: Set<String> = [Orders.bankTransfer, WeChatPay.name]

  subscript(name: String) -> (any PaymentProvider)? { providers[name] }

  /// Who takes the money for an offer, as a request says; `nil` for nobody and for the bank. Throws
  /// PAYMENT_PROVIDER_UNAVAILABLE.
  func choose(_ name: String, for offer: Offer) throws -> (any PaymentProvider)? {
    guard case .fixed(let currency, _) = offer.terms.price, !name.isEmpty,
      name != Orders.bankTransfer
    else { return nil }
    guard let provider = providers[name], currency == "CNY", serves(provider, offer.environment)
    else { throw AuthorizationError.providerUnavailable }
    return provider
  }

  /// Who takes the money of a guest, who is not asked: an institution where there is one; `nil` for
  /// nobody and for the bank.
  func preferred(for offer: Offer) -> (any PaymentProvider)? {
    guard case .fixed("CNY", _) = offer.terms.price else { return nil }
    return providers.values.filter { serves($0, offer.environment) }.min { $0.name < $1.name }
  }

  /// A simulator serves the sandbox, a real institution the rest: else the books would tell of
  /// money that nobody has.
  private func serves(_ provider: any PaymentProvider, _ environment: Environment) -> Bool {
    provider.isSimulated == (environment == .sandbox)
  }
}
