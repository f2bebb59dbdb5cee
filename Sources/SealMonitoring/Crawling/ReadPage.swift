import SealAuthorization
import SealCrypto
import SealFetch
import SealFingerprint
import SealPrimitives

/// A fetched page as it was read: what it shows and what it says of itself.
struct ReadPage: Sendable {
  let url: String
  let sha256: [UInt8]
  /// `nil` when the bytes are no text: they are compared by digest alone.
  let html: HTMLPage?
  let main: ComparedText?
  let claimedTime: ClaimedTime?
  /// Numbers of licenses that stand on the page or in its links, each once, in order.
  let licenseNumbers: [LicenseNumber]

  /// Throws `FingerprintError` for a page past the limits.
  init(_ bytes: [UInt8], contentType: String?, url: String) throws {
    self.url = url
    sha256 = SHA256.hash(bytes)
    html = try Self.parse(bytes, ContentType(contentType ?? "text/html"), url)
    main = html.map { ComparedText(MainText(of: $0).text) }
    claimedTime = html?.publishedTime.map(ClaimedTime.init)
    licenseNumbers = html.map(Self.licenseNumbers) ?? []
  }

  private static func parse(_ bytes: [UInt8], _ type: ContentType, _ url: String) throws
    -> HTMLPage?
  {
    if type.isHTML { return try HTMLPage(bytes: bytes, charset: type.charset, url: url) }
    guard type.isText, bytes.count <= HTMLLimits.standard.bytes,
      let text = String(validating: bytes, as: UTF8.self)
    else { return nil }
    return try ComparableText.page(ofPlain: text, url: url)
  }

  /// Links that a reader can see and follow, each once, in order.
  var links: [String] {
    var seen: Set<String> = []
    return (html?.links.prefix(MonitoringPolicy.links) ?? []).filter(\.isVisible).map(\.url)
      .filter { seen.insert($0).inserted }
  }

  private static func licenseNumbers(_ page: HTMLPage) -> [LicenseNumber] {
    let visible = page.visibleText
    var numbers: [LicenseNumber] = []
    for text in [visible.text] + visible.links.map(\.url) {
      for number in LicenseNumber.all(in: text) where !numbers.contains(number) {
        numbers.append(number)
        if numbers.count == MonitoringPolicy.shownNumbers { return numbers }
      }
    }
    return numbers
  }
}

extension LicenseNumber {
  /// The numbers that stand in a text as they are printed, `CS-` and four groups of four, in either
  /// case.
  static func all(in text: String) -> [LicenseNumber] {
    let bytes = Array(text.utf8)
    let length = "CS-0000-0000-0000-0000".utf8.count
    guard bytes.count >= length else { return [] }
    return bytes.indices.dropLast(length - 1).compactMap { start in
      // Few places begin like this: only there is more looked at.
      guard bytes[start] | 0x20 == UInt8(ascii: "c"), bytes[start + 1] | 0x20 == UInt8(ascii: "s"),
        [2, 7, 12, 17].allSatisfy({ bytes[start + $0] == UInt8(ascii: "-") })
      else { return nil }
      return LicenseNumber(String(decoding: bytes[start..<(start + length)], as: UTF8.self))
    }
  }
}
