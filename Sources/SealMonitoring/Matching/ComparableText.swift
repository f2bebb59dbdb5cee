import SealFingerprint

/// Which bytes have a text that can be compared, and which text that is.
enum ComparableText {
  /// Media types whose bytes may have one.
  static let mediaTypes = [
    "text/html", "application/xhtml+xml", "text/plain", "text/markdown",
  ]

  /// The text of certified bytes: of HTML the main text, else the bytes themselves, which then must
  /// be UTF-8. `nil` when there is nothing to compare. Throws `FingerprintError` for HTML past the
  /// limits.
  static func text(of bytes: [UInt8], mediaType: String) throws -> String? {
    let type = MediaType(mediaType)
    let text: String?
    if type.isHTML {
      // No address is needed: links are not looked at.
      text =
        MainText(
          of: try HTMLPage(bytes: bytes, charset: type.charset, url: "https://invalid/")
        ).text
    } else {
      text = String(validating: bytes, as: UTF8.self)
    }
    return text.flatMap { NormalizedText($0).isEmpty ? nil : $0 }
  }

  /// Plain text as a page, so that it is read like any other.
  static func page(ofPlain text: String, url: String) throws -> HTMLPage {
    let escaped = text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
    return try HTMLPage(
      bytes: Array("<!DOCTYPE html><main><p>\(escaped)</p></main>".utf8), charset: "utf-8",
      url: url)
  }
}

/// A `Content-Type` (RFC 9110 §8.3): what of it matters here.
struct MediaType: Sendable, Hashable {
  /// In lower case, without parameters; empty if there is none.
  let name: String
  let charset: String?

  init(_ text: String) {
    let parts = text.split(separator: ";").map { $0.trimmingWhitespace().lowercased() }
    name = parts.first ?? ""
    charset = parts.dropFirst().first { $0.hasPrefix("charset=") }.map {
      $0.dropFirst("charset=".count).trimmingQuotes()
    }
  }

  /// As content is kept under: unknown bytes, if there is none (RFC 9110 §8.3).
  var kept: String { name.isEmpty ? "application/octet-stream" : name }

  var isHTML: Bool { name == "text/html" || name == "application/xhtml+xml" }
  var isText: Bool { name.hasPrefix("text/") }
}

extension Substring {
  fileprivate func trimmingWhitespace() -> Substring {
    let start = drop(while: \.isWhitespace)
    guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return start.prefix(0) }
    return start[...last]
  }

  fileprivate func trimmingQuotes() -> String {
    filter { $0 != "\"" }
  }
}
