import SealAPI
import SealAccess
import SealCertification
import SealJobs
import SealLedger
import SealPostgres
import SealPrimitives
import SealRPC
import SealVerify

/// What the operator does with orders: money that came by bank transfer, money that was sent back,
/// objections that are decided.
package struct OrderOperations: Sendable {
  private let database: Database
  private let desk: Orders

  package init(database: Database, desk: Orders) {
    self.database = database
    self.desk = desk
  }

  /// A transfer with the order's reference came. Repeating it changes nothing; another amount than
  /// the price is to be given back.
  ///
  /// Throws ORDER_NOT_FOUND, INVALID_FIELDS for an amount below 1, and PAID_AT_PROVIDER for an order
  /// whose money somebody else takes.
  package func confirmPayment(_ id: OrderID, minorUnits: Int64) async throws
    -> AuthorizationV1.OrderState
  {
    guard minorUnits > 0 else {
      throw RPCError(
        .invalidArgument, reason: "INVALID_FIELDS", message: "The amount must be 1 or more.")
    }
    return try await database.write { [desk] tx in
      let order = try Self.lock(id, tx)
      guard order.payByTime != nil else { throw AuthorizationError.orderNotFound }
      let sale = try OrderSale.read(order, tx)
      guard sale.payment == nil else { throw AuthorizationError.paidAtProvider }
      let event: OrderStateMachine.Event = minorUnits == sale.price ? .paid : .paidWrongAmount
      let moved = try desk.move(order, event, received: minorUnits, sale: sale, tx)
      try Self.audit("ConfirmPayment", order, at: desk.clock.now(), tx)
      return moved.state
    }
  }

  /// The money of a refunding order was sent back.
  ///
  /// Throws ORDER_NOT_FOUND, and REFUND_AT_PROVIDER while a provider is at it.
  package func confirmRefund(_ id: OrderID) async throws -> AuthorizationV1.OrderState {
    try await database.write { [desk] tx in
      let order = try Self.lock(id, tx)
      if let refund = try ProviderRefundStore.find(id, tx),
        [.wanted, .processing].contains(refund.state)
      {
        throw AuthorizationError.refundAtProvider
      }
      let moved = try desk.move(order, .refunded, tx)
      try Self.audit("ConfirmRefund", order, at: desk.clock.now(), tx)
      return moved.state
    }
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
    try await database.write { [desk] tx in
      guard let objection = try ObjectionStore.find(id, tx) else {
        throw AuthorizationError.objectionNotFound
      }
      let order = try Self.lock(objection.orderID, tx)
      let now = desk.clock.now()
      guard
        try ObjectionStore.decide(
          id, isUpheld ? .upheld : .rejected, explanation: explanation, at: now, tx)
      else { throw AuthorizationError.objectionDecided }
      try Self.audit("DecideObjection", order, at: now, tx)
      guard order.state == .held else { return order.state }
      if isUpheld { return try desk.move(order, .objectionUpheld, tx).state }
      if try ObjectionStore.hasOpen(objection.licenseID, tx) { return order.state }
      let time = try AccountClocks.now(Tenant(order.seller, order.environment), at: now, tx)
      // As long as claims contradict each other, it is left to the job of the notice's end.
      let isOver =
        try order.noticeEndTime.map { $0 <= time } ?? true
        && !WorkCatalog.hasConflict(order.workID, tx)
      return try desk.move(
        order, isOver ? .objectionRejectedAfterNotice : .objectionRejected, tx
      ).state
    }
  }

  private static func lock(_ id: OrderID, _ tx: Transaction) throws -> Order {
    guard let order = try OrderStore.lock(id, nil, tx) else {
      throw AuthorizationError.orderNotFound
    }
    return order
  }

  private static func audit(
    _ action: String, _ order: Order, at time: Instant, _ tx: Transaction
  ) throws {
    try AuditStore.record(
      action, on: order.orderID.uuid,
      by: CallActor(
        accountID: order.seller, apiKeyID: nil, environment: order.environment,
        peerAddress: "operator"), at: time, tx)
  }
}
