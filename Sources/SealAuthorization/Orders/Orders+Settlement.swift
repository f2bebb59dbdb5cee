import SealAccess
import SealCertification
import SealPostgres
import SealPrimitives

/// What whoever settles a case buys: terms on the published rate card, for a use that goes on
/// already.
package struct SettlementSale: Sendable {
  package var offerID: OfferID
  package var environment: Environment
  /// A name, 1 to 200 characters.
  package var licenseeName: String
  package var placeURL: String
  /// Since when it goes on.
  package var useStart: Instant
  /// The platform's part, as the mandate says.
  package var feePPM: Int
  /// With which the order's page is seen.
  package var secret: GuestSecret
  /// As in the contract's CreateOrder; empty for whoever serves the environment.
  package var paymentProvider: String
  /// Of this sale alone; letters, digits, `_` and `-`.
  package var key: String

  package init(
    offerID: OfferID, environment: Environment, licenseeName: String, placeURL: String,
    useStart: Instant, feePPM: Int, secret: GuestSecret, paymentProvider: String, key: String
  ) {
    self.offerID = offerID
    self.environment = environment
    self.licenseeName = licenseeName
    self.placeURL = placeURL
    self.useStart = useStart
    self.feePPM = feePPM
    self.secret = secret
    self.paymentProvider = paymentProvider
    self.key = key
  }
}

extension Orders {
  /// Places the order of somebody without account: a guest's. The
  /// price is the offer's, also when it was taken off sale since somebody was told of it.
  ///
  /// Throws PAYMENT_PROVIDER_UNAVAILABLE.
  package func place(
    _ sale: SettlementSale, parties: PartyBook, payments: ProviderPayments, _ tx: Transaction
  ) throws -> Order {
    guard let offer = try OfferStore.find(sale.offerID, sale.environment, tx) else {
      preconditionFailure("offers are never deleted")
    }
    let now = clock.now()
    let buyer = Buyer(sale.secret, sale.environment)
    let provider =
      sale.paymentProvider.isEmpty
      ? payments.preferred(for: offer)
      : try payments.choose(
        sale.paymentProvider, for: offer,
        Caller(platformActingFor: offer.accountID, sale.environment))
    let request = RequestIdentity(operatorAction: sale.key)
    let quote = try QuoteStore.insert(
      QuoteID(at: now, random: random), offer: offer, of: buyer,
      expires: now.advanced(by: policy.quoteLife), request: request, at: now, tx)
    let licensee = try parties.guest(
      sale.licenseeName, of: offer.accountID, sale.environment, at: now, tx)
    let order = try place(
      quote, licensee: licensee, useURL: sale.placeURL, buyer: buyer, provider: provider,
      request: request, tx)
    return try OrderStore.addSettlementTerms(
      order.orderID, useStart: sale.useStart, feePPM: sale.feePPM, tx)
  }

  /// Locks an order before anything that depends on it: whoever moves an order does so first.
  package static func lock(_ id: OrderID, _ tx: Transaction) throws -> Order {
    guard let order = try OrderStore.lock(id, nil, tx) else {
      preconditionFailure("orders are never deleted")
    }
    return order
  }

  /// Nobody pays this locked order any more; one that was paid stays as it is.
  package func giveUp(_ order: Order, _ tx: Transaction) throws {
    guard order.state == .awaitingPayment else { return }
    try move(order, .cancelled, tx)
  }
}

extension OrderStore {
  fileprivate static func addSettlementTerms(
    _ id: OrderID, useStart: Instant, feePPM: Int, _ tx: Transaction
  ) throws -> Order {
    let rows = try tx.query(
      """
      UPDATE license_order SET use_start_time = \(useStart), fee_ppm = \(Int32(feePPM))
      WHERE order_id = \(id) RETURNING *
      """)
    return try Order(rows[0])
  }
}

extension Orders {
  /// The platform's part of each price as it is published now, in parts per million.
  package var feePPM: Int { policy.platformFeePPM }
}

extension ProviderPayments {
  /// Opens the payment of an order that was just placed, so that it can be paid; a job will when
  /// that fails.
  package func open(_ id: OrderID) async throws {
    try await openNow(id)
  }

  /// What the payer's app scans for the order; `nil` before the payment is open, and for the bank.
  package static func code(of id: OrderID, _ tx: Transaction) throws -> String? {
    try ProviderPaymentStore.find(id, tx)?.codeURL
  }

  /// Whether an institution takes the money for the order, and not the operator's bank.
  package static func isAtInstitution(_ id: OrderID, _ tx: Transaction) throws -> Bool {
    try ProviderPaymentStore.find(id, tx) != nil
  }
}

extension FieldChecks {
  /// Who takes the money; empty for the operator's bank.
  package mutating func payee(_ name: String) {
    paymentProvider(name)
  }
}
