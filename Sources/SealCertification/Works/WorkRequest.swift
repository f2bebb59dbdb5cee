import SealAPI
import SealAccess
import SealPrimitives

/// What a caller says of a work, found well-formed, with the contract's defaults filled in.
struct WorkRequest: Sendable {
  let title: String
  let kind: CertificationV1.WorkKind
  let parties: [PartyDeclaration]
  let claim: CertificationV1.Claim
  let version: VersionDeclaration

  /// Throws INVALID_FIELDS with everything that is wrong.
  init(_ request: CertificationV1.RegisterWorkRequest, now: Instant) throws {
    var checks = FieldChecks()
    checks.required(request.title, "title")
    checks.known(request.kind.isKnown, request.kind.rawValue, "kind")
    checks.count(request.parties.count, "parties", 1...32)
    let parties = request.parties.prefix(32).enumerated().compactMap { index, party in
      PartyDeclaration(party, "parties[\(index)]", &checks)
    }
    let claim = Self.claim(request.claim ?? CertificationV1.Claim(), &checks)
    let version = VersionDeclaration(request.version, now: now, &checks)
    checks.requestID(request.requestID)
    self.version = try checks.finish(version)
    self.title = request.title
    self.kind = request.kind
    self.parties = parties
    self.claim = claim
  }

  private static func claim(_ claim: CertificationV1.Claim, _ checks: inout FieldChecks)
    -> CertificationV1.Claim
  {
    checks.known(claim.right.isKnown, claim.right.rawValue, "claim.right", required: false)
    checks.known(claim.basis.isKnown, claim.basis.rawValue, "claim.basis", required: false)
    checks.known(
      claim.visibility.isKnown, claim.visibility.rawValue, "claim.visibility", required: false)
    if claim.sharePPM > 1_000_000 {
      checks.refuse(
        "claim.share_ppm", "TOO_LARGE",
        "`claim.share_ppm` is \(claim.sharePPM); the whole is 1,000,000.")
    }
    let region = claim.regionCode
    if !region.isEmpty, !isTerritory(region) {
      checks.refuse(
        "claim.region_code", "MALFORMED",
        "`claim.region_code` must be two capital letters (ISO 3166-1) or 001 for the world.")
    }
    return CertificationV1.Claim(
      right: claim.right == .unspecified ? .all : claim.right,
      sharePPM: claim.sharePPM == 0 ? 1_000_000 : claim.sharePPM,
      regionCode: region.isEmpty ? "001" : region,
      basis: claim.basis == .unspecified ? .original : claim.basis,
      visibility: claim.visibility == .unspecified ? .private : claim.visibility)
  }
}
