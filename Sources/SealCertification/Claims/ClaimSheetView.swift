import SealAPI
import SealPostgres
import SealPrimitives
import SealProtobuf

/// A split sheet with what is needed to show it.
struct ClaimSheetView: Sendable {
  let sheet: ClaimSheet
  let parties: [PartyID: Party]
  let isInConflict: Bool

  init(_ sheet: ClaimSheet, _ tx: Transaction) throws {
    self.sheet = sheet
    parties = try PartyStore.list(Set(sheet.claims.map(\.partyID)), tx)
    isInConflict = try WorkReader.hasConflict(sheet.workID, tx)
  }

  static func read(_ id: SheetID, _ tx: Transaction) throws -> ClaimSheetView {
    try ClaimSheetView(try ClaimSheetStore.find(id, tx).made, tx)
  }

  func response(_ directory: PartyDirectory) throws -> CertificationV1.SetClaimsResponse {
    CertificationV1.SetClaimsResponse(
      sheet: try sheet.message(directory, parties), inConflict: isInConflict)
  }
}

extension ClaimSheet {
  func message(_ directory: PartyDirectory, _ parties: [PartyID: Party]) throws
    -> CertificationV1.ClaimSheet
  {
    CertificationV1.ClaimSheet(
      sheetID: sheetID.description, number: UInt32(number),
      claims: try claims.map { claim in
        CertificationV1.PartyClaim(
          partyID: claim.partyID.description,
          name: try directory.name(of: claim.partyID, parties[claim.partyID]) ?? "",
          kind: parties[claim.partyID]?.kind ?? .unspecified, right: claim.right,
          sharePPM: UInt32(claim.sharePPM), regionCode: claim.regionCode, basis: claim.basis)
      }, createTime: GoogleProtobuf.Timestamp(createTime))
  }
}
