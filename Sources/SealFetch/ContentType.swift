/// What a `Content-Type` field says (RFC 9110 §8.3).
package struct ContentType: Sendable, Hashable {
  /// In lower case, without parameters: `text/html`; empty when nothing is said.
  package let mediaType: String
  /// In lower case, without quotation marks.
  package let charset: String?

  package init(_ field: String?) {
    let parts = (field ?? "").split(separator: ";").map(Self.trimmed)
    mediaType = parts.first?.lowercased() ?? ""
    charset =
      parts.dropFirst().lazy.compactMap { parameter in
        let words = parameter.split(separator: "=", maxSplits: 1).map(Self.trimmed)
        guard words.count == 2, words[0].lowercased() == "charset" else { return nil }
        return words[1].filter { $0 != "\"" }.lowercased()
      }.first
  }

  /// As content is kept under: unknown bytes, if nothing is said.
  package var kept: String { mediaType.isEmpty ? "application/octet-stream" : mediaType }

  package var isHTML: Bool { mediaType == "text/html" || mediaType == "application/xhtml+xml" }
  package var isText: Bool { mediaType.hasPrefix("text/") }

  private static func trimmed(_ text: Substring) -> String {
    String(text.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }
}
