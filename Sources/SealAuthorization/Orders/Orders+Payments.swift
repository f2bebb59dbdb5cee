import SealAccess
import SealPayments
import SealPrimitives
import SealProviders
import SealRPC

/// Who takes the money for orders, and what an order's transaction wants of its payment.
extension Orders {
  /// Who takes the money for an offer, as a request says; `nil` for nobody and for the bank. Throws
  /// PAYMENT_PROVIDER_UNAVAILABLE.
  func provider(_ name: String, for offer: Offer) throws -> (any PaymentProvider)? {
    guard let price = offer.terms.fixedPrice else { return nil }
    return try providers.choose(name, taking: price.currencyCode, offer.environment)
  }

  /// Who takes the money of a guest, who is not asked; `nil` for nobody and for the bank. Throws
  /// PAYMENT_PROVIDER_UNAVAILABLE.
  func preferredProvider(for offer: Offer) throws -> (any PaymentProvider)? {
    try offer.terms.fixedPrice.flatMap {
      try providers.preferred(taking: $0.currencyCode, offer.environment)
    }
  }

  /// Where transfers come in; `nil` where there is no account.
  var bank: BankAccount? { providers.bank }

  func wantPayment(
    _ order: Order, _ offer: Offer, at provider: any PaymentProvider, _ change: Change
  ) throws {
    guard let price = offer.terms.fixedPrice else {
      preconditionFailure("what is free is not paid")
    }
    try Payments.want(
      NewPayment(
        for: .order(order.orderID), at: provider, title: offer.title,
        currencyCode: price.currencyCode, minorUnits: price.minorUnits,
        expireTime: change.now.advanced(by: policy.paymentTime)), change)
  }

  func giveUpPayment(_ sale: OrderSale, _ change: Change) throws {
    if let payment = sale.payment { try Payments.giveUp(payment, change) }
  }

  /// At a bank, the transfer back is the operator's: the event tells of it.
  func askForRefund(_ sale: OrderSale, _ change: Change) throws {
    if let payment = sale.payment { try Payments.refund(payment, change) }
  }
}
