import SealAPI
import SealAccess
import SealCertification
import SealPostgres
import SealPrimitives
import SealRPC

/// What a guest wants to buy.
package struct GuestOrder: Sendable {
  package var workID: WorkID
  package var offerID: OfferID
  package var licenseeName: String
  /// Empty for none.
  package var useURL: String
  /// The same for the same form, however often it is sent.
  package var requestID: String
  package var secret: GuestSecret
  package var peerAddress: String

  package init(
    workID: WorkID, offerID: OfferID, licenseeName: String, useURL: String, requestID: String,
    secret: GuestSecret, peerAddress: String
  ) {
    self.workID = workID
    self.offerID = offerID
    self.licenseeName = licenseeName
    self.useURL = useURL
    self.requestID = requestID
    self.secret = secret
    self.peerAddress = peerAddress
  }

  /// Throws INVALID_FIELDS.
  fileprivate func check() throws {
    var checks = FieldChecks()
    checks.text(licenseeName, "licensee_name", length: 1...200)
    checks.licensedPlace(useURL, "use_url")
    checks.requestID(requestID)
    try checks.finish()
  }

  fileprivate var identity: RequestIdentity {
    RequestIdentity(
      id: requestID,
      content: Array("guest-order\0\(workID)\0\(offerID)\0\(licenseeName)\0\(useURL)".utf8))
  }
}

extension GuestDesk {
  /// Quotes and orders in one step; a free license is given at once. The order of the same form,
  /// sent before, is answered again.
  ///
  /// Throws INVALID_FIELDS, REQUEST_ID_REUSED, OFFER_NOT_FOUND, OFFER_WITHDRAWN, WORK_WITHDRAWN,
  /// PLACE_REQUIRED.
  package func order(_ wish: GuestOrder, deadline: ContinuousClock.Instant) async throws
    -> OrderID
  {
    try wish.check()
    let identity = wish.identity
    let order = try await changing(deadline) { [self] tx in
      guard let offer = try OfferStore.find(wish.offerID, tx), offer.workID == wish.workID else {
        throw AuthorizationError.offerNotFound
      }
      if let order = try OrderStore.find(placedByGuest: identity, offer.environment, tx) {
        return order.orderID
      }
      guard offer.withdrawTime == nil else { throw AuthorizationError.offerWithdrawn }
      guard let work = try WorkCatalog.find(offer.workID, offer.environment, tx) else {
        throw AuthorizationError.workNotFound
      }
      guard !work.isWithdrawn else { throw AuthorizationError.workWithdrawn }
      guard !wish.useURL.isEmpty || offer.terms.use != .republishOnline else {
        throw AuthorizationError.placeRequired
      }
      let now = clock.now()
      let buyer = Buyer(wish.secret, offer.environment)
      let quote = try QuoteStore.insert(
        QuoteID(at: now, random: random), offer: offer, of: buyer,
        expires: now.advanced(by: desk.policy.quoteLife), request: identity, at: now, tx)
      let licensee = try parties.guest(
        wish.licenseeName, of: offer.accountID, offer.environment, at: now, tx)
      let order = try desk.place(
        quote, licensee: licensee, useURL: wish.useURL.isEmpty ? nil : wish.useURL, buyer: buyer,
        provider: payments.preferred(for: offer), request: identity, tx)
      try AuditStore.record(
        "CreateOrder", on: order.orderID.uuid,
        by: actor(offer.accountID, offer.environment, wish.peerAddress), at: now, tx)
      return order.orderID
    }
    try await payments.openNow(order)
    return order
  }

  /// Gives up an order that was not paid, as CancelOrder does. The same form, sent again, changes
  /// nothing, and neither does a form of an order that was given up or timed out.
  ///
  /// Throws ORDER_NOT_FOUND, ORDER_NOT_OPEN.
  package func cancel(
    _ id: OrderID, _ secret: GuestSecret, peerAddress: String, deadline: ContinuousClock.Instant
  ) async throws {
    try await changing(deadline) { [self] tx in
      guard let found = try OrderStore.find(id, of: secret, tx),
        let order = try OrderStore.lock(id, found.environment, tx)
      else { throw AuthorizationError.orderNotFound }
      do {
        guard try desk.move(order, .cancelled, tx).state != order.state else { return }
      } catch is OrderStateMachine.Refusal {
        throw AuthorizationError.orderNotOpen
      }
      try AuditStore.record(
        "CancelOrder", on: id.uuid, by: actor(order.seller, order.environment, peerAddress),
        at: clock.now(), tx)
    }
  }

  /// The order that was placed with this secret; `nil` when there is none.
  package func order(_ id: OrderID, _ secret: GuestSecret, deadline: ContinuousClock.Instant)
    async throws -> (order: AuthorizationV1.Order, environment: Environment)?
  {
    try await database.read(deadline: deadline) { tx in
      guard let order = try OrderStore.find(id, of: secret, tx) else { return nil }
      return (try OrderView.read(order, tx).message(), order.environment)
    }
  }

  /// The letter of such an order's license; `nil` when there is no such order, or it has no license.
  package func letter(
    of id: OrderID, _ secret: GuestSecret, _ letters: LicenseLetters,
    deadline: ContinuousClock.Instant
  ) async throws -> LetterState? {
    try await database.read(deadline: deadline) { tx in
      guard let order = try OrderStore.find(id, of: secret, tx),
        let license = try LicenseStore.find(of: order.orderID, tx)
      else { return nil }
      return try letters.open(license, tx)
    }
  }
}
