/// Names and values as a form or a query carries them (application/x-www-form-urlencoded).
package struct FormFields: Sendable {
  private let values: [String: String]

  private static let most = 64

  /// Throws a `WebError` when the text is broken, a name stands twice or there are more than 64.
  init(_ bytes: [UInt8]) throws {
    var values: [String: String] = [:]
    for pair in bytes.split(separator: UInt8(ascii: "&")) {
      let parts = pair.split(
        separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
      guard let name = PercentCoding.decode(parts[0], plusIsSpace: true),
        let value = PercentCoding.decode(parts.count == 2 ? parts[1] : [], plusIsSpace: true),
        values[name] == nil, values.count < Self.most
      else { throw WebError(.badRequest, "The form cannot be read.") }
      values[name] = value
    }
    self.values = values
  }

  /// The value, without surrounding white space; `nil` when the name is absent or its value empty.
  package subscript(name: String) -> String? {
    guard let value = values[name] else { return nil }
    let trimmed = value.trimmingWhiteSpace()
    return trimmed.isEmpty ? nil : trimmed
  }
}

extension String {
  fileprivate func trimmingWhiteSpace() -> String {
    guard let first = firstIndex(where: { !$0.isWhitespace }),
      let last = lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(self[first...last])
  }
}
