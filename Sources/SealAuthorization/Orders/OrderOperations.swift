import SealAPI
import SealAccess
import SealCertification
import SealPayments
import SealPostgres
import SealPrimitives
import SealRPC

/// What the operator does with orders: money that came by bank transfer, money that was sent back,
/// objections that are decided.
package struct OrderOperations: Sendable {
  private let database: Database
  private let changes: Changes
  private let orders: Orders
  private let follower: any OrderFollower

  package init(
    database: Database, changes: Changes, orders: Orders, follower: any OrderFollower
  ) {
    self.database = database
    self.changes = changes
    self.orders = orders
    self.follower = follower
  }

  /// A transfer with the order's reference came. Repeating it changes nothing; another amount than
  /// the price is to be given back.
  ///
  /// Throws ORDER_NOT_FOUND, INVALID_FIELDS for an amount below 1, and PAID_AT_PROVIDER for an
  /// order whose money somebody else takes.
  package func confirmPayment(_ id: OrderID, minorUnits: Int64) async throws
    -> AuthorizationV1.OrderState
  {
    guard minorUnits > 0 else {
      throw RPCError(
        .invalidArgument, reason: "INVALID_FIELDS", message: "The amount must be 1 or more.")
    }
    return try await change(id, "ConfirmPayment") { [orders, follower] order, change in
      guard order.payByTime != nil else { throw AuthorizationError.orderNotFound }
      let sale = try OrderSale.read(order, change.tx)
      guard sale.payment == nil else { throw AuthorizationError.paidAtProvider }
      return try orders.move(
        order, minorUnits == sale.price ? .paid : .paidWrongAmount, received: minorUnits,
        sale: sale, telling: follower, change
      ).state
    }
  }

  /// The money of a refunding order was sent back.
  ///
  /// Throws ORDER_NOT_FOUND, and REFUND_AT_PROVIDER while a provider is at it.
  package func confirmRefund(_ id: OrderID) async throws -> AuthorizationV1.OrderState {
    try await change(id, "ConfirmRefund") { [orders, follower] order, change in
      if try Payments.isRefunding(.order(id), change.tx) {
        throw AuthorizationError.refundAtProvider
      }
      return try orders.move(order, .refunded, telling: follower, change).state
    }
  }

  private func change(
    _ id: OrderID, _ method: String,
    _ body: @escaping @Sendable (Order, Change) throws -> AuthorizationV1.OrderState
  ) async throws -> AuthorizationV1.OrderState {
    try await changes.write(
      by: .operator, calling: method,
      about: { tx in
        guard let order = try OrderStore.lock(id, nil, tx) else {
          throw AuthorizationError.orderNotFound
        }
        return order
      }, body)
  }

  /// The objections that wait for a decision, oldest first.
  package func openObjections(limit: Int) async throws -> [Objection] {
    try await database.read { tx in try ObjectionStore.open(limit: limit, tx) }
  }

  /// Decides an objection: upheld, the license is revoked and the order refunded; rejected, the
  /// order goes on when it was the last one, as if nobody had objected.
  ///
  /// Throws OBJECTION_NOT_FOUND and OBJECTION_DECIDED.
  package func decide(_ id: ObjectionID, isUpheld: Bool, explanation: String) async throws
    -> AuthorizationV1.OrderState
  {
    try await changes.write(
      by: .operator, calling: "DecideObjection",
      about: { tx in
        guard let objection = try ObjectionStore.find(id, tx) else {
          throw AuthorizationError.objectionNotFound
        }
        return try OrderStore.lockKnown(objection.orderID, tx)
      }
    ) { [orders, follower] order, change in
      let tx = change.tx
      guard
        try ObjectionStore.decide(
          id, isUpheld ? .upheld : .rejected, explanation: explanation, at: change.now, tx)
      else { throw AuthorizationError.objectionDecided }
      change.record(on: id)
      try change.tell(
        ObjectionStore.known(id, tx).events(.objectionDecided, in: order.environment))
      guard order.state == .held else { return order.state }
      if isUpheld {
        return try orders.move(order, .objectionUpheld, telling: follower, change).state
      }
      if try ObjectionStore.hasOpen(order.orderID, tx) { return order.state }
      // As long as claims contradict each other, it is left to the job of the notice's end.
      let time = try change.dueTime()
      let isOver =
        try order.noticeEndTime.map { $0 <= time } ?? true
        && !WorkReader.hasConflict(order.workID, tx)
      return try orders.move(
        order, isOver ? .objectionRejectedAfterNotice : .objectionRejected, telling: follower,
        change
      ).state
    }
  }
}
