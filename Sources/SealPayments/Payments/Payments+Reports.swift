import SealAPI
import SealAccess
import SealPostgres
import SealPrimitives
import SealProviders

/// What becomes of an order by an institution's word. The order is locked before its payment, by
/// everybody, so that two words about it wait for one another.
extension ProviderPayments {
  func follow(_ report: PaymentReport, of provider: String, _ tx: Transaction) throws {
    guard case .paid(let transactionID, let time) = report.state else { return }
    guard
      let id = try ProviderPaymentStore.find(provider, reference: report.reference, tx)?.orderID,
      let order = try OrderStore.lock(id, nil, tx),
      let payment = try ProviderPaymentStore.find(id, tx)
    else {
      throw PaymentIncident(
        .unknownPayment, provider, report.reference, "A payment came that was never asked for.")
    }
    guard report.currencyCode == payment.currencyCode, report.minorUnits == payment.minorUnits
    else {
      throw PaymentIncident(
        .wrongAmount, provider, report.reference,
        """
        \(report.currencyCode ?? "?") \(report.minorUnits ?? 0) were paid for an order of \
        \(payment.currencyCode) \(payment.minorUnits), in minor units.
        """)
    }
    if payment.state == .paid {
      guard payment.transactionID == transactionID else {
        throw PaymentIncident(
          .paidTwice, provider, report.reference,
          "A second transaction is said to have paid an order that was paid before.")
      }
      return
    }
    try ProviderPaymentStore.paid(id, transactionID: transactionID, at: time, tx)
    let change = change(of: order, tx)
    try change.record("ConfirmPayment", on: id)
    try orders.move(
      order, .paid, received: payment.minorUnits, telling: follower, change)
  }

  func follow(_ report: RefundReport, of provider: String, _ tx: Transaction) throws {
    let payment = try ProviderPaymentStore.find(provider, reference: report.paymentReference, tx)
    guard let id = payment?.orderID, let order = try OrderStore.lock(id, nil, tx),
      let refund = try ProviderRefundStore.find(id, tx), refund.reference == report.reference,
      refund.minorUnits == report.minorUnits
    else {
      throw PaymentIncident(
        .wrongRefund, provider, report.reference,
        "A refund was reported that was never asked for, or not of this amount.")
    }
    // Words may come out of order: what went back stays so.
    guard refund.state != .succeeded else { return }
    // One that needs an operator does not go on by an older word.
    guard report.state != .processing || refund.state == .wanted else { return }
    try ProviderRefundStore.move(id, to: report.state, tx)
    switch report.state {
    case .processing: return
    case .succeeded:
      let change = change(of: order, tx)
      try change.record("ConfirmRefund", on: id)
      try orders.move(order, .refunded, telling: follower, change)
    case .abnormal:
      try PaymentIncidentStore.insert(
        PaymentIncident(
          .refundAbnormal, provider, report.reference,
          "The payer's account does not take the refund; settle it with the provider."),
        at: clock.now(), random: random, tx)
    case .closed:
      try PaymentIncidentStore.insert(
        PaymentIncident(
          .refundClosed, provider, report.reference,
          "The provider will not do the refund; send the money back, then `seald refund confirm`."),
        at: clock.now(), random: random, tx)
    }
  }

  private func change(of order: Order, _ tx: Transaction) -> Change {
    Change(of: order.tenant, by: .platform, at: clock.now(), random: random, tx)
  }
}
