import Foundation
import SealMail

/// Finds whom to write to on a page: the first mail address that a `mailto:` link or a field named
/// for contact offers.
enum ContactAddress {
  /// At most so many bytes of the page are looked at.
  static let limit = 1 << 20

  /// `nil` when there is none in the form of an address.
  static func find(on page: [UInt8]) -> String? {
    let text = String(decoding: page.prefix(limit), as: UTF8.self)
    let candidates =
      text.matches(of: /mailto:([^"'?&<>\s]{3,254})/.ignoresCase()).map(\.output.1)
      + text.matches(
        of: /<meta[^>]{0,200}(?:contact|reply-to|email)[^>]{0,200}content=["']([^"'\s]{3,254})/
          .ignoresCase()
      ).map(\.output.1)
    return candidates.lazy.compactMap { candidate in
      address(String(candidate).removingPercentEncoding ?? String(candidate))
    }.first
  }

  /// The address, if it has the form of one.
  static func address(_ text: String) -> String? {
    do {
      return try MailAddress(text).address
    } catch {
      // Something else than an address: what is looked for is not here.
      return nil
    }
  }
}
