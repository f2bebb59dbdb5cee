import SealPrimitives

/// Fields that requests of several services have.
extension FieldChecks {
  package mutating func workID(_ text: String) -> WorkID? {
    parsed(WorkID(text), "work_id", expected: "a work's identifier (work_…)")
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
