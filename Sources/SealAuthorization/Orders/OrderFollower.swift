import SealAPI
import SealPostgres
import SealPrimitives

/// Somebody above to whom an order means more than its license.
package protocol OrderFollower: Sendable {
  /// An order that is locked has moved, and everything that goes with its new state is done: what
  /// the follower does is there with it or not at all.
  func orderMoved(
    _ order: Order, from state: AuthorizationV1.OrderState, at time: Instant,
    _ tx: Transaction
  ) throws
}
