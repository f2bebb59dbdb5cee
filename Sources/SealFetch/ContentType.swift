/// What a `Content-Type` field says (RFC 9110 §8.3), in lower case.
struct ContentType: Sendable, Hashable {
  /// `text/html`; empty when nothing is said.
  let mediaType: String
  let charset: String?

  init(_ field: String?) {
    let parts = (field ?? "").split(separator: ";").map(Self.trimmed)
    mediaType = parts.first?.lowercased() ?? ""
    charset =
      parts.dropFirst().lazy.compactMap { parameter in
        let words = parameter.split(separator: "=", maxSplits: 1).map(Self.trimmed)
        guard words.count == 2, words[0].lowercased() == "charset" else { return nil }
        return words[1].filter { $0 != "\"" }.lowercased()
      }.first
  }

  private static func trimmed(_ text: Substring) -> String {
    String(text.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }
}
