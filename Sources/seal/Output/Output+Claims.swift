import SealAPI

extension Output {
  static func sheet(_ sheet: CertificationV1.ClaimSheet) {
    print("\(sheet.sheetID)  split sheet \(sheet.number)")
    for claim in sheet.claims { line(word(claim.right.name, "CLAIMED_RIGHT"), Self.claim(claim)) }
  }

  static func claim(_ claim: CertificationV1.PartyClaim) -> String {
    let name = claim.name.isEmpty ? "(erased)" : claim.name
    let place = claim.regionCode == "001" ? "" : "  \(claim.regionCode)"
    return "\(claim.sharePPM) ppm  \(name)  \(claim.partyID)\(place)"
  }

  /// What an account declares of its own right.
  static func declared(_ claim: CertificationV1.Claim) -> String {
    var words = ["\(claim.sharePPM) ppm of \(word(claim.right.name, "CLAIMED_RIGHT"))"]
    words.append(claim.regionCode == "001" ? "worldwide" : claim.regionCode)
    words.append(word(claim.basis.name, "CLAIM_BASIS"))
    words.append(word(claim.visibility.name, "VISIBILITY"))
    return words.joined(separator: ", ")
  }

  static func conflict() {
    line("note", "CONFLICT: claims to these bytes exceed the whole; money of new licenses is held")
  }
}
