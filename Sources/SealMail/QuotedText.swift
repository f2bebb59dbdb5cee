import SealPrimitives

/// Words that a stranger or a tenant chose, such as a title, within a message of ours.
///
/// They cannot speak for us: one line, cut at 100 characters, without marks that end our quotation,
/// and inert. Mail programs make links of whatever looks like an address; so its dots, its `://`
/// and its `@` stand in brackets: `pay[.]example`.
package enum QuotedText {
  package static let characters = 100

  package static func inert(_ words: String) -> String {
    let line = SafeText(words, limit: characters).text
      .replacing("://", with: "[://]").replacing("@", with: "[at]")
    return bracketingDots(line.replacing(quotationMarks) { Self.inner[$0.output] ?? "'" })
  }

  private nonisolated(unsafe) static let quotationMarks = #/[“”„«»《》「」『』"]/#
  private static let inner: [Substring: String] = ["《": "〈", "》": "〉"]

  /// Dots after a letter or digit and before a letter, whatever script's dot a browser takes for
  /// one. Those of numbers stay.
  private static func bracketingDots(_ line: String) -> String {
    let characters = Array(line)
    return characters.indices.map { index in
      let isInner = index > 0 && index + 1 < characters.count
      guard [".", "。", "．", "｡"].contains(characters[index]), isInner,
        isWord(characters[index - 1]), characters[index + 1].isLetter,
        characters[index] == "." || characters[index + 1].isASCII
      else { return String(characters[index]) }
      return "[\(characters[index])]"
    }.joined()
  }

  private static func isWord(_ character: Character) -> Bool {
    character.isLetter || character.isNumber
  }
}
