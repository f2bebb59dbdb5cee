/// A text that may stand on paper: one line of visible characters, whoever wrote it.
///
/// The last resort, for what no rule of the contract has looked at (`TextRule`): texts of web pages
/// and of older rows. A name must not be able to look like more than one value, or to change what
/// stands beside it. So line breaks and tabs become spaces, control and format characters (among
/// them the bidirectional ones) become U+FFFD, invisible spaces vanish, and of a pile of marks on
/// one character four are left. Joiners stay: Persian and Hindi need them. What is longer than the
/// limit is cut and ends in `…`.
package struct SafeText: Sendable, Hashable {
  /// What one text has at most, where nothing else is said.
  package static let characters = 4_000

  package let text: String

  package init(_ raw: String, limit: Int = characters) {
    var scalars = String.UnicodeScalarView()
    var count = 0
    var marks = 0
    for scalar in raw.unicodeScalars {
      let kind = TextCharacter(scalar)
      guard let shown = Self.shown(scalar, kind) else { continue }
      marks = kind == .mark ? marks + 1 : 0
      if marks > TextCharacter.marksOnOneCharacter { continue }
      if shown == " ", scalars.last == " " { continue }
      guard count < limit else {
        scalars.append("…")
        break
      }
      scalars.append(shown)
      count += 1
    }
    text = String(scalars)
  }

  /// What stands for a character; `nil` for nothing at all.
  private static func shown(_ scalar: Unicode.Scalar, _ kind: TextCharacter) -> Unicode.Scalar? {
    switch kind {
    case .visible, .mark, .joiner, .selector: scalar
    case .tab, .lineBreak: " "
    case .invisible: nil
    case .direction, .control, .meaningless: "\u{FFFD}"
    }
  }
}
