import SealAPI
import SealAccess
import SealCertification
import SealPayments
import SealPostgres
import SealPrimitives
import SealRPC

/// What the operator does with orders: money that was sent back, objections that are decided.
///
/// Money that comes by bank transfer is in `OrderOperations+Bank.swift`.
package struct OrderOperations: Sendable {
  let database: Database
  private let changes: Changes
  let orders: Orders
  let follower: any OrderFollower

  package init(
    database: Database, changes: Changes, orders: Orders, follower: any OrderFollower
  ) {
    self.database = database
    self.changes = changes
    self.orders = orders
    self.follower = follower
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

  /// Changes an order that is locked for it. Throws ORDER_NOT_FOUND.
  func change<Answer: Sendable>(
    _ id: OrderID, _ method: String,
    _ body: @escaping @Sendable (Order, Change) throws -> Answer
  ) async throws -> Answer {
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
  /// Throws INVALID_FIELDS, OBJECTION_NOT_FOUND and OBJECTION_DECIDED.
  package func decide(_ id: ObjectionID, isUpheld: Bool, explanation: String) async throws
    -> AuthorizationV1.OrderState
  {
    let explanation = try FieldChecks.line(explanation, "explanation", limit: 500)
    return try await changes.write(
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
