import SealAPI
import SealAccess
import SealEvents
import SealPostgres
import SealPrimitives

/// A sheet with what is needed to show it.
struct ClaimSheetView: Sendable {
  let sheet: StoredClaimSheet
  let parties: [PartyID: StoredParty]
  let isInConflict: Bool
}

extension Registrar {
  /// Sets the next split sheet of a work; parties that were never named before are made.
  func setClaims(
    _ declaration: ClaimSheetDeclaration, of workID: WorkID, request: RequestIdentity,
    caller: Caller, actor: CallActor, _ tx: Transaction
  ) throws -> ClaimSheetView {
    if let sheet = try ClaimSheetStore.find(madeBy: request, of: caller, tx) {
      return try view(of: sheet, tx)
    }
    // Locked, so that two sheets of a work get one number each.
    guard let work = try WorkStore.lock(workID, of: caller, tx) else {
      throw CertificationError.workNotFound
    }
    if let sheet = try ClaimSheetStore.find(madeBy: request, of: caller, tx) {
      return try view(of: sheet, tx)
    }
    guard work.withdrawTime == nil else { throw CertificationError.workWithdrawn }
    let now = clock.now()
    let named = try parties.resolve(
      declaration.claims.map(\.party), caller: caller, at: now, tx)
    let claims = zip(declaration.claims, named).map { claim, entry in
      StoredClaim(
        partyID: entry.party.partyID, right: claim.right, sharePPM: claim.sharePPM,
        regionCode: claim.regionCode, basis: claim.basis)
    }
    try Self.refuseRepetition(claims)
    let sheet = try ClaimSheetStore.insert(
      SheetID(at: now, random: random), for: workID, claims, of: caller, request: request, at: now,
      tx)
    try AuditStore.record("SetClaims", on: sheet.sheetID.uuid, by: actor, at: now, tx)
    try outbox.record(
      NewEvent(
        tenant: caller.tenant, type: .claimsSet,
        subject: workID.description,
        data: [
          "work": .string(workID.description), "sheet": .string(sheet.sheetID.description),
          "number": .integer(Int64(sheet.number)),
        ]), at: now, tx)
    return try view(of: sheet, tx)
  }

  private func view(of sheet: StoredClaimSheet, _ tx: Transaction) throws -> ClaimSheetView {
    ClaimSheetView(
      sheet: sheet, parties: try PartyStore.list(Set(sheet.claims.map(\.partyID)), tx),
      isInConflict: try WorkCatalog.hasConflict(sheet.workID, tx))
  }

  /// Once names are resolved: a party may be named by its name and by its identifier.
  private static func refuseRepetition(_ claims: [StoredClaim]) throws {
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
