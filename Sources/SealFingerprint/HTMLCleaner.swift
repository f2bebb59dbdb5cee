/// Rewrites hostile HTML as tame HTML, in one pass over its bytes (after HTML §13.2.5).
///
/// libxml2 then sees only well-formed tags with few, quoted attributes, each end tag with an open
/// start tag, and no comments, scripts, declarations or NUL: its slow paths (thousands of
/// attributes in one tag, end tags of nothing) and its own encoding guesses cannot be reached.
struct HTMLCleaner {
  private let input: [UInt8]
  private let limits: HTMLLimits
  private var place = 0
  private var output: [UInt8] = []
  private var nodes = 0
  /// Whether the tag read last ends with `/>`.
  private var closesItself = false
  /// How many elements of a name are open, so that end tags of nothing are dropped.
  private var open: [String: Int] = [:]

  /// `input` is valid UTF-8. Throws `tooManyNodes`.
  static func clean(_ input: [UInt8], limits: HTMLLimits) throws -> [UInt8] {
    var cleaner = HTMLCleaner(input: input, limits: limits)
    try cleaner.run()
    return cleaner.output
  }

  private init(input: [UInt8], limits: HTMLLimits) {
    self.input = input
    self.limits = limits
    output.reserveCapacity(input.count)
  }

  private mutating func run() throws {
    while place < input.count {
      guard input[place] == Self.lessThan else {
        copyText(until: input[place...].firstIndex(of: Self.lessThan) ?? input.count)
        try countNode()
        continue
      }
      switch byte(place + 1) {
      case .some(let next) where Self.isLetter(next):
        try countNode()
        startTag()
      case UInt8(ascii: "/") where byte(place + 2).map(Self.isLetter) == true:
        try countNode()
        endTag()
      case UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: "/"):
        skipDeclaration()
      default:
        output.append(contentsOf: "&lt;".utf8)
        place += 1
      }
    }
  }

  private mutating func countNode() throws {
    nodes += 1
    guard nodes <= limits.nodes else {
      throw FingerprintError(
        .tooManyNodes,
        "The page has more than \(limits.nodes) tags and pieces of text, which is the limit.")
    }
  }

  // MARK: Text, comments, declarations

  private mutating func copyText(until end: Int) {
    for byte in input[place..<end] {
      switch byte {
      case UInt8(ascii: "<"): output.append(contentsOf: "&lt;".utf8)
      // Controls say nothing; as blanks they still part words.
      case 0..<0x20, 0x7F: output.append(byte == 0x0A ? byte : 0x20)
      default: output.append(byte)
      }
    }
    place = end
  }

  /// A comment to its end, or to the end of the page (HTML §13.2.5.43); everything else that begins
  /// with `<!`, `<?` or `</` and is no tag ends at the next `>`.
  private mutating func skipDeclaration() {
    if input[place...].starts(with: Self.commentStart) {
      // `<!-->` and `<!--->` are whole comments.
      let end = input.firstRange(of: Array("-->".utf8), from: place + 2)
      place = end.map { $0 + 3 } ?? input.count
    } else {
      place = input[place...].firstIndex(of: UInt8(ascii: ">")).map { $0 + 1 } ?? input.count
    }
  }

  // MARK: Tags

  private mutating func startTag() {
    place += 1
    let name = tagName()
    guard let attributes = attributes() else { return }
    output.append(Self.lessThan)
    output.append(contentsOf: name.utf8)
    for (attribute, value) in attributes {
      output.append(UInt8(ascii: " "))
      output.append(contentsOf: attribute.utf8)
      output.append(contentsOf: "=\"".utf8)
      appendEscaped(value)
      output.append(UInt8(ascii: "\""))
    }
    if Self.void.contains(name) || (closesItself && isInForeignContent) {
      output.append(contentsOf: "/>".utf8)
      return
    }
    output.append(UInt8(ascii: ">"))
    if Self.rawText.contains(name) {
      skipRawText(name)
    } else if Self.escapableText.contains(name) {
      copyText(until: endOfRawText(name) ?? input.count)
      open[name, default: 0] += 1
    } else {
      open[name, default: 0] += 1
    }
  }

  private mutating func endTag() {
    place += 2
    let name = tagName()
    guard attributes() != nil, let count = open[name], count > 0 else { return }
    open[name] = count - 1
    output.append(contentsOf: "</\(name)>".utf8)
  }

  /// What scripts and styles hold is left out; their elements stay, for their addresses.
  private mutating func skipRawText(_ name: String) {
    place = endOfRawText(name) ?? input.count
    output.append(contentsOf: "</\(name)>".utf8)
    guard place < input.count else { return }
    place += 2
    _ = tagName()
    _ = attributes()
  }

  /// Where the end tag of `name` begins that ends its raw text.
  private func endOfRawText(_ name: String) -> Int? {
    let name = Array(name.utf8)
    var start = place
    while let found = input.firstRange(of: Array("</".utf8), from: start) {
      let end = found + 2 + name.count
      if end < input.count, Self.endsTagName(input[end]),
        zip(input[(found + 2)..<end], name).allSatisfy({ Self.lower($0) == $1 })
      {
        return found
      }
      start = found + 2
    }
    return nil
  }

  /// The name in lower case. Names that no element of ours has stand as `span`, which means
  /// nothing.
  private mutating func tagName() -> String {
    let start = place
    while place < input.count, !Self.endsTagName(input[place]) { place += 1 }
    let name = input[start..<place]
    guard name.count <= 32, name.allSatisfy({ Self.isLetter($0) || Self.isDigitOrDash($0) }) else {
      return "span"
    }
    return String(decoding: name.map(Self.lower), as: UTF8.self)
  }

  /// Reads on to after the tag's `>`. The attributes that are kept, the first of each name; nil if
  /// the page ends within the tag, which then is none.
  private mutating func attributes() -> [(name: String, value: ArraySlice<UInt8>)]? {
    var kept: [(name: String, value: ArraySlice<UInt8>)] = []
    closesItself = false
    while true {
      while place < input.count, Self.isBlank(input[place]) || input[place] == UInt8(ascii: "/") {
        closesItself = input[place] == UInt8(ascii: "/")
        place += 1
      }
      guard place < input.count else { return nil }
      if input[place] == UInt8(ascii: ">") {
        place += 1
        return kept
      }
      closesItself = false
      let start = place
      place += 1  // A `=` in front belongs to the name (HTML §13.2.5.32).
      while place < input.count, !Self.endsTagName(input[place]),
        input[place] != UInt8(ascii: "=")
      {
        place += 1
      }
      let name = input[start..<place]
      skipBlanks()
      var value: ArraySlice<UInt8> = []
      if byte(place) == UInt8(ascii: "=") {
        place += 1
        skipBlanks()
        guard let found = attributeValue() else { return nil }
        value = found
      }
      guard name.count <= 16 else { continue }
      let text = String(decoding: name.map(Self.lower), as: UTF8.self)
      if Self.keptAttributes.contains(text), !kept.contains(where: { $0.name == text }) {
        kept.append((text, value))
      }
    }
  }

  private mutating func attributeValue() -> ArraySlice<UInt8>? {
    guard let first = byte(place) else { return nil }
    if first == UInt8(ascii: "\"") || first == UInt8(ascii: "'") {
      guard let end = input[(place + 1)...].firstIndex(of: first) else {
        place = input.count
        return nil
      }
      defer { place = end + 1 }
      return input[(place + 1)..<end]
    }
    let start = place
    while place < input.count, !Self.isBlank(input[place]), input[place] != UInt8(ascii: ">") {
      place += 1
    }
    return input[start..<place]
  }

  /// Only SVG and MathML have elements that end with `/>` (HTML §13.2.5.40).
  private var isInForeignContent: Bool { open["svg", default: 0] + open["math", default: 0] > 0 }

  private mutating func skipBlanks() {
    while place < input.count, Self.isBlank(input[place]) { place += 1 }
  }

  private mutating func appendEscaped(_ value: ArraySlice<UInt8>) {
    for byte in value {
      switch byte {
      case UInt8(ascii: "\""): output.append(contentsOf: "&quot;".utf8)
      case UInt8(ascii: "<"): output.append(contentsOf: "&lt;".utf8)
      case UInt8(ascii: ">"): output.append(contentsOf: "&gt;".utf8)
      // Blanks stay: an address loses its line breaks, it does not get holes.
      case 0x09, 0x0A: output.append(byte)
      case 0..<0x20, 0x7F: output.append(0x20)
      default: output.append(byte)
      }
    }
  }

  // MARK: Characters and names

  private func byte(_ index: Int) -> UInt8? { index < input.count ? input[index] : nil }

  private static let lessThan = UInt8(ascii: "<")
  private static let commentStart = Array("<!--".utf8)

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
  private static func isDigitOrDash(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || byte == UInt8(ascii: "-")
  }
  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D || byte == 0x0C
  }
  private static func endsTagName(_ byte: UInt8) -> Bool {
    isBlank(byte) || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ">")
  }
  private static func lower(_ byte: UInt8) -> UInt8 {
    (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
  }

  private static let rawText: Set<String> = [
    "script", "style", "iframe", "xmp", "noembed", "noframes",
  ]
  private static let escapableText: Set<String> = ["title", "textarea"]
  /// Elements without content: they have no end tags.
  private static let void: Set<String> = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track",
    "wbr", "frame", "param", "basefont", "isindex",
  ]
  /// The attributes that somebody reads.
  private static let keptAttributes: Set<String> = [
    "action", "aria-hidden", "class", "content", "data-channel", "data-work", "datetime", "hidden",
    "href", "http-equiv", "id", "itemprop", "itemtype", "lang", "name", "property", "rel", "role",
    "src", "style",
  ]
}
