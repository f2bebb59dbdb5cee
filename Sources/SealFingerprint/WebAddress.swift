import Foundation

/// Addresses as pages write them.
package enum WebAddress {
  /// Longer ones are not followed.
  package static let maximumBytes = 2_048

  /// The absolute `http` or `https` address that a reference means, without its fragment; nil for
  /// other schemes and what is no address (RFC 3986 §5).
  package static func resolve(_ reference: String, against base: String) -> String? {
    URL(string: base).flatMap { resolve(reference, against: $0) }
  }

  static func resolve(_ reference: String, against base: URL) -> String? {
    // Pages wrap lines within addresses; browsers drop the breaks (WHATWG URL §4.4).
    let reference = String(
      String.UnicodeScalarView(reference.unicodeScalars.filter { $0.value >= 0x20 })
    ).trimmingCharacters(in: .whitespaces)
    guard reference.utf8.count <= maximumBytes,
      let url = URL(string: reference, relativeTo: base),
      var parts = URLComponents(url: url, resolvingAgainstBaseURL: true),
      let scheme = parts.scheme?.lowercased(), scheme == "http" || scheme == "https",
      let host = parts.host, !host.isEmpty
    else { return nil }
    parts.scheme = scheme
    parts.host = host.lowercased()
    parts.fragment = nil
    if parts.path.isEmpty { parts.path = "/" }
    guard let text = parts.string, text.utf8.count <= maximumBytes else { return nil }
    return text
  }

  /// What two addresses have in common if they lead to the same page for a reader: host without
  /// `www.`, path without a last slash, query without what only counts visitors (`utm_…`, `spm`).
  package static func identity(_ url: String) -> String? {
    guard let parts = URLComponents(string: url),
      ["http", "https"].contains(parts.scheme?.lowercased()), var host = parts.host?.lowercased()
    else { return nil }
    if host.hasPrefix("www.") { host.removeFirst(4) }
    var path = parts.percentEncodedPath
    while path.hasSuffix("/") { path.removeLast() }
    let query = (parts.percentEncodedQuery ?? "").split(separator: "&")
      .filter { !$0.hasPrefix("utm_") && !$0.hasPrefix("spm=") && !$0.hasPrefix("from=") }
    return host + (parts.port.map { ":\($0)" } ?? "") + path
      + (query.isEmpty ? "" : "?" + query.joined(separator: "&"))
  }
}
