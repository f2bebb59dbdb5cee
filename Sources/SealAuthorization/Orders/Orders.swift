import SealAPI
import SealAccess
import SealCertification
import SealEvents
import SealJobs
import SealLedger
import SealPostgres
import SealPrimitives
import SealProviders
import SealVerify

/// Places orders and moves them: whatever the state machine says is carried out in the transaction
/// that writes the new state, so that license, money, event and state move together.
package struct Orders: Sendable {
  package static let bankTransfer = "bank_transfer"

  let policy: AuthorizationPolicy
  let issuer: LicenseIssuer
  let ledger: Ledger
  let outbox: EventOutbox
  let jobs: JobQueue
  let clock: any WallClock
  let random: any RandomBytes
  /// Told of each move of an order, within its transaction.
  private var followers: [any OrderFollower] = []

  package init(
    policy: AuthorizationPolicy, issuer: LicenseIssuer, clock: any WallClock,
    random: any RandomBytes
  ) {
    self.policy = policy
    self.issuer = issuer
    self.clock = clock
    self.random = random
    ledger = Ledger(random: random)
    outbox = EventOutbox(random: random)
    jobs = JobQueue(random: random)
  }

  /// The same desk, which tells these too.
  package func followed(by more: any OrderFollower...) -> Orders {
    var desk = self
    desk.followers += more
    return desk
  }

  /// Writes a new order. A free one is licensed at once; a paid one waits for its money.
  ///
  /// - Parameter provider: who takes the money; `nil` means the operator's bank.
  func place(
    _ quote: Quote, licensee: PartyID, useURL: String?, buyer: Buyer,
    provider: (any PaymentProvider)? = nil, request: RequestIdentity, _ tx: Transaction
  ) throws -> Order {
    let now = clock.now()
    let id = OrderID(at: now, random: random)
    guard case .fixed = quote.offer.terms.price else {
      let order = try OrderStore.insert(
        id, quote: quote, buyer: buyer, licensee: licensee, useURL: useURL, payBy: nil,
        state: .released, request: request, at: now, tx)
      try record(.orderPlaced, order, at: now, tx)
      try giveLicense(order, quote.offer, provider: nil, noticeEnd: nil, at: now, tx)
      return order
    }
    let due = try AccountClocks.now(
      Tenant(quote.offer.accountID, buyer.environment), at: now, tx
    ).advanced(by: policy.paymentTime)
    let order = try OrderStore.insert(
      id, quote: quote, buyer: buyer, licensee: licensee, useURL: useURL, payBy: due,
      state: .awaitingPayment, request: request, at: now, tx)
    try record(.orderPlaced, order, at: now, tx)
    if let provider { try wantPayment(order, quote.offer, at: provider, at: now, tx) }
    try enqueue(PaymentTimeoutJob.kind, order, due: due, at: now, tx)
    return order
  }

  /// Moves an order that this transaction has locked, and answers it as it is then.
  ///
  /// - Parameters:
  ///   - received: what was paid, when the event says that something was.
  ///   - sale: what was sold, if it was read already.
  /// Throws `OrderStateMachine.Refusal`; nothing has changed then.
  @discardableResult
  func move(
    _ order: Order, _ event: OrderStateMachine.Event, received: Int64? = nil,
    sale: OrderSale? = nil, _ tx: Transaction
  ) throws -> Order {
    var machine = OrderStateMachine(order.state)
    let actions = try machine.on(event)
    guard machine.state != order.state else { return order }
    let now = clock.now()
    let noticeEnd =
      actions.contains(.giveLicense)
      ? try AccountClocks.now(Tenant(order.seller, order.environment), at: now, tx)
        .advanced(by: policy.noticePeriod) : nil
    let moved = try OrderStore.move(order.orderID, to: machine.state, noticeEnd: noticeEnd, tx)
    if !actions.isEmpty {
      let sale = try sale ?? OrderSale.read(order, tx)
      for action in actions { try carryOut(action, moved, sale, received, at: now, tx) }
    }
    try record(Self.eventType(machine.state), moved, at: now, tx)
    for follower in followers { try follower.orderMoved(moved, from: order.state, at: now, tx) }
    return moved
  }

  private func carryOut(
    _ action: OrderStateMachine.Action, _ order: Order, _ sale: OrderSale,
    _ received: Int64?, at now: Instant, _ tx: Transaction
  ) throws {
    switch action {
    case .bookReceipt: try bookReceipt(order, sale, to: .supervised, received, at: now, tx)
    case .bookForeignReceipt:
      try bookReceipt(order, sale, to: .refundPayable, received, at: now, tx)
    case .giveLicense:
      try giveLicense(
        order, sale.offer, provider: sale.payee, noticeEnd: order.noticeEndTime, at: now, tx)
      guard let due = order.noticeEndTime else { preconditionFailure("set with the state") }
      try enqueue(NoticeEndJob.kind, order, due: due, at: now, tx)
    case .reserveShares: try reserveShares(order, sale, at: now, tx)
    case .revokeLicense: try revokeLicense(order, at: now, tx)
    case .postShares: for id in try shares(of: order, tx) { try ledger.post(id, at: now, tx) }
    case .voidShares: for id in try shares(of: order, tx) { try ledger.void(id, at: now, tx) }
    case .bookRefund: try bookRefund(order, sale, at: now, tx)
    case .closeAtProvider: try closeAtProvider(order, sale, at: now, tx)
    case .askForRefund: try askForRefund(order, sale, at: now, tx)
    }
  }

  func record(_ type: EventType, _ order: Order, at time: Instant, _ tx: Transaction) throws {
    try outbox.record(
      NewEvent(
        tenant: Tenant(order.seller, order.environment), type: type,
        subject: order.orderID.description,
        data: [
          "order": .string(order.orderID.description), "work": .string(order.workID.description),
          "state": .string(String(order.state.name.dropFirst("ORDER_STATE_".count))),
        ]), at: time, tx)
  }

  private func enqueue(
    _ kind: String, _ order: Order, due: Instant, at time: Instant, _ tx: Transaction
  ) throws {
    try jobs.enqueue(
      NewJob(
        kind: kind, key: order.orderID.description,
        tenant: Tenant(order.seller, order.environment), due: due,
        clock: .account), at: time, tx)
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
