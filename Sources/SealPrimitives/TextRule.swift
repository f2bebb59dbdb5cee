import Foundation

/// The rule for a text that people write: in one line or several, and how long.
package struct TextRule: Sendable, Hashable {
  /// In Unicode code points of the normalized text.
  package let limit: Int
  /// Whether lines may end and tabs stand in it.
  package let hasLines: Bool

  package init(limit: Int, hasLines: Bool = false) {
    self.limit = limit
    self.hasLines = hasLines
  }

  /// The text in normalization form C, without white space at its ends, lines ended by U+000A.
  ///
  /// Throws at the first character that cannot stand in it, or if it is too long. What is
  /// normalized stays as it is.
  package func normalized(_ raw: String) throws(TextFault) -> String {
    if isPlain(raw) { return raw }
    let text = trimmed(
      (hasLines ? raw.replacing("\r\n", with: "\n") : raw).precomposedStringWithCanonicalMapping)
    let scalars = Array(text.unicodeScalars)
    var kept = String.UnicodeScalarView()
    var marks = 0
    for (index, scalar) in scalars.enumerated() {
      let kind = TextCharacter(scalar)
      if kind == .mark { marks += 1 } else if kind == .visible { marks = 0 }
      let before = index > 0 ? scalars[index - 1] : nil
      let after = index + 1 < scalars.count ? scalars[index + 1] : nil
      guard let problem = problem(kind, scalar, after: before, before: after, marks) else {
        kept.append(kind == .lineBreak ? "\n" : scalar)
        continue
      }
      throw TextFault(
        .character(scalar, place: index + 1, problem),
        remainder: scalars[..<index] + scalars[(index + 1)...])
    }
    guard scalars.count <= limit else {
      throw TextFault(.length(scalars.count, limit: limit), remainder: scalars.prefix(limit))
    }
    return String(kept)
  }

  /// One line of a text that nobody can be asked to write anew, such as the title of a web page:
  /// what cannot stand in it is left out, and it is cut at the limit.
  package func mended(_ raw: String) -> String {
    let words = raw.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    var line = Array(words.precomposedStringWithCanonicalMapping.unicodeScalars)
      .filter { [.visible, .mark, .joiner, .selector].contains(TextCharacter($0)) }.prefix(limit)
    while true {
      do throws(TextFault) {
        return try normalized(String(String.UnicodeScalarView(line)))
      } catch {
        // Little is left to be found: what joins nothing, and piles of marks.
        line = error.remainder
      }
    }
  }

  /// Whether it is short ASCII that needs nothing: most texts are.
  private func isPlain(_ raw: String) -> Bool {
    raw.utf8.count <= limit && raw.utf8.first != 0x20 && raw.utf8.last != 0x20
      && raw.utf8.allSatisfy { (0x20...0x7E).contains($0) }
  }

  private func trimmed(_ text: String) -> String {
    let scalars = text.unicodeScalars
    guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
      let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
    else { return "" }
    return String(scalars[first...last])
  }

  /// Why a character cannot stand between two others; `nil` when it can.
  private func problem(
    _ kind: TextCharacter, _ scalar: Unicode.Scalar, after before: Unicode.Scalar?,
    before after: Unicode.Scalar?, _ marks: Int
  ) -> TextFault.Problem? {
    switch kind {
    case .visible: nil
    case .mark where before == nil: .standsOnNothing
    case .mark: marks > TextCharacter.marksOnOneCharacter ? .pile : nil
    case .tab: hasLines ? nil : .control
    case .lineBreak: hasLines ? nil : .endsLine
    case .joiner:
      before.map(TextCharacter.joins) == true && after.map(TextCharacter.joins) == true
        ? nil : .joinsNothing
    case .selector:
      before.map { TextCharacter.hasForms($0, scalar) } == true ? nil : .standsOnNothing
    case .invisible: .invisible
    case .direction: .direction
    case .control: .control
    case .meaningless: .meaningless
    }
  }
}

/// Why a text cannot be accepted.
package struct TextFault: Error, Sendable, Hashable {
  package enum Problem: String, Sendable {
    case control = "it is a control character"
    case endsLine = "it ends a line, and the text is one"
    case direction = "it turns the direction of writing"
    case invisible = "readers do not see it"
    case joinsNothing = "it joins nothing there"
    case standsOnNothing = "there is nothing for it to stand on"
    case pile = "too many marks stand on one character"
    case meaningless = "it means nothing that all readers share"
  }

  fileprivate enum Content: Hashable, Sendable {
    case character(Unicode.Scalar, place: Int, Problem)
    case length(Int, limit: Int)
  }

  private let content: Content
  /// The text without what is wrong.
  fileprivate let remainder: ArraySlice<Unicode.Scalar>

  fileprivate init(_ content: Content, remainder: ArraySlice<Unicode.Scalar>) {
    self.content = content
    self.remainder = remainder
  }

  /// Stable and upper-case.
  package var reason: String {
    switch content {
    case .character: "FORBIDDEN_CHARACTER"
    case .length: "TOO_LONG"
    }
  }

  /// One sentence.
  package func description(of field: String) -> String {
    switch content {
    case .character(let scalar, let place, let problem):
      "\(Self.name(scalar)), character \(place) of `\(field)`, cannot stand in it: "
        + "\(problem.rawValue)."
    case .length(let count, let limit):
      "`\(field)` has \(count) characters; at most \(limit) are allowed."
    }
  }

  private static func name(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
