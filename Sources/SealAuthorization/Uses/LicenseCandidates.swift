import SealCertification
import SealPostgres
import SealPrimitives

/// The licenses of a work that can decide a question about a use, however many were given.
///
/// Licenses of one offer for one place have the same terms and last equally long: of those that
/// hold at the asked time one is enough, and the newest tells why when none does.
enum LicenseCandidates {
  /// Licenses for other places of the same site, which explain a refusal.
  private static let neighbours = 10

  static func read(_ work: WorkID, for question: UseQuestion, _ tx: Transaction) throws
    -> [UseFacts.License]
  {
    let place = question.placeURL.flatMap(PlaceURL.init)
    let rows = try tx.query(
      """
      WITH candidate AS (
        \(named(question.licenseNumber, work))
        UNION
        \(enclosing(place, work, at: question.time))
        UNION
        \(neighbouring(place, work))
      )
      SELECT number, start_time, end_time, use_url, license.offer_id, revoke_time
      FROM candidate JOIN license USING (license_id)
        LEFT JOIN license_revocation USING (bucket, license_id)
      WHERE license.bucket = \(work.bucket)
      """)
    guard !rows.isEmpty else { return [] }
    let offers = Set(try rows.map { try $0.decode("offer_id", as: OfferID.self) })
    let terms = Dictionary(
      uniqueKeysWithValues: try OfferStore.all(Array(offers), tx).map { ($0.offerID, $0.terms) })
    return try rows.map { row in
      guard let number = LicenseNumber(try row.decode("number")),
        let terms = terms[try row.decode("offer_id")]
      else { preconditionFailure("offers are never deleted, numbers are made by LicenseNumber") }
      return UseFacts.License(
        number: number, terms: terms, start: try row.decode("start_time"),
        end: try row.decode("end_time"), revoked: try row.decode("revoke_time"),
        placeURL: try row.decode("use_url"))
    }
  }

  private static func named(_ number: LicenseNumber?, _ work: WorkID) -> SQL {
    """
    SELECT license_id FROM license
    WHERE number = \(number?.description)::text AND \(key: work, "work_id")
    """
  }

  /// At and above the place, and those for no one place.
  private static func enclosing(_ place: PlaceURL?, _ work: WorkID, at time: Instant) -> SQL {
    """
    SELECT holding.license_id
    FROM (SELECT offer_id FROM offer WHERE \(key: work, "work_id") OFFSET 0) AS sold
      CROSS JOIN unnest(\([""] + (place?.enclosingKeys ?? []))::text[]) AS asked (place)
      CROSS JOIN LATERAL (
        (SELECT license_id FROM license
        WHERE \(key: work, "work_id") AND offer_id = sold.offer_id AND license.place = asked.place
          AND coalesce(end_time, 'infinity') > \(time) AND start_time <= \(time)
          AND NOT EXISTS (SELECT FROM license_revocation AS revoked
            WHERE revoked.bucket = license.bucket AND revoked.license_id = license.license_id
              AND revoke_time <= \(time))
        ORDER BY coalesce(end_time, 'infinity') LIMIT 1)
        UNION ALL
        (SELECT license_id FROM license
        WHERE \(key: work, "work_id") AND offer_id = sold.offer_id AND license.place = asked.place
        ORDER BY coalesce(end_time, 'infinity') DESC LIMIT 1)
      ) AS holding
    """
  }

  private static func neighbouring(_ place: PlaceURL?, _ work: WorkID) -> SQL {
    """
    (SELECT license_id FROM license
    WHERE \(key: work, "work_id") AND place > \(place?.origin)::text || '/'
      AND place < \(place?.origin)::text || '0'
    ORDER BY place LIMIT \(neighbours))
    """
  }
}
