import SealAccess
import SealAuthorization
import SealPostgres
import SealPrimitives
import SealRPC

/// A case that this transaction has locked, and before it the order that it may wait for: whoever
/// pays locks in this order.
struct LockedCase: Owned {
  let `case`: Case
  /// `nil` where it has none, or where what happens comes from the order itself.
  let order: Order?

  var tenant: Tenant { `case`.tenant }

  /// Locks a case that is there: the platform has kept its identifier, or has just read it.
  ///
  /// Throws `RPCError.concurrentChange` when it got another order meanwhile.
  static func lock(_ id: CaseID, _ tx: Transaction) throws -> LockedCase {
    let seen = try CaseStore.known(id, tx)
    let order = try seen.orderID.map { try Orders.lock($0, tx) }
    let locked = try CaseStore.lockKnown(id, tx)
    guard locked.orderID == seen.orderID else { throw RPCError.concurrentChange }
    return LockedCase(case: locked, order: order)
  }

  /// The case that an order settles, when what happens comes from that order.
  static func lock(settledBy order: OrderID, _ tx: Transaction) throws -> LockedCase? {
    try CaseStore.lock(orderedBy: order, tx).map { LockedCase(case: $0, order: nil) }
  }
}
