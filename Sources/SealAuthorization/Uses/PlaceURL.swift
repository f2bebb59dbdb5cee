import Foundation

/// A place on the web, in the one form in which places are compared: origin in lower case with its
/// port, path segments without empty and dot segments, no query and no fragment.
struct PlaceURL: Hashable {
  /// `https://example.org:443`.
  let origin: String
  let segments: [String]

  /// `nil` unless it is an absolute `http` or `https` URL with a host and without credentials.
  init?(_ text: String) {
    guard text.utf8.count <= 2_048, let parts = URLComponents(string: text),
      let scheme = parts.scheme?.lowercased(), scheme == "http" || scheme == "https",
      let host = parts.host?.lowercased(), !host.isEmpty, parts.user == nil, parts.password == nil
    else { return nil }
    let port = parts.port ?? (scheme == "https" ? 443 : 80)
    guard (1...65_535).contains(port) else { return nil }
    origin = "\(scheme)://\(host):\(port)"
    var segments: [String] = []
    for segment in parts.percentEncodedPath.split(separator: "/") {
      // Decoded, so that %2e%2e and .. are the same, and never leave the place.
      guard let decoded = String(segment).removingPercentEncoding else { return nil }
      switch decoded {
      case ".": continue
      case "..": if !segments.isEmpty { segments.removeLast() }
      default: segments.append(decoded)
      }
    }
    self.segments = segments
  }

  /// A place that is licensed has at most as many: a page's own place may be deeper.
  static let maximumSegments = 64

  /// The place as a key: `https://example.org:443/news/2026`.
  var key: String { origin + segments.map { "/" + Self.encode($0) }.joined() }

  /// The keys of every place that this one lies at or under, as far as places are licensed.
  var enclosingKeys: [String] {
    var keys = [origin]
    for segment in segments.prefix(Self.maximumSegments) {
      keys.append(keys[keys.count - 1] + "/" + Self.encode(segment))
    }
    return keys
  }

  /// All but RFC 3986's unreserved characters, so that a decoded slash is no separator.
  private static func encode(_ segment: String) -> String {
    guard let encoded = segment.addingPercentEncoding(withAllowedCharacters: unreserved) else {
      preconditionFailure("a String is well-formed Unicode")
    }
    return encoded
  }

  private static let unreserved = CharacterSet(
    charactersIn: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")
}
