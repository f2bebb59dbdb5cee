/// Columns of text for a terminal.
package enum Columns {
  /// The text with spaces after it: up to a width, and one at least, so that columns never touch.
  package static func padded(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(1, width - text.count))
  }
}
