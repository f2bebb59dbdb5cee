import SealAPI
import SealPostgres
import SealPrimitives

/// Works in the database. Every look-up is for one tenant: others' works are not there.
enum WorkStore {
  static func insert(
    _ id: WorkID, _ request: WorkRequest, partyIDs: [PartyID], of tenant: Tenant,
    at time: Instant, _ tx: Transaction
  ) throws -> Work {
    let claim = request.claim
    let rows = try tx.query(
      """
      INSERT INTO work (bucket, work_id, account_id, environment, title, kind, party_ids,
        party_roles, claimed_right, claim_share_ppm, claim_region_code, claim_basis,
        claim_visibility, create_time)
      VALUES (\(id.bucket), \(id), \(tenant.accountID), \(tenant.environment), \(request.title),
        \(request.kind.rawValue), \(partyIDs), \(request.parties.map(\.role.rawValue)),
        \(claim.right.rawValue), \(Int32(claim.sharePPM)), \(claim.regionCode),
        \(claim.basis.rawValue), \(claim.visibility.rawValue), \(time))
      RETURNING *
      """)
    return try Work(rows[0])
  }

  static func find(_ id: WorkID, of tenant: Tenant, _ tx: Transaction) throws -> Work? {
    try row(id, of: tenant, tx).map(Work.init)
  }

  /// The same, and no other transaction changes the work or adds a version to it before this one
  /// ends.
  static func lock(_ id: WorkID, of tenant: Tenant, _ tx: Transaction) throws -> Work? {
    try row(id, of: tenant, locking: "FOR NO KEY UPDATE", tx).map(Work.init)
  }

  private static func row(
    _ id: WorkID, of tenant: Tenant, locking: SQL = "", _ tx: Transaction
  ) throws -> Row? {
    try tx.first("SELECT * FROM work WHERE \(key: id, "work_id", of: tenant) \(locking)")
  }

  /// Newest first, those before `before` if given, only those with a version of this digest if
  /// given.
  static func list(
    of tenant: Tenant, before: WorkID?, sha256: [UInt8]?, limit: Int, _ tx: Transaction
  ) throws -> [Work] {
    try tx.query(
      """
      SELECT * FROM work
      WHERE \(of: tenant)
        AND (\(sha256)::bytea IS NULL OR work_id IN (
          SELECT work_id FROM registered_bytes
          WHERE sha256 = \(sha256)::bytea AND environment = \(tenant.environment)
            AND account_id = \(tenant.accountID)))
      \(page: "work_id", before: before, limit: limit)
      """
    ).map(Work.init)
  }

  /// Marks a work that stands as withdrawn; `nil` when there is none, or it was withdrawn before.
  static func withdraw(_ id: WorkID, of tenant: Tenant, at time: Instant, _ tx: Transaction) throws
    -> Work?
  {
    try tx.first(
      """
      UPDATE work SET withdraw_time = \(time)
      WHERE \(key: id, "work_id", of: tenant) AND withdraw_time IS NULL
      RETURNING *
      """
    ).map(Work.init)
  }

  /// Lets anybody learn who claims a work; `nil` when there is none, or anybody may already.
  static func publishClaim(_ id: WorkID, of tenant: Tenant, _ tx: Transaction) throws -> Work? {
    let open = CertificationV1.Visibility.public.rawValue
    return try tx.first(
      """
      UPDATE work SET claim_visibility = \(open)
      WHERE \(key: id, "work_id", of: tenant) AND NOT (\(PublicWork.isPublic))
      RETURNING *
      """
    ).map(Work.init)
  }

  /// A level that stands higher already stays.
  static func raiseOwnershipLevel(
    of id: WorkID, to level: CertificationV1.OwnershipLevel, _ tx: Transaction
  ) throws {
    try tx.execute(
      """
      UPDATE work SET ownership_level = \(level.rawValue)
      WHERE \(key: id, "work_id") AND ownership_level < \(level.rawValue)
      """)
  }
}
