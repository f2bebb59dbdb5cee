import SealAccess
import SealJobs
import SealPostgres
import SealPrimitives

/// What the transaction of a seller wants of payments. Nothing here calls an institution: jobs do,
/// once it is committed.
package enum Payments {
  /// How long the call that wants a payment has for opening it before a job does.
  private static let head: Duration = .seconds(10)

  /// Wants something paid to the change's account.
  package static func want(_ new: NewPayment, _ change: Change) throws {
    let id = change.makeID(PaymentID.self)
    try PaymentStore.insert(id, new, of: change.tenant, at: change.now, change.tx)
    try later(PaymentJob.kind, id, due: change.now.advanced(by: head), change)
  }

  /// Nobody waits for the money any more. Whoever calls it has locked what is paid.
  package static func giveUp(_ payment: Payment, _ change: Change) throws {
    let payment = try PaymentStore.lock(payment.paymentID, change.tx)
    var machine = payment.machine
    guard try machine.on(.givenUp) == .askToClose else { return }
    try PaymentStore.move(payment.paymentID, to: machine.state, change.tx)
    try later(PaymentCloseJob.kind, payment.paymentID, due: change.now, change)
  }

  /// All that was paid is to go back. Whoever calls it has locked what was paid.
  package static func refund(_ payment: Payment, _ change: Change) throws {
    try RefundStore.insert(payment, at: change.now, change.tx)
    try later(RefundJob.kind, payment.paymentID, due: change.now, change)
  }

  /// The payment of something; `nil` when its money comes another way.
  package static func find(for payable: Payable, _ tx: Transaction) throws -> Payment? {
    try PaymentStore.find(for: payable, tx)
  }

  /// Whether the institution is sending the money back.
  package static func isRefunding(_ payable: Payable, _ tx: Transaction) throws -> Bool {
    guard let payment = try PaymentStore.find(for: payable, tx),
      let refund = try RefundStore.find(payment.paymentID, tx)
    else { return false }
    return refund.state.isUnderWay
  }

  private static func later(
    _ kind: String, _ id: PaymentID, due: Instant, _ change: Change
  ) throws {
    try change.later(
      NewJob(
        kind: kind, key: id.description, tenant: change.tenant, due: due, clock: .real))
  }
}

extension Payment {
  var machine: PaymentStateMachine { PaymentStateMachine(state, transactionID: transactionID) }
}
