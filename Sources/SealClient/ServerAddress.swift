/// Where a server is: a name or an IP address, and a port.
public struct ServerAddress: Sendable, Hashable {
  public static let defaultPort = 7443

  public let host: String
  public let port: Int

  public init(host: String, port: Int = ServerAddress.defaultPort) {
    self.host = host
    self.port = port
  }

  /// Reads `seal.example.org`, `seal.example.org:7443`, `192.0.2.1:7443`, `[2001:db8::1]:7443`;
  /// `nil` for anything else.
  public init?(_ text: String) {
    if text.hasPrefix("[") {
      guard let end = text.firstIndex(of: "]") else { return nil }
      let host = String(text[text.index(after: text.startIndex)..<end])
      guard host.contains(":"), let port = Self.port(text[text.index(after: end)...]) else {
        return nil
      }
      self.init(host: host, port: port)
    } else {
      let colon = text.firstIndex(of: ":") ?? text.endIndex
      let host = String(text[..<colon])
      guard !host.isEmpty, !host.contains(where: { $0.isWhitespace || $0 == "/" }),
        let port = Self.port(text[colon...])
      else { return nil }
      self.init(host: host, port: port)
    }
  }

  /// `:7443`, or nothing for the default.
  private static func port(_ text: Substring) -> Int? {
    if text.isEmpty { return defaultPort }
    guard text.first == ":", text.dropFirst().allSatisfy({ $0.isASCII && $0.isNumber }),
      let port = Int(text.dropFirst()), (1...65_535).contains(port)
    else { return nil }
    return port
  }
}

extension ServerAddress: CustomStringConvertible {
  public var description: String { host.contains(":") ? "[\(host)]:\(port)" : "\(host):\(port)" }
}
