import SealAPI
import SealAccess
import SealPostgres
import SealPrimitives

/// A row of `work`.
struct StoredWork: Sendable {
  let workID: WorkID
  let title: String
  let kind: CertificationV1.WorkKind
  let partyIDs: [PartyID]
  let partyRoles: [CertificationV1.PartyRole]
  let claim: CertificationV1.Claim
  let createTime: Instant
  let withdrawTime: Instant?
  let ownershipLevel: CertificationV1.OwnershipLevel

  init(_ row: Row) throws {
    workID = try row.decode("work_id")
    title = try row.decode("title")
    kind = .init(rawValue: Int32(try row.decode("kind", as: Int32.self)))
    partyIDs = try row.decode("party_ids")
    partyRoles = try row.decode("party_roles", as: [Int32].self).map { .init(rawValue: Int32($0)) }
    claim = CertificationV1.Claim(
      right: .init(rawValue: Int32(try row.decode("claimed_right", as: Int32.self))),
      sharePPM: UInt32(try row.decode("claim_share_ppm", as: Int32.self)),
      regionCode: try row.decode("claim_region_code"),
      basis: .init(rawValue: Int32(try row.decode("claim_basis", as: Int32.self))),
      visibility: .init(rawValue: Int32(try row.decode("claim_visibility", as: Int32.self))))
    createTime = try row.decode("create_time")
    withdrawTime = try row.decode("withdraw_time")
    ownershipLevel = .init(rawValue: try row.decode("ownership_level", as: Int32.self))
  }
}

/// Works in the database. Every look-up is for one caller: other accounts' works are not there.
enum WorkStore {
  static func insert(
    _ id: WorkID, _ declaration: WorkDeclaration, partyIDs: [PartyID], of caller: Caller,
    at time: Instant, _ tx: Transaction
  ) throws -> StoredWork {
    let claim = declaration.claim
    let roles = declaration.parties.map { Int32($0.role.rawValue) }
    let rows = try tx.query(
      """
      INSERT INTO work (work_id, account_id, environment, title, kind, party_ids, party_roles,
        claimed_right, claim_share_ppm, claim_region_code, claim_basis, claim_visibility, create_time)
      VALUES (\(id), \(caller.accountID), \(caller.environment), \(declaration.title),
        \(Int32(declaration.kind.rawValue)), \(partyIDs), \(roles), \(Int32(claim.right.rawValue)),
        \(Int32(claim.sharePPM)), \(claim.regionCode), \(Int32(claim.basis.rawValue)),
        \(Int32(claim.visibility.rawValue)), \(time))
      RETURNING *
      """)
    return try StoredWork(rows[0])
  }

  static func find(_ id: WorkID, of caller: Caller, _ tx: Transaction) throws -> StoredWork? {
    try tx.first(
      """
      SELECT * FROM work
      WHERE work_id = \(id) AND account_id = \(caller.accountID) AND environment = \(caller.environment)
      """
    ).map(StoredWork.init)
  }

  /// The same, and no other transaction changes the work or adds a version to it before this one
  /// ends.
  static func lock(_ id: WorkID, of caller: Caller, _ tx: Transaction) throws -> StoredWork? {
    try tx.first(
      """
      SELECT * FROM work
      WHERE work_id = \(id) AND account_id = \(caller.accountID) AND environment = \(caller.environment)
      FOR NO KEY UPDATE
      """
    ).map(StoredWork.init)
  }

  /// Newest first, those before `before` if given, only those with a version of this digest if
  /// given.
  static func list(
    of caller: Caller, before: WorkID?, sha256: [UInt8]?, limit: Int, _ tx: Transaction
  )
    throws -> [StoredWork]
  {
    try tx.query(
      """
      SELECT * FROM work
      WHERE account_id = \(caller.accountID) AND environment = \(caller.environment)
        AND (\(before)::uuid IS NULL OR work_id < \(before)::uuid)
        AND (\(sha256)::bytea IS NULL OR work_id IN (
          SELECT work_id FROM version
          WHERE sha256 = \(sha256)::bytea AND environment = \(caller.environment)
            AND account_id = \(caller.accountID)))
      ORDER BY work_id DESC LIMIT \(limit)
      """
    ).map(StoredWork.init)
  }

  /// The work that an earlier call with this request withdrew. Throws if that call was another one.
  static func find(withdrawnBy request: RequestIdentity, of caller: Caller, _ tx: Transaction)
    throws
    -> StoredWork?
  {
    let row = try tx.first(
      """
      SELECT * FROM work
      WHERE account_id = \(caller.accountID) AND environment = \(caller.environment)
        AND withdraw_request_id = \(request.id)
      """)
    guard let row else { return nil }
    try request.expectSameContent(try row.decode("withdraw_request_sha256"))
    return try StoredWork(row)
  }

  /// Marks a work that stands as withdrawn; one that was withdrawn before stays as it is.
  static func withdraw(
    _ id: WorkID, of caller: Caller, at time: Instant, request: RequestIdentity, _ tx: Transaction
  ) throws -> Bool {
    try tx.execute(
      """
      UPDATE work
      SET withdraw_time = \(time), withdraw_request_id = \(request.id),
        withdraw_request_sha256 = \(request.contentSHA256)
      WHERE work_id = \(id) AND account_id = \(caller.accountID) AND environment = \(caller.environment)
        AND withdraw_time IS NULL
      """) == 1
  }

  /// A level that stands higher already stays.
  static func raiseOwnershipLevel(
    of id: WorkID, to level: CertificationV1.OwnershipLevel, _ tx: Transaction
  ) throws {
    try tx.execute(
      """
      UPDATE work SET ownership_level = \(level.rawValue)
      WHERE work_id = \(id) AND ownership_level < \(level.rawValue)
      """)
  }
}
