import SealAPI
import SealAccess
import SealCrypto
import SealJobs
import SealPrimitives
import SealTestPlatform
import Testing

@testable import SealAuthorization

/// Calls as tests write them. A request id is made up unless one is given.
extension TestPlatform {
  typealias Methods = AuthorizationV1.AuthorizationServiceMethods
  static let place = "https://press.example/news"

  static func fresh() -> String { Hex.encode(SystemRandomBytes().bytes(8)) }

  /// A work with two authors.
  func work(
    of caller: Caller, _ content: String = fresh(), title: String = "An article",
    visibility: CertificationV1.Visibility = .public, requestID: String = fresh()
  ) async throws -> CertificationV1.Work {
    let digests = try Digests(of: Array(content.utf8))
    let response = try await certification.registerWork(
      .init(
        title: title, kind: .text,
        parties: [
          .init(name: "Ada Example", kind: .naturalPerson, role: .author),
          .init(name: "Bo Example", kind: .naturalPerson, role: .author),
        ], claim: .init(visibility: visibility),
        version: .init(
          sha256: digests.sha256, sha512: digests.sha512, sizeBytes: digests.sizeBytes,
          mediaType: "text/plain"), requestID: requestID),
      context: context(CertificationV1.CertificationServiceMethods.registerWork, caller))
    return try #require(response.work)
  }

  /// Two thirds for the first author, a third for the second.
  static func shares(_ work: CertificationV1.Work) -> [AuthorizationV1.Share] {
    zip(work.parties, [666_667, 333_333]).map { .init(partyID: $0.partyID, sharePPM: UInt32($1)) }
  }

  static func free(_ use: AuthorizationV1.Use = .republishOnline) -> AuthorizationV1.Terms {
    .init(use: use, priceKind: .free, creditRequired: true)
  }

  static func paid(_ fen: Int64 = 10_001, days: UInt32 = 365) -> AuthorizationV1.Terms {
    .init(
      use: .republishOnline, durationDays: days, priceKind: .fixed,
      price: .init(currencyCode: "CNY", minorUnits: fen), commercial: true)
  }

  func sell(
    _ work: CertificationV1.Work, _ terms: AuthorizationV1.Terms, by caller: Caller,
    requestID: String = fresh()
  ) async throws -> AuthorizationV1.Offer {
    let response = try await authorization.createOffer(
      .init(
        workID: work.workID, terms: terms, title: "Reprint",
        shares: terms.priceKind == .free ? [] : Self.shares(work), requestID: requestID),
      context: context(Methods.createOffer, caller))
    return try #require(response.offer)
  }

  func quote(_ offer: AuthorizationV1.Offer, for caller: Caller, requestID: String = fresh())
    async throws -> AuthorizationV1.Quote
  {
    let response = try await authorization.createQuote(
      .init(workID: offer.workID, offerID: offer.offerID, requestID: requestID),
      context: context(Methods.createQuote, caller))
    return try #require(response.quote)
  }

  func order(
    _ quote: AuthorizationV1.Quote, by caller: Caller, at place: String = place,
    payBy provider: String = "", requestID: String = fresh()
  ) async throws -> AuthorizationV1.Order {
    let response = try await authorization.createOrder(
      .init(
        quoteID: quote.quoteID, licenseeName: "Press House", useURL: place,
        paymentProvider: provider, requestID: requestID),
      context: context(Methods.createOrder, caller))
    return try #require(response.order)
  }

  /// Quote and order.
  func buy(_ offer: AuthorizationV1.Offer, by caller: Caller, payBy provider: String = "")
    async throws -> AuthorizationV1.Order
  {
    try await order(quote(offer, for: caller), by: caller, payBy: provider)
  }

  func order(_ id: String, seenBy caller: Caller) async throws -> AuthorizationV1.Order {
    let response = try await authorization.getOrder(
      .init(orderID: id), context: context(Methods.getOrder, caller))
    return try #require(response.order)
  }

  func license(_ number: String, seenBy caller: Caller) async throws -> AuthorizationV1.License {
    let response = try await authorization.getLicense(
      .init(number: number), context: context(Methods.getLicense, caller))
    return try #require(response.license)
  }

  func check(
    _ work: CertificationV1.Work, by caller: Caller, at place: String = place,
    number: String = "", credited: Bool = false
  ) async throws -> AuthorizationV1.CheckUseResponse {
    try await authorization.checkUse(
      .init(
        workID: work.workID, use: .republishOnline, licenseNumber: number, credited: credited,
        placeURL: place),
      context: context(Methods.checkUse, caller))
  }

  func object(to number: String, by caller: Caller, requestID: String = fresh()) async throws
    -> AuthorizationV1.Objection
  {
    let response = try await authorization.fileObjection(
      .init(licenseNumber: number, reason: "I wrote this.", requestID: requestID),
      context: context(Methods.fileObjection, caller))
    return try #require(response.objection)
  }

  func objections(seenBy caller: Caller) async throws -> [AuthorizationV1.Objection] {
    try await authorization.listObjections(
      .init(), context: context(Methods.listObjections, caller)
    )
    .objections
  }

  func cancel(_ order: AuthorizationV1.Order, by caller: Caller, requestID: String = fresh())
    async throws -> AuthorizationV1.Order
  {
    let response = try await authorization.cancelOrder(
      .init(orderID: order.orderID, requestID: requestID),
      context: context(Methods.cancelOrder, caller))
    return try #require(response.order)
  }

  func balances(of caller: Caller) async throws -> [AuthorizationV1.Balance] {
    try await authorization.listBalances(.init(), context: context(Methods.listBalances, caller))
      .balances
  }

  func transfer(
    _ fen: Int64, for order: AuthorizationV1.Order, named transfer: String? = nil,
    asReceived: Bool = false
  ) async throws -> BankOrder {
    try await orders.confirmPayment(
      try #require(OrderID(order.orderID)),
      BankReceipt(MoneyAmount("CNY", fen), transfer: transfer, isAsReceived: asReceived))
  }

  @discardableResult
  func pay(_ order: AuthorizationV1.Order, _ fen: Int64 = 10_001) async throws
    -> AuthorizationV1.OrderState
  {
    try await orders.confirmPayment(
      try #require(OrderID(order.orderID)), BankReceipt(MoneyAmount("CNY", fen))
    ).state
  }
}
