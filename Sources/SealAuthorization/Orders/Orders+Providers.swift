import SealJobs
import SealPostgres
import SealPrimitives
import SealProviders

/// What an order's transaction leaves to do at its payment institution. Nothing here calls it.
extension Orders {
  /// How long the call that placed an order has for opening its payment before a job does.
  private static let head: Duration = .seconds(10)

  func wantPayment(
    _ order: Order, _ offer: Offer, at provider: any PaymentProvider,
    at time: Instant, _ tx: Transaction
  ) throws {
    guard case .fixed(let currency, let amount) = offer.terms.price else {
      preconditionFailure("what is free is not paid")
    }
    try ProviderPaymentStore.insert(
      order, at: provider, currencyCode: currency, minorUnits: amount,
      expires: time.advanced(by: policy.paymentTime), at: time, tx)
    try enqueue(ProviderPaymentJob.kind, order, due: time.advanced(by: Self.head), at: time, tx)
  }

  func closeAtProvider(
    _ order: Order, _ sale: OrderSale, at time: Instant, _ tx: Transaction
  ) throws {
    guard sale.payment != nil else { return }
    try enqueue(ProviderCloseJob.kind, order, due: time, at: time, tx)
  }

  /// At a bank, the transfer back is the operator's: the event tells of it.
  func askForRefund(
    _ order: Order, _ sale: OrderSale, at time: Instant, _ tx: Transaction
  ) throws {
    guard let payment = sale.payment else { return }
    try ProviderRefundStore.insert(payment, at: time, tx)
    try enqueue(ProviderRefundJob.kind, order, due: time, at: time, tx)
  }

  private func enqueue(
    _ kind: String, _ order: Order, due: Instant, at time: Instant, _ tx: Transaction
  ) throws {
    try jobs.enqueue(
      NewJob(
        kind: kind, key: order.orderID.description,
        tenant: Tenant(order.seller, order.environment), due: due),
      at: time, tx)
  }
}
