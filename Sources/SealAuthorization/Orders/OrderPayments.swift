import SealAccess
import SealPayments
import SealPostgres
import SealPrimitives

/// Moves orders by what becomes of their payments.
package struct OrderPayments: PaymentFollower {
  private let orders: Orders
  private let follower: any OrderFollower

  package var purpose: PaymentPurpose { .licenseOrder }

  /// - Parameter follower: what else moves with an order.
  package init(_ orders: Orders, telling follower: any OrderFollower) {
    self.orders = orders
    self.follower = follower
  }

  package func lockPayable(of payment: Payment, _ tx: Transaction) throws {
    _ = try order(of: payment, tx)
  }

  package func paid(_ payment: Payment, _ change: Change) throws {
    let order = try order(of: payment, change.tx)
    try orders.move(order, .paid, received: payment.minorUnits, telling: follower, change)
  }

  package func refunded(_ payment: Payment, _ change: Change) throws {
    let order = try order(of: payment, change.tx)
    try orders.move(order, .refunded, telling: follower, change)
  }

  private func order(of payment: Payment, _ tx: Transaction) throws -> Order {
    try OrderStore.lockKnown(OrderID(uuid: payment.payableID), tx)
  }
}
