import SealAPI
import SealAccess
import SealCertification
import SealEvents
import SealJobs
import SealLedger
import SealPayments
import SealPostgres
import SealPrimitives

/// Places orders and moves them: whatever the state machine says is carried out in the transaction
/// that writes the new state, so that license, money, event and state move together.
package struct Orders: Sendable {
  package static let bankTransfer = PaymentProviders.bankTransfer

  let policy: AuthorizationPolicy
  let issuer: LicenseIssuer
  let parties: PartyDirectory
  let providers: PaymentProviders

  package init(
    policy: AuthorizationPolicy, issuer: LicenseIssuer, parties: PartyDirectory,
    providers: PaymentProviders = PaymentProviders()
  ) {
    self.policy = policy
    self.issuer = issuer
    self.parties = parties
    self.providers = providers
  }

  /// The platform's part of each price as it is published now, in parts per million.
  package var feePPM: Int { policy.platformFeePPM }

  /// Moves an order that this transaction has locked, and answers it as it is then.
  ///
  /// - Parameters:
  ///   - received: what was paid, when the event says that something was.
  ///   - sale: what was sold, if it was read already.
  ///   - follower: what else moves with it.
  /// Throws `OrderStateMachine.Refusal`; nothing has changed then.
  @discardableResult
  func move(
    _ order: Order, _ event: OrderStateMachine.Event, received: Int64? = nil,
    sale: OrderSale? = nil, telling follower: any OrderFollower, _ change: Change
  ) throws -> Order {
    var machine = OrderStateMachine(order.state)
    let actions = try machine.on(try givingBack(event, order, change.tx))
    guard machine.state != order.state else { return order }
    let change = change.of(order.tenant)
    let noticeEnd =
      actions.contains(.giveLicense)
      ? try change.dueTime().advanced(by: policy.noticePeriod) : nil
    let moved = try OrderStore.move(
      order.orderID, to: machine.state, noticeEnd: noticeEnd, change.tx)
    if !actions.isEmpty {
      let sale = try sale ?? OrderSale.read(order, change.tx)
      for action in actions { try carryOut(action, moved, sale, received, change) }
    }
    try tell(Self.eventType(machine.state), moved, change)
    try follower.orderMoved(moved, from: order.state, change)
    return moved
  }

  /// An order that ends unpaid, although something came for it, ends by giving that back.
  private func givingBack(
    _ event: OrderStateMachine.Event, _ order: Order, _ tx: Transaction
  ) throws -> OrderStateMachine.Event {
    guard order.state == .awaitingPayment, event == .timedOut || event == .cancelled,
      try BankReceiptStore.total(of: order.orderID, tx) > 0
    else { return event }
    return .givenBack
  }

  private func carryOut(
    _ action: OrderStateMachine.Action, _ order: Order, _ sale: OrderSale, _ received: Int64?,
    _ change: Change
  ) throws {
    let ledger = Ledger(random: change.random)
    switch action {
    case .bookReceipt: try bookReceipt(order, sale, to: .supervised, received, change)
    case .bookForeignReceipt: try bookReceipt(order, sale, to: .refundPayable, received, change)
    case .giveLicense:
      try giveLicense(
        order, sale.offer, provider: sale.payee, noticeEnd: order.noticeEndTime, change)
      guard let due = order.noticeEndTime else { preconditionFailure("set with the state") }
      try later(NoticeEndJob.kind, order, due: due, .account, change)
    case .reserveShares: try reserveShares(order, sale, change)
    case .revokeLicense: try revokeLicense(order, change)
    case .postShares:
      for id in try shares(of: order, change.tx) {
        try ledger.post(id, at: change.now, change.tx)
      }
    case .voidShares:
      for id in try shares(of: order, change.tx) {
        try ledger.void(id, at: change.now, change.tx)
      }
    case .bookRefund: try bookRefund(order, sale, change)
    case .giveUpPayment: try giveUpPayment(sale, change)
    case .askForRefund: try askForRefund(sale, change)
    }
  }

  /// Tells who sells and who buys.
  func tell(_ type: EventType, _ order: Order, _ change: Change) throws {
    try change.tell(
      order.audience.map { tenant in
        NewEvent(
          tenant: tenant, type: type, subject: order.orderID.description,
          data: [
            "order": .string(order.orderID.description), "work": .string(order.workID.description),
            "state": .string(String(order.state.name.dropFirst("ORDER_STATE_".count))),
          ])
      })
  }

  func later(
    _ kind: String, _ order: Order, due: Instant, _ clock: JobClock, _ change: Change
  ) throws {
    try change.later(
      NewJob(
        kind: kind, key: order.orderID.description, tenant: order.tenant, due: due, clock: clock))
  }

  private static func eventType(_ state: AuthorizationV1.OrderState) -> EventType {
    switch state {
    case .inNotice: .orderLicensed
    case .held: .orderHeld
    case .released: .orderReleased
    case .refunding: .orderRefunding
    case .refunded: .orderRefunded
    default: .orderClosed
    }
  }
}
