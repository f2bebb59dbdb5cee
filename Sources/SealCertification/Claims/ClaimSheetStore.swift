import SealAPI
import SealAccess
import SealPostgres
import SealPrimitives
import SealProtobuf

/// A party's claim as it stands in a sheet.
struct StoredClaim: Sendable, Hashable {
  let partyID: PartyID
  let right: CertificationV1.ClaimedRight
  let sharePPM: Int32
  let regionCode: String
  let basis: CertificationV1.ClaimBasis
}

/// A row of `claim_sheet`.
struct StoredClaimSheet: Sendable {
  let sheetID: SheetID
  let workID: WorkID
  let number: Int32
  let claims: [StoredClaim]
  let createTime: Instant

  init(_ row: Row) throws {
    sheetID = try row.decode("sheet_id")
    workID = try row.decode("work_id")
    number = try row.decode("number")
    createTime = try row.decode("create_time")
    let parties = try row.decode("party_ids", as: [PartyID].self)
    let rights = try row.decode("rights", as: [Int32].self)
    let shares = try row.decode("share_ppm", as: [Int32].self)
    let regions = try row.decode("region_codes", as: [String].self)
    let bases = try row.decode("bases", as: [Int32].self)
    claims = parties.indices.map {
      StoredClaim(
        partyID: parties[$0], right: .init(rawValue: rights[$0]), sharePPM: shares[$0],
        regionCode: regions[$0], basis: .init(rawValue: bases[$0]))
    }
  }

  func message(_ book: PartyBook, _ parties: [PartyID: StoredParty]) throws
    -> CertificationV1.ClaimSheet
  {
    CertificationV1.ClaimSheet(
      sheetID: sheetID.description, number: UInt32(number),
      claims: try claims.map { claim in
        CertificationV1.PartyClaim(
          partyID: claim.partyID.description,
          name: try book.name(of: claim.partyID, parties[claim.partyID]) ?? "",
          kind: parties[claim.partyID]?.kind ?? .unspecified, right: claim.right,
          sharePPM: UInt32(claim.sharePPM), regionCode: claim.regionCode, basis: claim.basis)
      }, createTime: GoogleProtobuf.Timestamp(createTime))
  }
}

/// Split sheets in the database. They are never changed; the one with the highest number stands.
enum ClaimSheetStore {
  static func insert(
    _ id: SheetID, for work: WorkID, _ claims: [StoredClaim], of caller: Caller,
    request: RequestIdentity, at time: Instant, _ tx: Transaction
  ) throws -> StoredClaimSheet {
    let rows = try tx.query(
      """
      INSERT INTO claim_sheet (sheet_id, work_id, account_id, environment, number, party_ids, rights,
        share_ppm, region_codes, bases, create_time, request_id, request_sha256)
      SELECT \(id), \(work), \(caller.accountID), \(caller.environment),
        coalesce(max(number), 0) + 1, \(claims.map(\.partyID)), \(claims.map(\.right.rawValue)),
        \(claims.map(\.sharePPM)), \(claims.map(\.regionCode)), \(claims.map(\.basis.rawValue)),
        \(time), \(request.id), \(request.contentSHA256)
      FROM claim_sheet WHERE work_id = \(work)
      RETURNING *
      """)
    return try StoredClaimSheet(rows[0])
  }

  /// The sheet that an earlier call with this request set. Throws if that call was another one.
  static func find(madeBy request: RequestIdentity, of caller: Caller, _ tx: Transaction) throws
    -> StoredClaimSheet?
  {
    let row = try tx.first(
      """
      SELECT * FROM claim_sheet WHERE account_id = \(caller.accountID)
        AND environment = \(caller.environment) AND request_id = \(request.id)
      """)
    guard let row else { return nil }
    try request.expectSameContent(try row.decode("request_sha256"))
    return try StoredClaimSheet(row)
  }

  /// The sheets that stand for these works.
  static func latest(of works: [WorkID], _ tx: Transaction) throws -> [StoredClaimSheet] {
    try tx.query(
      """
      SELECT DISTINCT ON (work_id) * FROM claim_sheet
      WHERE work_id = ANY(\(works)) ORDER BY work_id, number DESC
      """
    ).map(StoredClaimSheet.init)
  }
}
