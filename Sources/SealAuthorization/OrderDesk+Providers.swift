import SealJobs
import SealPostgres
import SealPrimitives
import SealProviders

/// What an order's transaction leaves to do at its payment institution. Nothing here calls it.
extension OrderDesk {
  /// How long the call that placed an order has for opening its payment before a job does.
  private static let head: Duration = .seconds(10)

  /// Who takes an order's money.
  func payee(of order: StoredOrder, _ tx: Transaction) throws -> String {
    try ProviderPaymentStore.find(order.orderID, tx)?.provider ?? Self.bankTransfer
  }

  func wantPayment(
    _ order: StoredOrder, at provider: any PaymentProvider, at time: Instant, _ tx: Transaction
  ) throws {
    let (currency, amount, _) = try price(of: order, tx)
    try ProviderPaymentStore.insert(
      order, at: provider, currencyCode: currency, minorUnits: amount,
      expires: time.advanced(by: policy.paymentTime), at: time, tx)
    try enqueue(ProviderPaymentJob.kind, order, due: time.advanced(by: Self.head), at: time, tx)
  }

  func closeAtProvider(_ order: StoredOrder, at time: Instant, _ tx: Transaction) throws {
    guard try ProviderPaymentStore.find(order.orderID, tx) != nil else { return }
    try enqueue(ProviderCloseJob.kind, order, due: time, at: time, tx)
  }

  /// At a bank, the transfer back is the operator's: the event tells of it.
  func askForRefund(_ order: StoredOrder, at time: Instant, _ tx: Transaction) throws {
    guard let payment = try ProviderPaymentStore.find(order.orderID, tx) else { return }
    try ProviderRefundStore.insert(payment, at: time, tx)
    try enqueue(ProviderRefundJob.kind, order, due: time, at: time, tx)
  }

  private func enqueue(
    _ kind: String, _ order: StoredOrder, due: Instant, at time: Instant, _ tx: Transaction
  ) throws {
    try jobs.enqueue(
      NewJob(
        kind: kind, key: order.orderID.description,
        account: .init(accountID: order.seller.uuid, environment: order.environment), due: due),
      at: time, tx)
  }
}
