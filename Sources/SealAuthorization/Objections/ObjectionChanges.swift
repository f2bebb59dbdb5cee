import SealAPI
import SealAccess
import SealPrimitives
import SealRPC

extension Orders {
  /// Objects to a license in its notice period: its money is held until an operator has decided.
  ///
  /// - Parameter account: who objects; `nil` for a guest.
  /// Throws NOTICE_OVER.
  func object(
    to license: License, _ reason: String, by account: AccountID?, as id: ObjectionID,
    telling follower: any OrderFollower, _ change: Change
  ) throws -> Objection {
    let order = try OrderStore.lockKnown(license.orderID, change.tx)
    let objection = try ObjectionStore.insert(
      id, to: license, reason: reason, by: account, at: change.now, change.tx)
    do {
      try move(order, .objected, telling: follower, change)
    } catch is OrderStateMachine.Refusal {
      throw AuthorizationError.noticeOver
    }
    try change.tell(objection.events(.objectionFiled, in: license.environment))
    return objection
  }
}
