/// An absolute address of the web (RFC 3986, RFC 9110 §4.2), in one spelling.
///
/// Where parsers are known to disagree it is refused rather than understood: user names, host names
/// that end in a number, addresses in octal or in one number, zones, control characters, a
/// backslash before the path. Scheme and host are lower case, the fragment is dropped, dot segments
/// are resolved, what may not stand in path and query is percent-encoded as UTF-8.
package struct FetchURL: Sendable, Hashable {
  package enum Scheme: String, Sendable {
    case http, https

    var defaultPort: UInt16 { self == .http ? 80 : 443 }
  }

  package enum Host: Sendable, Hashable, CustomStringConvertible {
    /// ASCII, lower case, without the dot at the end.
    case name(String)
    case address(IPAddress)

    package var description: String {
      switch self {
      case .name(let name): name
      case .address(let address): address.bracketed
      }
    }
  }

  package let scheme: Scheme
  package let host: Host
  package let port: UInt16
  /// Starts with `/`.
  package let path: String
  package let query: String?

  /// The longest URL that is accepted, in bytes.
  package static let maximumLength = 8192

  /// The same address with another path and query, e.g. `/robots.txt`.
  package func withPath(_ path: String) throws -> FetchURL {
    try resolving(path.hasPrefix("/") ? path : "/" + path)
  }
}

extension FetchURL: CustomStringConvertible {
  package var description: String { origin + pathAndQuery }

  /// Scheme, host and, unless it is the scheme's own, port (RFC 6454 §4).
  package var origin: String {
    "\(scheme.rawValue)://\(host)" + (port == scheme.defaultPort ? "" : ":\(port)")
  }

  package var pathAndQuery: String { path + (query.map { "?" + $0 } ?? "") }
}
