/// A text that may stand on paper: one line of visible characters, whoever wrote it.
///
/// A name must not be able to look like more than one value, or to change what stands beside it. So
/// line breaks and tabs become spaces, control and format characters (among them the bidirectional
/// ones, Unicode UAX #9 §2) become U+FFFD, invisible spaces vanish, and of a pile of marks on one
/// character four are left (more would smear over the lines above). Joiners stay: Persian and Hindi
/// need them. What is longer than the limit is cut and ends in `…`.
package struct SafeText: Sendable, Hashable {
  package let text: String

  package init(_ raw: String, limit: Int = DocumentLimits.textCharacters) {
    var scalars = String.UnicodeScalarView()
    var count = 0
    var marks = 0
    for scalar in raw.unicodeScalars {
      guard let shown = Self.shown(scalar) else { continue }
      marks = Self.isMark(shown) ? marks + 1 : 0
      if marks > Self.marksOnOneCharacter { continue }
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

  private static let marksOnOneCharacter = 4

  /// What stands for a character; `nil` for nothing at all.
  private static func shown(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar.value {
    case 0x09...0x0D, 0x85, 0x2028, 0x2029: return " "
    // Soft hyphen, zero width space, word joiner, byte order mark: common in texts from the web.
    case 0xAD, 0x200B, 0x2060, 0xFEFF: return nil
    // Joiners and variation selectors.
    case 0x200C, 0x200D, 0xFE00...0xFE0F, 0xE0100...0xE01EF: return scalar
    default: break
    }
    switch scalar.properties.generalCategory {
    case .control, .format, .privateUse, .surrogate, .unassigned: return "\u{FFFD}"
    default: return scalar.properties.isDefaultIgnorableCodePoint ? "\u{FFFD}" : scalar
    }
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark: true
    default: false
    }
  }
}
