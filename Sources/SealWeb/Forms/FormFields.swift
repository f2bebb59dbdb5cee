import Hummingbird

/// Names and values as a form or a query carries them (application/x-www-form-urlencoded).
package struct FormFields: Sendable {
  private let values: [String: String]

  init() {
    values = [:]
  }

  /// Throws a `WebError` when the text is broken or a name stands twice.
  init(_ text: String) throws {
    do {
      values = try URLEncodedFormDecoder().decode([String: String].self, from: text)
    } catch {
      throw WebError(.badRequest, "The form cannot be read.")
    }
  }

  /// The value, without surrounding white space; `nil` when the name is absent or its value empty.
  package subscript(name: String) -> String? {
    guard let value = values[name], let first = value.firstIndex(where: { !$0.isWhitespace }),
      let last = value.lastIndex(where: { !$0.isWhitespace })
    else { return nil }
    return String(value[first...last])
  }
}
