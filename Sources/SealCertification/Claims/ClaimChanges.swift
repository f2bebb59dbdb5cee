import SealAPI
import SealAccess
import SealPostgres
import SealPrimitives

extension WorkRegistration {
  /// Sets the next split sheet of a work; parties that were never named before are made.
  func setClaims(_ request: ClaimSheetRequest, as id: SheetID, _ change: Change) throws
    -> ClaimSheetView
  {
    // Locked, so that two sheets of a work get one number each.
    let workID = try lockStanding(request.workID, change).workID
    let named = try parties.resolve(request.claims.map(\.party), change)
    let claims = zip(request.claims, named).map { claim, entry in
      PartyClaim(
        partyID: entry.party.partyID, right: claim.right, sharePPM: claim.sharePPM,
        regionCode: claim.regionCode, basis: claim.basis)
    }
    try Self.refuseRepetition(claims)
    let sheet = try ClaimSheetStore.insert(
      id, for: workID, claims, of: change.tenant, at: change.now, change.tx)
    try change.tell(
      .claimsSet, workID,
      [
        "work": .string(workID.description), "sheet": .string(id.description),
        "number": .integer(Int64(sheet.number)),
      ])
    return try ClaimSheetView(sheet, change.tx)
  }

  /// Once names are resolved: a party may be named by its name and by its identifier.
  private static func refuseRepetition(_ claims: [PartyClaim]) throws {
    struct Place: Hashable {
      let party: PartyID
      let right: Int32
      let region: String
    }
    var seen: Set<Place> = []
    var checks = FieldChecks()
    for (index, claim) in claims.enumerated() {
      let place = Place(
        party: claim.partyID, right: claim.right.rawValue, region: claim.regionCode)
      guard !seen.insert(place).inserted else { continue }
      checks.refuse(
        "claims[\(index)]", "REPEATED",
        "`claims[\(index)]` names a party again for the same right and region; each stands once.")
    }
    try checks.finish()
  }
}
