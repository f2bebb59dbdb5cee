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
}

/// Whether two addresses lead to the same page for a reader.
func isSamePage(_ left: String, _ right: String) -> Bool {
  WebAddress.identity(left).map { $0 == WebAddress.identity(right) } ?? false
}
