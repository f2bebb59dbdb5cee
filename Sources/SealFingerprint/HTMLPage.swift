import Foundation

/// A page of the web as read: hostile until then, bounded since.
///
/// Nothing a page says of itself is true because it says so: author, times and links are claims.
package struct HTMLPage: Sendable {
  /// The address that the page was fetched from, absolute.
  package let url: String
  let tree: HTMLTree
  /// Of each node: whether a reader does not see it (`hidden`, `display:none`, head, scripts).
  let isHidden: [Bool]
  /// What relative references are relative to: `<base href>` or the page's own address.
  let base: URL?
  let limits: HTMLLimits

  /// - Parameters:
  ///   - bytes: The body as it came, decompressed.
  ///   - charset: What `Content-Type` says, if it does; an unknown label is ignored.
  ///   - url: The address after redirects, `http` or `https`.
  ///
  /// Throws `FingerprintError`: `tooLarge`, `tooManyNodes`, `tooDeep`, `system`. Bad markup and bad
  /// encoding are no errors.
  package init(
    bytes: [UInt8], charset: String? = nil, url: String, limits: HTMLLimits = .standard
  ) throws {
    guard bytes.count <= limits.bytes else {
      throw FingerprintError(
        .tooLarge, "The page has \(bytes.count) bytes; at most \(limits.bytes) are read.")
    }
    let text = try PageDecoder.decode(bytes, charset: charset)
    let tree = try HTMLParser.parse(HTMLCleaner.clean(text, limits: limits), limits: limits)
    self.url = url
    self.tree = tree
    self.limits = limits
    isHidden = Visibility.hidden(in: tree)
    let written = tree.nodes.first { $0.name == "base" && $0.attribute("href") != nil }
    base = URL(
      string: written.flatMap { WebAddress.resolve($0.attribute("href") ?? "", against: url) }
        ?? url)
  }

  /// The absolute address that the page means by a reference.
  func resolve(_ reference: String) -> String? {
    base.flatMap { WebAddress.resolve(reference, against: $0) }
  }
}
