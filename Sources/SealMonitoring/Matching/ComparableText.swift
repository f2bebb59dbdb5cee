import SealFetch
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
    let type = ContentType(mediaType)
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
