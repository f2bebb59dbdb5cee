import SealAuthorization
import SealFingerprint
import SealVerify

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
    sha256 = Digests.sha256(bytes)
    html = try Self.parse(bytes, MediaType(contentType ?? "text/html"), url)
    main = html.map { ComparedText(MainText(of: $0).text) }
    claimedTime = html?.publishedTime.map(ClaimedTime.init)
    licenseNumbers = html.map(Self.licenseNumbers) ?? []
  }

  private static func parse(_ bytes: [UInt8], _ type: MediaType, _ url: String) throws -> HTMLPage?
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
    let pattern = /[Cc][Ss](?:-[0-9A-Za-z]{4}){4}/
    var numbers: [LicenseNumber] = []
    for text in [visible.text] + visible.links.map(\.url) {
      for match in text.matches(of: pattern) {
        guard let number = LicenseNumber(String(match.output)), !numbers.contains(number) else {
          continue
        }
        numbers.append(number)
        if numbers.count == MonitoringPolicy.shownNumbers { return numbers }
      }
    }
    return numbers
  }
}
