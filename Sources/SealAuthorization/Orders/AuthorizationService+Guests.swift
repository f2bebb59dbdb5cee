import SealAPI
import SealAccess
import SealPayments
import SealPostgres
import SealPrimitives
import SealRPC

/// What people without an account do: buy a license, object to one. The rules are those of the
/// methods, and so are the reasons of what is refused.
extension AuthorizationService {
  /// Quotes and orders in one step; a free license is given at once, in one transaction. The order
  /// of the same form, sent before, is answered again.
  ///
  /// Throws INVALID_FIELDS, OFFER_NOT_FOUND, REQUEST_ID_REUSED, OFFER_WITHDRAWN, WORK_WITHDRAWN,
  /// PLACE_REQUIRED.
  package func placeOrder(_ wish: GuestOrder, deadline: ContinuousClock.Instant) async throws
    -> OrderID
  {
    try wish.check()
    let (id, isPaymentWanted) = try await changes.once(
      wish.form(deadline: deadline), making: OrderID.self,
      about: { tx in try Sale.find(wish.offerID, for: wish.workID, tx) }
    ) { [orders] id, sale, change in
      let order = try orders.place(wish, sale, as: id, change)
      return (id, order.payByTime != nil)
    } again: { id, _ in
      (id, true)
    }
    if isPaymentWanted { try await payments.open(for: .order(id)) }
    return id
  }

  /// Gives up an order that was not paid, as CancelOrder does. The same form, sent again, changes
  /// nothing, and neither does a form of an order that was given up or timed out.
  ///
  /// Throws ORDER_NOT_FOUND, ORDER_NOT_OPEN.
  package func cancelOrder(
    _ id: OrderID, _ secret: GuestSecret, peerAddress: String, deadline: ContinuousClock.Instant
  ) async throws {
    try await changes.write(
      by: .guest(peerAddress: peerAddress), deadline: deadline,
      about: { tx in
        guard try OrderStore.find(id, of: secret, tx) != nil else {
          throw AuthorizationError.orderNotFound
        }
        return try OrderStore.lockKnown(id, tx)
      }
    ) { [orders, follower] order, change in
      let moved = try orders.cancel(order, telling: follower, change)
      if moved.state != order.state { try change.record("CancelOrder", on: id) }
    }
  }

  /// The order that was placed with this secret; `nil` when there is none.
  package func findOrder(_ id: OrderID, _ secret: GuestSecret, deadline: ContinuousClock.Instant)
    async throws -> (order: AuthorizationV1.Order, environment: Environment)?
  {
    try await database.read(deadline: deadline) { tx in
      guard let order = try OrderStore.find(id, of: secret, tx) else { return nil }
      return (try OrderView.read(order, tx).message(), order.environment)
    }
  }

  /// The letter of such an order's license; `nil` when there is no such order, or it has no
  /// license.
  package func findLetter(
    of id: OrderID, _ secret: GuestSecret, deadline: ContinuousClock.Instant
  ) async throws -> LetterState? {
    try await database.read(deadline: deadline) { [letters] tx in
      guard let order = try OrderStore.find(id, of: secret, tx),
        let license = try LicenseStore.find(of: order.orderID, tx)
      else { return nil }
      return try letters.open(license, tx)
    }
  }

  /// Objects to a license in its notice period: its money is held until an operator has decided.
  /// The same form, sent again, changes nothing.
  ///
  /// Throws INVALID_FIELDS, LICENSE_NOT_FOUND, REQUEST_ID_REUSED, NOTICE_OVER.
  package func fileObjection(
    to number: LicenseNumber, reason: String, requestID: String, peerAddress: String,
    deadline: ContinuousClock.Instant
  ) async throws {
    var checks = FieldChecks()
    checks.paragraphs(reason, "reason", length: 1...2_000)
    checks.requestID(requestID)
    try checks.finish()
    let form = FormRequest(
      method: "FileObjection", requestID: requestID, content: Array("\(number)\0\(reason)".utf8),
      peerAddress: peerAddress, deadline: deadline)
    _ = try await changes.once(
      form, making: ObjectionID.self, about: { tx in try LicenseStore.expect(number, nil, tx) }
    ) { [orders, follower] id, license, change in
      try orders.object(to: license, reason, by: nil, as: id, telling: follower, change)
    } again: { id, tx in
      try ObjectionStore.known(id, tx)
    }
  }
}
