import SealAPI
import SealAccess
import SealCertification
import SealPostgres
import SealPrimitives
import SealProviders
import SealRPC

/// An order to be placed.
struct NewOrder {
  let quote: Quote
  /// What the quote's offer is for, if it was read already.
  var work: WorkSummary?
  let buyer: Buyer
  let licensee: PartyID
  let useURL: String?
  /// Who takes the money; `nil` means the operator's bank, and nobody for what is free.
  let provider: (any PaymentProvider)?
  /// Where its letter is sent by mail; `nil` for nowhere.
  var contact: OrderContact?
  /// Whether the licensor does not learn the licensee's name.
  let isLicenseeConfidential: Bool
  /// Since when the use goes on, where it is older than the order.
  var useStart: Instant?
}

extension Orders {
  /// Places an account's order. Throws the contract's reasons of CreateOrder.
  func place(
    _ request: OrderRequest, under quote: Quote, by buyer: Tenant, as id: OrderID,
    _ change: Change
  ) throws -> OrderView {
    guard try OrderStore.find(of: quote.quoteID, change.tx) == nil else {
      throw AuthorizationError.quoteUsed
    }
    guard change.now < quote.expireTime else { throw AuthorizationError.quoteExpired }
    try expectPlace(request.useURL, quote.offer)
    try expectMail(request.contact)
    let provider = try provider(request.paymentProvider, for: quote.offer)
    let licensee = try parties.named(request.licenseeName, .naturalPerson, change.of(buyer))
    let order = try place(
      NewOrder(
        quote: quote, buyer: Buyer(buyer), licensee: licensee, useURL: request.useURL,
        provider: provider, contact: request.contact,
        isLicenseeConfidential: request.isLicenseeConfidential), as: id, change)
    return try OrderView.read(order, quote, parties, change.tx)
  }

  /// Quotes and orders in one step; a free license is given at once.
  ///
  /// Throws OFFER_WITHDRAWN, WORK_WITHDRAWN, PLACE_REQUIRED, MAIL_SERVER_MISSING,
  /// PAYMENT_PROVIDER_UNAVAILABLE.
  func place(_ request: GuestOrderRequest, _ sale: Sale, as id: OrderID, _ change: Change) throws
    -> OrderView
  {
    let buyer = Buyer(request.secret)
    try sale.expectOnSale()
    try expectPlace(request.useURL, sale.offer)
    try expectMail(request.contact)
    let quote = try quote(sale, for: buyer, as: change.makeID(), change)
    let order = try place(
      NewOrder(
        quote: quote, work: sale.work, buyer: buyer,
        licensee: try parties.guest(request.licenseeName, change), useURL: request.useURL,
        provider: try preferredProvider(for: sale.offer), contact: request.contact,
        isLicenseeConfidential: request.isLicenseeConfidential), as: id, change)
    return try OrderView.read(order, quote, parties, change.tx)
  }

  /// Places the order of somebody without account who settles a case. The price is the offer's,
  /// also when it was taken off sale since somebody was told of it.
  ///
  /// - Parameter change: of the account that sells.
  /// Throws PAYMENT_PROVIDER_UNAVAILABLE.
  package func place(_ settlement: SettlementSale, _ change: Change) throws -> Order {
    let offer = try OfferStore.known(settlement.offerID, change.tx)
    let buyer = Buyer(settlement.secret)
    return try place(
      NewOrder(
        quote: try quote(
          offer, for: buyer, feePPM: settlement.feePPM, as: change.makeID(), change), buyer: buyer,
        licensee: try parties.guest(settlement.licenseeName, change), useURL: settlement.placeURL,
        provider: settlement.paymentProvider.isEmpty
          ? try preferredProvider(for: offer)
          : try provider(settlement.paymentProvider, for: offer),
        // Who settles was not asked whether the claimant may learn the name.
        isLicenseeConfidential: true, useStart: settlement.useStart), as: change.makeID(), change)
  }

  /// Writes a new order. A free one is licensed at once; a paid one waits for its money.
  private func place(_ new: NewOrder, as id: OrderID, _ change: Change) throws -> Order {
    let offer = new.quote.offer
    guard case .fixed = offer.terms.price else {
      let order = try insert(id, new, payBy: nil, change)
      try tell(.orderPlaced, order, change)
      try giveLicense(order, offer, new.work, provider: nil, noticeEnd: nil, change)
      return order
    }
    let due = try change.dueTime().advanced(by: policy.paymentTime)
    let order = try insert(id, new, payBy: due, change)
    try tell(.orderPlaced, order, change)
    if let provider = new.provider { try wantPayment(order, offer, at: provider, change) }
    try later(PaymentTimeoutJob.kind, order, due: due, .account, change)
    return order
  }

  private func insert(_ id: OrderID, _ new: NewOrder, payBy: Instant?, _ change: Change) throws
    -> Order
  {
    let order = try OrderStore.insert(id, new, payBy: payBy, at: change.now, change.tx)
    if let contact = new.contact {
      try parties.keep(
        contact: contact.text, at: contact.address, of: new.licensee, about: id.description, change)
    }
    return order
  }

  private func expectMail(_ contact: OrderContact?) throws {
    guard contact == nil || policy.sendsMail else { throw AuthorizationError.mailServerMissing }
  }

  private func expectPlace(_ useURL: String?, _ offer: Offer) throws {
    guard useURL != nil || offer.terms.use != .republishOnline else {
      throw AuthorizationError.placeRequired
    }
  }

  /// Gives up a locked order that was not paid; one that was given up, or timed out, stays so.
  /// Throws ORDER_NOT_OPEN.
  func cancel(_ order: Order, telling follower: any OrderFollower, _ change: Change) throws
    -> OrderView
  {
    do {
      let moved = try move(order, .cancelled, telling: follower, change)
      let view = try OrderView.read(moved, parties, change.tx)
      if moved.state == order.state { throw change.unchanged(view) }
      return view
    } catch is OrderStateMachine.Refusal {
      throw AuthorizationError.orderNotOpen
    }
  }

  /// Nobody pays this locked order any more; one that was paid stays as it is.
  package func giveUp(_ order: Order, telling follower: any OrderFollower, _ change: Change) throws
  {
    guard order.state == .awaitingPayment else { return }
    try move(order, .cancelled, telling: follower, change)
  }

  /// Locks an order before anything that depends on it: whoever moves an order does so first.
  package static func lock(_ id: OrderID, _ tx: Transaction) throws -> Order {
    try OrderStore.lockKnown(id, tx)
  }
}
