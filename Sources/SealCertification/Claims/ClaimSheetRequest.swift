import SealAPI
import SealAccess
import SealPrimitives

/// One party's share of one right in one territory, as a caller gives it, with the contract's
/// defaults filled in.
struct ClaimDeclaration: Sendable {
  let party: PartyDeclaration
  let right: CertificationV1.ClaimedRight
  let sharePPM: Int32
  /// ISO 3166-1 alpha-2, or `001` for the world.
  let regionCode: String
  let basis: CertificationV1.ClaimBasis
}

/// A split sheet, found well-formed: the shares of each right in each region are the whole.
struct ClaimSheetRequest: Sendable {
  static let maxClaims = 64
  static let world = "001"

  let workID: WorkID
  let claims: [ClaimDeclaration]

  /// Throws INVALID_FIELDS with everything that is wrong.
  init(_ request: CertificationV1.SetClaimsRequest) throws {
    var checks = FieldChecks()
    let workID = checks.workID(request.workID)
    claims = Self.claims(request.claims, &checks)
    checks.requestID(request.requestID)
    self.workID = try checks.finish(workID)
  }

  private static func claims(
    _ messages: [CertificationV1.PartyClaim], _ checks: inout FieldChecks
  ) -> [ClaimDeclaration] {
    checks.count(messages.count, "claims", 1...maxClaims)
    let claims = messages.prefix(maxClaims).enumerated().compactMap { index, message in
      ClaimDeclaration(message, "claims[\(index)]", &checks)
    }
    // Sums of claims that could not be read would only confuse.
    if claims.count == messages.count { refuseWrongSums(claims, &checks) }
    return claims
  }

  private static func refuseWrongSums(
    _ claims: [ClaimDeclaration], _ checks: inout FieldChecks
  ) {
    let rights = Dictionary(grouping: claims, by: \.right.rawValue).sorted { $0.key < $1.key }
    for (_, claims) in rights {
      let name = rightWords(claims[0].right)
      let regions = Dictionary(grouping: claims, by: \.regionCode).sorted { $0.key < $1.key }
      if regions.count > 1, regions.contains(where: { $0.key == world }) {
        checks.refuse(
          "claims", "CONTRADICTION",
          "Shares of \(name) are for the world and for single regions; give one or the other.")
      }
      for (region, claims) in regions {
        let sum = claims.reduce(0) { $0 + Int($1.sharePPM) }
        guard sum != 1_000_000 else { continue }
        checks.refuse(
          "claims", "WRONG_SUM",
          "The shares of \(name) \(region == world ? "worldwide" : "in \(region)") sum to "
            + "\(percent(sum)); they must sum to 100 %.")
      }
    }
  }

  /// `CLAIMED_RIGHT_ALL` → `all rights`.
  private static func rightWords(_ right: CertificationV1.ClaimedRight) -> String {
    let name = right.name.replacing("CLAIMED_RIGHT_", with: "").replacing("_", with: " ")
    return name == "ALL" ? "all rights" : "the right \(name.lowercased())"
  }

  /// Parts per million as `110 %` or `33.3333 %`.
  private static func percent(_ ppm: Int) -> String {
    let digits = String(ppm % 10_000 + 10_000).dropFirst()
    let decimals = String(digits.reversed().drop { $0 == "0" }.reversed())
    return "\(ppm / 10_000)\(decimals.isEmpty ? "" : "." + decimals) %"
  }
}

extension ClaimDeclaration {
  /// `nil` after something was refused in `checks`.
  fileprivate init?(
    _ message: CertificationV1.PartyClaim, _ field: String, _ checks: inout FieldChecks
  ) {
    let before = checks.violationCount
    checks.known(message.right.isKnown, message.right.rawValue, field + ".right", required: false)
    checks.known(message.basis.isKnown, message.basis.rawValue, field + ".basis", required: false)
    if !(1...1_000_000).contains(message.sharePPM) {
      checks.refuse(
        field + ".share_ppm", message.sharePPM == 0 ? "REQUIRED" : "TOO_LARGE",
        "`\(field).share_ppm` is \(message.sharePPM); 1 to 1,000,000 are allowed.")
    }
    if !message.regionCode.isEmpty, !isTerritory(message.regionCode) {
      checks.refuse(
        field + ".region_code", "MALFORMED",
        "`\(field).region_code` must be two capital letters (ISO 3166-1) or 001 for the world.")
    }
    // Who holds a right may be a person or an organization; a person is the ordinary case.
    let kind =
      message.partyID.isEmpty && message.kind == .unspecified ? .naturalPerson : message.kind
    let party = PartyDeclaration(
      CertificationV1.Party(
        partyID: message.partyID, name: message.name, kind: kind, role: .owner), field, &checks)
    guard checks.violationCount == before, let party else { return nil }
    self.party = party
    right = message.right == .unspecified ? .all : message.right
    sharePPM = Int32(message.sharePPM)
    regionCode = message.regionCode.isEmpty ? ClaimSheetRequest.world : message.regionCode
    basis = message.basis == .unspecified ? .original : message.basis
  }
}

/// Whether it is ISO 3166-1 alpha-2 in form, or UN M.49's `001`, the world.
func isTerritory(_ text: String) -> Bool {
  text == ClaimSheetRequest.world || isRegionCode(text)
}
