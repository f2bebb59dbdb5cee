import SealAPI
import SealPayments
import SealPostgres
import SealPrimitives

/// An order that is paid by bank transfer, as the operator sees it.
package struct BankOrder: Sendable {
  package let orderID: OrderID
  package let environment: Environment
  package let state: AuthorizationV1.OrderState
  package let price: MoneyAmount
  /// Nothing where no transfer came yet.
  package let received: MoneyAmount
  package let createTime: Instant
  /// Until when it waits for its money.
  package let payByTime: Instant?

  /// `nil` for an order that is free or paid at an institution.
  static func read(_ order: Order, _ tx: Transaction) throws -> BankOrder? {
    guard let payBy = order.payByTime else { return nil }
    let sale = try OrderSale.read(order, tx)
    guard sale.payment == nil else { return nil }
    let received = try BankReceiptStore.total(of: order.orderID, tx)
    return BankOrder(
      orderID: order.orderID, environment: order.environment, state: order.state,
      price: MoneyAmount(sale.currency, sale.price),
      received: MoneyAmount(sale.currency, received), createTime: order.createTime,
      payByTime: order.state == .awaitingPayment ? payBy : nil)
  }
}
