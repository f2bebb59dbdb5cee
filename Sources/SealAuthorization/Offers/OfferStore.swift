import SealAccess
import SealCertification
import SealPostgres
import SealPrimitives

package enum OfferStore {
  static func insert(
    _ id: OfferID, _ request: OfferRequest, shares: [HolderShare], of tenant: Tenant,
    at time: Instant, _ tx: Transaction
  ) throws -> Offer {
    let (terms, price) = (request.terms, request.terms.fixedPrice)
    let rows = try tx.query(
      """
      INSERT INTO offer (bucket, offer_id, work_id, account_id, environment, title, use,
        region_codes, duration_days, price_minor_units, currency_code, credit_required, commercial,
        terms_sha256, share_party_ids, share_ppm, create_time)
      VALUES (\(id.bucket), \(id), \(request.workID), \(tenant.accountID), \(tenant.environment),
        \(request.title),
        \(terms.use.rawValue), \(terms.regionCodes), \(terms.durationDays.map(Int32.init)),
        \(price?.minorUnits), \(price?.currencyCode), \(terms.creditRequired), \(terms.commercial),
        \(try terms.sha256()), \(shares.map(\.partyID)), \(shares.map { Int32($0.ppm) }), \(time))
      RETURNING *
      """)
    return try Offer(rows[0])
  }

  package static func find(_ id: OfferID, _ environment: Environment, _ tx: Transaction) throws
    -> Offer?
  {
    try tx.first(
      "SELECT * FROM offer WHERE \(key: id, "offer_id") AND environment = \(environment)"
    )
    .map(Offer.init)
  }

  static func find(_ id: OfferID, of tenant: Tenant, _ tx: Transaction) throws -> Offer? {
    try find(id, tenant.environment, tx).flatMap { $0.tenant == tenant ? $0 : nil }
  }

  /// The offer, of whichever environment.
  static func find(_ id: OfferID, _ tx: Transaction) throws -> Offer? {
    try tx.first("SELECT * FROM offer WHERE \(key: id, "offer_id")").map(Offer.init)
  }

  /// One that is known to be there.
  static func known(_ id: OfferID, _ tx: Transaction) throws -> Offer {
    guard let offer = try find(id, tx) else { preconditionFailure("offers are never deleted") }
    return offer
  }

  /// What offers cost, in one statement.
  package static func prices(of ids: [OfferID], _ tx: Transaction) throws
    -> [OfferID: LicenseTerms.Price]
  {
    guard !ids.isEmpty else { return [:] }
    return Dictionary(
      uniqueKeysWithValues: try all(ids, tx).map { ($0.offerID, $0.terms.price) })
  }

  static func all(_ ids: [OfferID], _ tx: Transaction) throws -> [Offer] {
    try tx.query("SELECT * FROM offer WHERE \(keys: ids, "offer_id")").map(Offer.init)
  }

  /// Whether anything is on sale for a work.
  static func isAnyOnSale(for work: WorkID, _ tx: Transaction) throws -> Bool {
    try tx.first(
      """
      SELECT 1 AS one FROM offer WHERE \(key: work, "work_id") AND withdraw_time IS NULL LIMIT 1
      """) != nil
  }

  /// What is on sale for a work, oldest first.
  package static func onSale(for work: WorkID, _ tx: Transaction) throws -> [Offer] {
    try tx.query(
      """
      SELECT * FROM offer WHERE \(key: work, "work_id") AND withdraw_time IS NULL
      ORDER BY offer_id
      """
    ).map(Offer.init)
  }

  /// Free terms for a work that were on sale before a time, and were taken off sale; not those
  /// whose sale had ended by another time.
  package static func freeOffersTaken(
    offSale work: WorkID, givenBefore start: Instant, endedAfter end: Instant?, _ tx: Transaction
  ) throws -> [Offer] {
    try tx.query(
      """
      SELECT * FROM offer WHERE \(key: work, "work_id") AND price_minor_units IS NULL
        AND withdraw_time IS NOT NULL AND create_time < \(start)
        AND (\(end)::timestamptz IS NULL OR withdraw_time > \(end)::timestamptz)
      ORDER BY offer_id
      """
    ).map(Offer.init)
  }

  static func list(of tenant: Tenant, before: OfferID?, limit: Int, _ tx: Transaction) throws
    -> [Offer]
  {
    try tx.query(
      """
      SELECT * FROM offer
      WHERE \(of: tenant)
      \(page: "offer_id", before: before, limit: limit)
      """
    ).map(Offer.init)
  }

  /// Ends the sale; one that ended before stays as it is.
  static func withdraw(_ id: OfferID, of tenant: Tenant, at time: Instant, _ tx: Transaction) throws
    -> Bool
  {
    try tx.execute(
      """
      UPDATE offer SET withdraw_time = \(time)
      WHERE \(key: id, "offer_id", of: tenant) AND withdraw_time IS NULL
      """) == 1
  }
}
