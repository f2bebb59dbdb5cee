import SealAPI
import SealPostgres
import SealPrimitives

/// A party's claim as it stands in a sheet.
struct PartyClaim: Sendable, Hashable {
  let partyID: PartyID
  let right: CertificationV1.ClaimedRight
  let sharePPM: Int32
  let regionCode: String
  let basis: CertificationV1.ClaimBasis
}

/// A split sheet: a row of `claim_sheet`.
struct ClaimSheet: Sendable {
  let sheetID: SheetID
  let workID: WorkID
  let number: Int32
  let claims: [PartyClaim]
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
      PartyClaim(
        partyID: parties[$0], right: .init(rawValue: rights[$0]), sharePPM: shares[$0],
        regionCode: regions[$0], basis: .init(rawValue: bases[$0]))
    }
  }
}
