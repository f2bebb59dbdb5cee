/// What a request's first line asks for: the path's parts and the query, decoded.
package struct WebTarget: Sendable {
  /// Percent-decoded parts of the path; none for `/`.
  package let segments: [String]
  package let query: FormFields

  /// Throws a `WebError` when it is too long or no clean path. A part holds no `/`, no control
  /// character, and is not `.`, `..` or empty.
  init(_ text: String, limit: Int) throws {
    guard text.utf8.count <= limit else {
      throw WebError(.uriTooLong, "An address has at most \(limit) bytes here.")
    }
    let parts = text.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    guard let path = parts.first, path.hasPrefix("/") else { throw Self.unclean }
    segments =
      path == "/"
      ? []
      : try path.dropFirst().split(separator: "/", omittingEmptySubsequences: false).map {
        guard let segment = PercentCoding.decode($0.utf8), Self.isClean(segment) else {
          throw Self.unclean
        }
        return segment
      }
    query = try FormFields(parts.count == 2 ? Array(parts[1].utf8) : [])
  }

  private static let unclean = WebError(.badRequest, "The address cannot be read.")

  private static func isClean(_ segment: String) -> Bool {
    !segment.isEmpty && segment != "." && segment != ".."
      && segment.unicodeScalars.allSatisfy {
        $0 != "/" && $0 != "\\" && $0.properties.generalCategory != .control
      }
  }
}
