import SealAccess
import SealPostgres
import SealPrimitives
import SealProviders

/// What becomes of a payment by an institution's word. What is paid is locked before its payment,
/// by everybody, so that two words about it wait for one another.
extension PaymentGateway {
  func follow(_ report: PaymentReport, of provider: String, _ tx: Transaction) throws {
    guard case .paid(let transactionID, let time) = report.state else { return }
    guard let payment = try lock(report.reference, of: provider, tx) else {
      throw PaymentIncident(
        .unknownPayment, provider, report.reference, "A payment came that was never asked for.")
    }
    guard report.currencyCode == payment.currencyCode, report.minorUnits == payment.minorUnits
    else {
      throw PaymentIncident(
        .wrongAmount, provider, report.reference,
        """
        \(report.currencyCode ?? "?") \(report.minorUnits ?? 0) were paid where \
        \(payment.currencyCode) \(payment.minorUnits) were asked for, in minor units.
        """)
    }
    var machine = payment.machine
    do {
      guard try machine.on(.paid(transactionID: transactionID)) == .tellPaid else { return }
    } catch {
      throw PaymentIncident(
        .paidTwice, provider, report.reference,
        "A second transaction is said to have paid what was paid before.")
    }
    try PaymentStore.pay(payment, transactionID: transactionID, at: time, tx)
    try change(of: payment, tx) { try follower(of: payment).paid(payment, $0) }
  }

  func follow(_ report: RefundReport, of provider: String, _ tx: Transaction) throws {
    guard let payment = try lock(report.paymentReference, of: provider, tx),
      let refund = try RefundStore.find(payment.paymentID, tx),
      payment.refundReference == report.reference, refund.minorUnits == report.minorUnits
    else {
      throw PaymentIncident(
        .wrongRefund, provider, report.reference,
        "A refund was reported that was never asked for, or not of this amount.")
    }
    guard let next = refund.state.after(report.state) else { return }
    try RefundStore.move(payment.paymentID, to: next, tx)
    switch next {
    case .wanted, .processing: return
    case .succeeded:
      try change(of: payment, tx) { try follower(of: payment).refunded(payment, $0) }
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

  /// The provider's payment that has this reference, locked together with what is paid.
  private func lock(_ reference: String, of provider: String, _ tx: Transaction) throws -> Payment?
  {
    guard let id = PaymentID(reference), let payment = try PaymentStore.find(id, tx),
      payment.provider == provider
    else { return nil }
    try follower(of: payment).lockPayable(of: payment, tx)
    return try PaymentStore.lock(id, tx)
  }

  private func change(
    of payment: Payment, _ tx: Transaction, _ body: (Change) throws -> Void
  ) throws {
    try Change.within(
      tx, of: payment.tenant, by: .provider, at: clock.now(), random: random, body)
  }
}
