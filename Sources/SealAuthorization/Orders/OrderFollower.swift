import SealAPI
import SealAccess

/// Somebody above to whom an order means more than its license: a case that it settles.
///
/// Whoever moves an order says who follows it. A follower that moves an order itself is told too,
/// and finds that its own part is done.
package protocol OrderFollower: Sendable {
  /// An order that is locked has moved, and everything that goes with its new state is done: what
  /// the follower does is there with it or not at all.
  ///
  /// - Parameter change: of the account that sells.
  func orderMoved(_ order: Order, from state: AuthorizationV1.OrderState, _ change: Change) throws
}
