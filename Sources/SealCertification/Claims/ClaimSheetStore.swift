import SealAPI
import SealPostgres
import SealPrimitives

/// Split sheets in the database. They are never changed; the one with the highest number stands.
enum ClaimSheetStore {
  static func insert(
    _ id: SheetID, for work: WorkID, _ claims: [PartyClaim], of tenant: Tenant,
    at time: Instant, _ tx: Transaction
  ) throws -> ClaimSheet {
    let rows = try tx.query(
      """
      INSERT INTO claim_sheet (bucket, sheet_id, work_id, account_id, environment, number,
        party_ids, rights, share_ppm, region_codes, bases, create_time)
      SELECT \(id.bucket), \(id), \(work), \(tenant.accountID), \(tenant.environment),
        coalesce(max(number), 0) + 1, \(claims.map(\.partyID)), \(claims.map(\.right.rawValue)),
        \(claims.map(\.sharePPM)), \(claims.map(\.regionCode)), \(claims.map(\.basis.rawValue)),
        \(time)
      FROM claim_sheet WHERE \(key: work, "work_id")
      RETURNING *
      """)
    return try ClaimSheet(rows[0])
  }

  static func find(_ id: SheetID, _ tx: Transaction) throws -> ClaimSheet? {
    try tx.first("SELECT * FROM claim_sheet WHERE \(key: id, "sheet_id")").map(ClaimSheet.init)
  }

  /// The sheets that stand for these works.
  static func latest(of works: [WorkID], _ tx: Transaction) throws -> [ClaimSheet] {
    try tx.query(
      """
      SELECT DISTINCT ON (work_id) * FROM claim_sheet
      WHERE \(keys: works, "work_id") ORDER BY work_id, number DESC
      """
    ).map(ClaimSheet.init)
  }
}
