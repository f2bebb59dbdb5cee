import SealPrimitives

/// Fields that requests of several services have.
extension FieldChecks {
  package mutating func workID(_ text: String, _ field: String = "work_id") -> WorkID? {
    parsed(WorkID(text), field, expected: "a work's identifier (work_…)")
  }

  package mutating func partyID(_ text: String, _ field: String = "party_id") -> PartyID? {
    parsed(PartyID(text), field, expected: "a party's identifier (party_…)")
  }

  package mutating func licenseNumber(_ text: String, _ field: String = "license_number")
    -> LicenseNumber?
  {
    if LicenseNumber(text) == nil, LicenseNumber.hasForm(text) {
      refuse(
        field, "MALFORMED", "`\(field)` is mistyped: its last character does not fit the others.")
      return nil
    }
    return parsed(
      LicenseNumber(text), field, expected: "a license's number (CS- and four groups of four)")
  }

  /// How many entries a repeated field has.
  package mutating func count(_ count: Int, _ field: String, _ range: ClosedRange<Int>) {
    guard !range.contains(count) else { return }
    let allowed = range.lowerBound == 0 ? "at most" : "\(range.lowerBound) to"
    refuse(
      field, count < range.lowerBound ? "REQUIRED" : "TOO_MANY",
      "`\(field)` has \(count) entries; \(allowed) \(range.upperBound) are allowed.")
  }

  /// A region: two capital letters, as ISO 3166-1 alpha-2 has them.
  package mutating func region(_ code: String, _ field: String) {
    guard !isRegionCode(code) else { return }
    refuse(field, "MALFORMED", "`\(field)` must be two capital letters (ISO 3166-1).")
  }

  /// A currency in which something can be paid.
  package mutating func currency(_ code: String, _ field: String, oneOf allowed: [String]) {
    guard !allowed.contains(code) else { return }
    refuse(
      field, "UNKNOWN_VALUE",
      "`\(field)` must be \(allowed.joined(separator: " or ")): nothing else can be paid today.")
  }
}

/// Whether it is ISO 3166-1 alpha-2 in form.
package func isRegionCode(_ text: String) -> Bool {
  text.utf8.count == 2 && text.utf8.allSatisfy { (0x41...0x5A).contains($0) }
}
