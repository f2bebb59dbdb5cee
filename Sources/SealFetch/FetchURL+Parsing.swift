extension FetchURL {
  /// Throws `badURL`.
  package init(_ text: String) throws {
    guard text.utf8.count <= Self.maximumLength else {
      throw Self.bad("it is longer than \(Self.maximumLength) bytes")
    }
    guard text.unicodeScalars.allSatisfy({ $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value) })
    else { throw Self.bad("it has a control character") }
    guard let end = text.firstRange(of: "://") else {
      throw Self.bad("it must be absolute, as https://example.org/")
    }
    guard let scheme = Scheme(rawValue: text[..<end.lowerBound].lowercased()) else {
      throw Self.bad("only http and https are fetched")
    }
    let rest = text[end.upperBound...]
    let authorityEnd = rest.utf8.firstIndex { "/?#".utf8.contains($0) } ?? rest.endIndex
    let (host, port) = try Self.authority(rest[..<authorityEnd])
    let (path, query) = Self.pathAndQuery(rest[authorityEnd...])
    self.init(
      scheme: scheme, host: host, port: port ?? scheme.defaultPort,
      path: Self.removingDotSegments(path), query: query)
  }

  static func bad(_ what: String) -> FetchError {
    FetchError(.badURL, "The URL cannot be fetched: \(what).")
  }

  private static func authority(_ text: Substring) throws -> (Host, UInt16?) {
    guard !text.utf8.contains(UInt8(ascii: "@")) else {
      throw bad("a user name or password may not stand in it")
    }
    var hostText = text
    var portText: Substring?
    let afterAddress =
      text.hasPrefix("[") ? text.firstIndex(of: "]") ?? text.endIndex : text.startIndex
    if let colon = text[afterAddress...].firstIndex(of: ":") {
      hostText = text[..<colon]
      portText = text[text.index(after: colon)...]
    }
    let host = try Host(parsing: hostText)
    // RFC 3986 §3.2.3 allows the colon without a number.
    guard let portText, !portText.isEmpty else { return (host, nil) }
    guard portText.utf8.count <= 5, portText.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      let port = UInt16(portText), port > 0
    else { throw bad("its port must be a number from 1 to 65535") }
    return (host, port)
  }

  /// Splits and encodes `/path?query#fragment`; the fragment is dropped.
  static func pathAndQuery(_ text: Substring) -> (path: String, query: String?) {
    let parts = text.utf8.prefix { $0 != UInt8(ascii: "#") }
      .split(separator: UInt8(ascii: "?"), maxSplits: 1, omittingEmptySubsequences: false)
    let path = parts.first.map { encode(Array($0)) } ?? ""
    return (path.isEmpty ? "/" : path, parts.count == 2 ? encode(Array(parts[1])) : nil)
  }

  /// Percent-encodes what RFC 3986 §3.3 and §3.4 do not allow; a `%` stays where it encodes.
  private static func encode(_ bytes: [UInt8]) -> String {
    var encoded: [UInt8] = []
    for (index, byte) in bytes.enumerated() {
      let isEncoding =
        byte == UInt8(ascii: "%") && index + 2 < bytes.count
        && isHex(bytes[index + 1]) && isHex(bytes[index + 2])
      if isEncoding || plain.contains(byte) {
        encoded.append(byte)
      } else {
        encoded += [UInt8(ascii: "%"), hexDigits[Int(byte >> 4)], hexDigits[Int(byte & 15)]]
      }
    }
    return String(decoding: encoded, as: UTF8.self)
  }

  private static func isHex(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x46).contains(byte & 0xDF)
  }

  private static let hexDigits = Array("0123456789ABCDEF".utf8)
  private static let plain = Set(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~!$&'()*+,;=:@/?".utf8)
}
