import SealAPI
import SealAccess
import SealPostgres
import SealPrimitives

/// Claims that cannot all be true, found in the database.
enum ClaimConflictStore {
  /// At most so many other accounts are looked at for one version's bytes.
  private static let limit: Int64 = 100

  /// Those of these works, all of one account, whose claims and other accounts' standing claims to
  /// the same bytes exceed the whole of a right.
  static func conflicts(of works: [WorkID], _ tx: Transaction) throws -> Set<WorkID> {
    // Own works first, then their digests, then what shares them, as for competing claims: as long
    // as PostgreSQL has no statistics, it would read whole tables instead.
    let rows = try tx.query(
      """
      WITH own AS MATERIALIZED (
        SELECT bucket, work_id, sha256, environment, account_id FROM version
        WHERE \(keys: works, "work_id")
      ), claimed AS MATERIALIZED (
        SELECT work_id AS own_work_id, sha256, bucket, work_id FROM own
        UNION ALL
        SELECT own_work_id, sha256, bucket, work_id FROM (
          SELECT own.work_id AS own_work_id, own.sha256, same.bucket, same.work_id,
            row_number() OVER (PARTITION BY own.work_id, own.sha256 ORDER BY same.certify_time)
              AS place
          FROM own JOIN registered_bytes AS same ON same.sha256 = own.sha256
            AND same.environment = own.environment AND same.account_id <> own.account_id
          JOIN work ON work.bucket = same.bucket AND work.work_id = same.work_id
            AND work.withdraw_time IS NULL
        ) AS other WHERE place <= \(limit)
      )
      SELECT own_work_id, sha256, claimed_right, claim_share_ppm, claim_region_code,
        sheet.rights, sheet.share_ppm, sheet.region_codes
      FROM claimed JOIN work USING (bucket, work_id) LEFT JOIN LATERAL (
        SELECT rights, share_ppm, region_codes FROM claim_sheet
        WHERE bucket = work.bucket AND work_id = work.work_id ORDER BY number DESC LIMIT 1
      ) AS sheet ON true
      """)
    let claims = try rows.map { row in
      (
        place: Place(workID: try row.decode("own_work_id"), sha256: try row.decode("sha256")),
        claims: try Self.claims(row)
      )
    }
    let places = Dictionary(grouping: claims, by: \.place)
    return Set(
      places.filter { ClaimConflict.exists(among: $0.value.map(\.claims)) }.map(\.key.workID))
  }

  private struct Place: Hashable {
    let workID: WorkID
    let sha256: [UInt8]
  }

  /// The sheet's claims where there is one, else the one that was declared with the work.
  private static func claims(_ row: Row) throws -> [ShareClaim] {
    guard let rights = try row.decode("rights", as: [Int32]?.self) else {
      return [
        ShareClaim(
          right: .init(rawValue: try row.decode("claimed_right", as: Int32.self)),
          regionCode: try row.decode("claim_region_code"),
          sharePPM: Int(try row.decode("claim_share_ppm", as: Int32.self)))
      ]
    }
    let shares = try row.decode("share_ppm", as: [Int32].self)
    let regions = try row.decode("region_codes", as: [String].self)
    return rights.indices.map {
      ShareClaim(
        right: .init(rawValue: rights[$0]), regionCode: regions[$0], sharePPM: Int(shares[$0]))
    }
  }
}
