extension FetchURL {
  /// The URL that a link or a `Location` on this page means (RFC 3986 §5.2). Throws `badURL`.
  package func resolving(_ reference: String) throws -> FetchURL {
    let text = reference.trimmingSpace()
    if text.hasPrefix("//") { return try FetchURL("\(scheme.rawValue):\(text)") }
    if Self.hasScheme(text) { return try FetchURL(text) }
    let target: String
    if text.utf8.first == UInt8(ascii: "/") {
      target = text
    } else if text.isEmpty || text.utf8.first == UInt8(ascii: "#") {
      target = pathAndQuery
    } else if text.utf8.first == UInt8(ascii: "?") {
      target = path + text
    } else {
      target = path[...(path.lastIndex(of: "/") ?? path.startIndex)] + text
    }
    return try FetchURL(origin + target)
  }

  private static func hasScheme(_ text: String) -> Bool {
    guard let end = text.utf8.firstIndex(where: { ":/?#".utf8.contains($0) }),
      text.utf8[end] == UInt8(ascii: ":"), let first = text.utf8.first,
      (0x61...0x7A).contains(first | 0x20)
    else { return false }
    return text[..<end].utf8.allSatisfy {
      (0x61...0x7A).contains($0 | 0x20) || (0x30...0x39).contains($0) || "+-.".utf8.contains($0)
    }
  }

  /// RFC 3986 §5.2.4, for a path that starts with `/`.
  static func removingDotSegments(_ path: String) -> String {
    var kept: [Substring] = []
    let segments = path.split(separator: "/", omittingEmptySubsequences: false).dropFirst()
    for (index, segment) in segments.enumerated() {
      let isLast = index == segments.count - 1
      switch segment {
      case ".":
        if isLast { kept.append("") }
      case "..":
        if !kept.isEmpty { kept.removeLast() }
        if isLast { kept.append("") }
      default:
        kept.append(segment)
      }
    }
    return "/" + kept.joined(separator: "/")
  }
}
