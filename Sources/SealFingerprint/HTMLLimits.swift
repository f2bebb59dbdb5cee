/// What is read of a page at most. Past a limit the whole page is refused: half a page would be
/// another text.
///
/// Time and memory follow: each byte is looked at a fixed number of times, except that an end tag
/// may search the open elements, which `depth` bounds.
package struct HTMLLimits: Sendable {
  /// Bytes as they came. Pages of WeChat official accounts have 2 to 4 MiB.
  package var bytes = 8 << 20
  /// Elements, end tags and pieces of text.
  package var nodes = 400_000
  /// Open elements at one place. Browsers flatten what is deeper than 512.
  package var depth = 1_024
  /// Links that are kept; later ones are left out.
  package var links = 10_000

  package init() {}

  package static let standard = HTMLLimits()
}
