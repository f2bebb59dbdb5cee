import Foundation
import SealFingerprint

/// A host with its port, as two addresses of one site have it in common: in lower case, without
/// `www.` and without a scheme's own port.
struct WebHost: Hashable, CustomStringConvertible {
  let description: String

  init?(_ url: String) {
    guard let parts = URLComponents(string: url), var host = parts.host?.lowercased(), !host.isEmpty
    else { return nil }
    if host.hasPrefix("www.") { host.removeFirst(4) }
    let isOwnPort = parts.port == nil || parts.port == 80 || parts.port == 443
    description = isOwnPort ? host : "\(host):\(parts.port ?? 0)"
  }

  /// An address as it was fetched, then the same site's others: by the other scheme, with or
  /// without `www.`. A licensee writes down one of them, and visitors come by all.
  static func spellings(of url: String) -> [String] {
    guard let parts = URLComponents(string: url), let host = parts.host, parts.port == nil else {
      return [url]
    }
    let hosts = host.hasPrefix("www.") ? [host, String(host.dropFirst(4))] : [host, "www." + host]
    let others = hosts.flatMap { host in
      ["https", "http"].compactMap { scheme in
        var other = parts
        other.scheme = scheme
        other.host = host
        return other.string
      }
    }
    return [url] + others.filter { $0 != url }
  }
}

/// Whether two addresses lead to the same page for a reader.
func isSamePage(_ left: String, _ right: String) -> Bool {
  WebAddress.identity(left).map { $0 == WebAddress.identity(right) } ?? false
}
