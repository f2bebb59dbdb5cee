import SealAPI
import SealAccess
import SealCertification
import SealPostgres
import SealPrimitives
import SealProtobuf

/// A row of `offer`.
package struct Offer: Sendable {
  package let offerID: OfferID
  package let workID: WorkID
  package let accountID: AccountID
  package let environment: Environment
  package let title: String
  package let terms: LicenseTerms
  /// As they were declared; none when it is free, or comes from a preset.
  package let shares: [HolderShare]
  /// `nil` for one that CreateOffer made.
  let presetID: PresetID?
  package let createTime: Instant
  package let withdrawTime: Instant?

  init(_ row: Row) throws {
    offerID = try row.decode("offer_id")
    workID = try row.decode("work_id")
    accountID = try row.decode("account_id")
    environment = try row.decode("environment")
    title = try row.decode("title")
    terms = try LicenseTerms(row)
    let ppm = try row.decode("share_ppm", as: [Int32].self)
    shares = zip(try row.decode("share_party_ids", as: [PartyID].self), ppm).map {
      HolderShare(partyID: $0, ppm: Int($1))
    }
    presetID = try row.decode("preset_id")
    createTime = try row.decode("create_time")
    withdrawTime = try row.decode("withdraw_time")
  }

  /// - Parameter withShares: for the account that made it.
  func message(withShares: Bool = false) throws -> AuthorizationV1.Offer {
    AuthorizationV1.Offer(
      offerID: offerID.description, workID: workID.description, terms: try terms.message(),
      title: title, createTime: GoogleProtobuf.Timestamp(createTime),
      withdrawTime: withdrawTime.map(GoogleProtobuf.Timestamp.init),
      shares: withShares
        ? shares.map { .init(partyID: $0.partyID.description, sharePPM: UInt32($0.ppm)) } : [],
      presetID: presetID?.description ?? "")
  }
}

extension LicenseTerms {
  /// What stands in the columns of `offer` and `preset`.
  init(_ row: Row) throws {
    let amount = try row.decode("price_minor_units", as: Int64?.self)
    let currency = try row.decode("currency_code", as: String?.self)
    let price: Price =
      if let amount, let currency { .fixed(currencyCode: currency, minorUnits: amount) } else {
        .free
      }
    self.init(
      use: .init(rawValue: try row.decode("use", as: Int32.self)),
      regionCodes: try row.decode("region_codes"),
      durationDays: try row.decode("duration_days", as: Int32?.self).map(Int.init), price: price,
      creditRequired: try row.decode("credit_required"), commercial: try row.decode("commercial"))
  }
}

package enum OfferStore {
  static func insert(
    _ id: OfferID, work: CatalogWork, title: String, terms: LicenseTerms, shares: [HolderShare],
    request: RequestIdentity, at time: Instant, _ tx: Transaction
  ) throws -> Offer {
    let price = terms.fixedPrice
    let rows = try tx.query(
      """
      INSERT INTO offer (offer_id, work_id, account_id, environment, title, use, region_codes,
        duration_days, price_minor_units, currency_code, credit_required, commercial, terms_sha256,
        share_party_ids, share_ppm, create_time, request_id, request_sha256)
      VALUES (\(id), \(work.workID), \(work.accountID), \(work.environment), \(title),
        \(terms.use.rawValue), \(terms.regionCodes), \(terms.durationDays.map(Int32.init)),
        \(price?.minorUnits), \(price?.currencyCode), \(terms.creditRequired), \(terms.commercial),
        \(try terms.sha256()), \(shares.map(\.partyID)), \(shares.map { Int32($0.ppm) }), \(time),
        \(request.id), \(request.contentSHA256))
      RETURNING *
      """)
    return try Offer(rows[0])
  }

  package static func find(_ id: OfferID, _ environment: Environment, _ tx: Transaction) throws
    -> Offer?
  {
    try tx.first("SELECT * FROM offer WHERE offer_id = \(id) AND environment = \(environment)")
      .map(Offer.init)
  }

  /// The offer, of whichever environment.
  static func find(_ id: OfferID, _ tx: Transaction) throws -> Offer? {
    try tx.first("SELECT * FROM offer WHERE offer_id = \(id)").map(Offer.init)
  }

  static func exists(for work: WorkID, _ tx: Transaction) throws -> Bool {
    try tx.first("SELECT 1 AS one FROM offer WHERE work_id = \(work) LIMIT 1") != nil
  }

  /// The offer that an earlier call with this request made. Throws if that call was another one.
  static func find(madeBy request: RequestIdentity, of caller: Caller, _ tx: Transaction) throws
    -> Offer?
  {
    let row = try tx.first(
      """
      SELECT * FROM offer WHERE account_id = \(caller.accountID)
        AND environment = \(caller.environment) AND request_id = \(request.id)
      """)
    guard let row else { return nil }
    try request.expectSameContent(try row.decode("request_sha256"))
    return try Offer(row)
  }

  static func all(_ ids: [OfferID], _ tx: Transaction) throws -> [Offer] {
    try tx.query("SELECT * FROM offer WHERE offer_id = ANY(\(ids))").map(Offer.init)
  }

  /// What is on sale for a work, oldest first.
  package static func onSale(for work: WorkID, _ tx: Transaction) throws -> [Offer] {
    try tx.query(
      "SELECT * FROM offer WHERE work_id = \(work) AND withdraw_time IS NULL ORDER BY offer_id"
    ).map(Offer.init)
  }

  /// Free terms for a work that were on sale before a time, and were taken off sale; not those whose
  /// sale had ended by another time.
  package static func freeOffersTaken(
    offSale work: WorkID, givenBefore start: Instant, endedAfter end: Instant?, _ tx: Transaction
  ) throws -> [Offer] {
    try tx.query(
      """
      SELECT * FROM offer WHERE work_id = \(work) AND price_minor_units IS NULL
        AND withdraw_time IS NOT NULL AND create_time < \(start)
        AND (\(end)::timestamptz IS NULL OR withdraw_time > \(end)::timestamptz)
      ORDER BY offer_id
      """
    ).map(Offer.init)
  }

  static func list(of caller: Caller, before: OfferID?, limit: Int, _ tx: Transaction) throws
    -> [Offer]
  {
    try tx.query(
      """
      SELECT * FROM offer
      WHERE account_id = \(caller.accountID) AND environment = \(caller.environment)
        AND (\(before)::uuid IS NULL OR offer_id < \(before)::uuid)
      ORDER BY offer_id DESC LIMIT \(limit)
      """
    ).map(Offer.init)
  }

  /// The caller's offer that an earlier call with this request withdrew.
  static func find(withdrawnBy request: RequestIdentity, of caller: Caller, _ tx: Transaction)
    throws -> Offer?
  {
    let row = try tx.first(
      """
      SELECT * FROM offer WHERE account_id = \(caller.accountID)
        AND environment = \(caller.environment) AND withdraw_request_id = \(request.id)
      """)
    guard let row else { return nil }
    try request.expectSameContent(try row.decode("withdraw_request_sha256"))
    return try Offer(row)
  }

  /// Ends the sale; one that ended before stays as it is.
  static func withdraw(
    _ id: OfferID, of caller: Caller, at time: Instant, request: RequestIdentity, _ tx: Transaction
  ) throws -> Bool {
    try tx.execute(
      """
      UPDATE offer SET withdraw_time = \(time), withdraw_request_id = \(request.id),
        withdraw_request_sha256 = \(request.contentSHA256)
      WHERE offer_id = \(id) AND account_id = \(caller.accountID)
        AND environment = \(caller.environment) AND withdraw_time IS NULL
      """) == 1
  }
}
