import SealAPI
import SealAccess
import SealPostgres
import SealPrimitives
import SealRPC

/// Money that comes by bank transfer, as an operator sees it there.
extension OrderOperations {
  /// A transfer with the order's reference came. What is due gives the license; the same transfer
  /// said again changes nothing. Another amount is refused unless it is to be booked as received:
  /// then it waits for the rest, or for `beginRefund`. What comes for a closed order goes back.
  ///
  /// Throws ORDER_NOT_FOUND, INVALID_FIELDS for an amount below the smallest, PAID_AT_PROVIDER for
  /// an order whose money somebody else takes, PAYMENT_AMOUNT_DIFFERS, TRANSFER_BOOKED for one that
  /// was booked with another amount, and ORDER_PAID once no money is waited for.
  package func confirmPayment(_ id: OrderID, _ receipt: BankReceipt) async throws -> BankOrder {
    guard receipt.minorUnits > 0 else { throw AuthorizationError.nothingCame }
    return try await change(id, "ConfirmPayment") { [orders, follower] order, change in
      let sale = try Self.sale(order, change.tx)
      let moved = try orders.take(receipt, for: order, sale, telling: follower, change)
      return try BankOrder.known(moved, change.tx)
    }
  }

  /// What came for an unpaid order is sent back, and its rest is not waited for any more.
  ///
  /// Throws ORDER_NOT_FOUND, PAID_AT_PROVIDER, and NOTHING_TO_REFUND.
  package func beginRefund(_ id: OrderID) async throws -> BankOrder {
    try await change(id, "BeginRefund") { [orders, follower] order, change in
      let sale = try Self.sale(order, change.tx)
      if order.state == .refunding { return try BankOrder.known(order, change.tx) }
      guard order.state == .awaitingPayment,
        try BankReceiptStore.total(of: order.orderID, change.tx) > 0
      else { throw AuthorizationError.nothingToRefund }
      let moved = try orders.move(order, .givenBack, sale: sale, telling: follower, change)
      return try BankOrder.known(moved, change.tx)
    }
  }

  /// The orders that wait for a bank transfer, or for one's going back; oldest first.
  package func unsettled(limit: Int) async throws -> [BankOrder] {
    try await database.read { tx in
      var (found, last): ([BankOrder], OrderID?) = ([], nil)
      // Most may wait for an institution.
      while found.count < limit {
        let orders = try OrderStore.unsettled(after: last, limit: 200, tx)
        guard let end = orders.last else { break }
        found += try orders.compactMap { try BankOrder.read($0, tx) }
        last = end.orderID
      }
      return Array(found.prefix(limit))
    }
  }

  private static func sale(_ order: Order, _ tx: Transaction) throws -> OrderSale {
    guard order.payByTime != nil else { throw AuthorizationError.orderNotFound }
    let sale = try OrderSale.read(order, tx)
    guard sale.payment == nil else { throw AuthorizationError.paidAtProvider }
    return sale
  }
}

extension BankOrder {
  /// The same for one that is known to be paid so.
  fileprivate static func known(_ order: Order, _ tx: Transaction) throws -> BankOrder {
    guard let found = try read(order, tx) else { preconditionFailure("it was looked at before") }
    return found
  }
}

extension Orders {
  /// Books a transfer for an order, and moves the order by it.
  fileprivate func take(
    _ receipt: BankReceipt, for order: Order, _ sale: OrderSale,
    telling follower: any OrderFollower, _ change: Change
  ) throws -> Order {
    let (id, tx) = (order.orderID, change.tx)
    if receipt.currencyCode == sale.currency, try BankReceiptStore.has(receipt, for: id, tx) {
      return order
    }
    let due = MoneyAmount(
      sale.currency, max(0, sale.price - (try BankReceiptStore.total(of: id, tx))))
    guard order.state == .awaitingPayment || order.state == .closed else {
      throw AuthorizationError.orderPaid(receipt.amount)
    }
    let isDue = receipt.amount == due
    guard isDue || (receipt.isAsReceived && receipt.currencyCode == sale.currency) else {
      throw AuthorizationError.amountDiffers(due: due, came: receipt.amount)
    }
    guard try BankReceiptStore.insert(receipt, for: id, at: change.now, tx) else {
      throw AuthorizationError.transferBooked(receipt.transfer)
    }
    if isDue || order.state == .closed {
      return try move(
        order, isDue ? .paid : .paidWrongAmount, received: receipt.minorUnits, sale: sale,
        telling: follower, change)
    }
    try bookPart(receipt, order, sale, change)
    change.record(on: id)
    return order
  }
}
