/// Swift source as it is written: lines with indentation, comments wrapped at 100 columns.
struct SourceText {
  static let width = 100
  private(set) var content = ""
  private var depth = 0

  mutating func line(_ text: String = "") {
    content += text.isEmpty ? "\n" : String(repeating: "  ", count: depth) + text + "\n"
  }

  mutating func block(
    _ opening: String, _ closing: String = "}", _ body: (inout SourceText) -> Void
  ) {
    line(opening)
    depth += 1
    body(&self)
    depth -= 1
    line(closing)
  }

  /// `opening` + items + `closing` on one line if that fits, else one item a line.
  mutating func list(_ opening: String, _ items: [String], _ closing: String) {
    let single = opening + items.joined(separator: ", ") + closing
    if single.count + 2 * depth <= SourceText.width { return line(single) }
    block(opening, closing) { text in
      for (index, item) in items.enumerated() {
        text.line(item + (index + 1 < items.count ? "," : ""))
      }
    }
  }

  /// A comment of the contract as a doc comment. Paragraphs and list items are kept, their lines
  /// are broken anew.
  mutating func documentation(_ comment: String) {
    var paragraph: [Substring] = []
    var lines: [String] = []
    func flush() {
      var current = ""
      for word in paragraph {
        if !current.isEmpty, current.count + 1 + word.count > SourceText.width - 2 * depth - 4 {
          lines.append(current)
          current = ""
        }
        current += (current.isEmpty ? "" : " ") + word
      }
      if !current.isEmpty { lines.append(current) }
      paragraph = []
    }
    for source in comment.split(separator: "\n", omittingEmptySubsequences: false) {
      let words = source.split(separator: " ")
      if words.isEmpty || words[0] == "-" { flush() }
      if words.isEmpty, lines.last?.isEmpty == false { lines.append("") }
      paragraph += words
    }
    flush()
    while lines.last?.isEmpty == true { lines.removeLast() }
    for text in lines { line(text.isEmpty ? "///" : "/// " + text) }
  }
}
