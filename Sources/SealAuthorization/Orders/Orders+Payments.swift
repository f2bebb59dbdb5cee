import SealAccess
import SealPostgres
import SealPrimitives
import SealProviders

/// What an order's transaction leaves to do at its payment institution. Nothing here calls it.
extension Orders {
  /// How long the call that placed an order has for opening its payment before a job does.
  private static let head: Duration = .seconds(10)

  func wantPayment(
    _ order: Order, _ offer: Offer, at provider: any PaymentProvider, _ change: Change
  ) throws {
    guard case .fixed(let currency, let amount) = offer.terms.price else {
      preconditionFailure("what is free is not paid")
    }
    try ProviderPaymentStore.insert(
      order, at: provider, currencyCode: currency, minorUnits: amount,
      expires: change.now.advanced(by: policy.paymentTime), at: change.now, change.tx)
    try later(
      ProviderPaymentJob.kind, order, due: change.now.advanced(by: Self.head), .real, change)
  }

  func closeAtProvider(
    _ order: Order, _ sale: OrderSale, _ change: Change
  ) throws {
    guard sale.payment != nil else { return }
    try later(ProviderCloseJob.kind, order, due: change.now, .real, change)
  }

  /// At a bank, the transfer back is the operator's: the event tells of it.
  func askForRefund(
    _ order: Order, _ sale: OrderSale, _ change: Change
  ) throws {
    guard let payment = sale.payment else { return }
    try ProviderRefundStore.insert(payment, at: change.now, change.tx)
    try later(ProviderRefundJob.kind, order, due: change.now, .real, change)
  }
}
