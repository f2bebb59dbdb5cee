/// What a character does in a text that people wrote, whoever shows it.
///
/// Source: Unicode's general categories, `Default_Ignorable_Code_Point`, and UAX #9 §2 for the
/// direction of writing.
enum TextCharacter: Sendable, Hashable {
  /// What is seen, or a space within a line.
  case visible
  /// What stands on the character before it.
  case mark
  /// A tab.
  case tab
  /// What ends a line.
  case lineBreak
  /// A joiner or its opposite, which some scripts and emoji need.
  case joiner
  /// What chooses a form of the character before it.
  case selector
  /// What nobody sees, often left over from web pages: soft hyphen, zero width space, word joiner,
  /// byte order mark.
  case invisible
  /// What turns the direction of writing.
  case direction
  /// A control character.
  case control
  /// What has no meaning that all share, or none yet, or one that is not for readers.
  case meaningless

  init(_ scalar: Unicode.Scalar) {
    self =
      switch scalar.value {
      case 0x20...0x7E: .visible
      case 0x09: .tab
      case 0x0A...0x0D, 0x85, 0x2028, 0x2029: .lineBreak
      case 0xAD, 0x200B, 0x2060, 0xFEFF: .invisible
      case 0x200C, 0x200D: .joiner
      case 0xFE00...0xFE0F, 0xE0100...0xE01EF: .selector
      case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: .direction
      // Signs of Arabic and Kaithi that stand before numbers: format characters that are seen.
      case 0x0600...0x0605, 0x06DD, 0x070F, 0x0890, 0x0891, 0x08E2, 0x110BD, 0x110CD: .visible
      default: Self.byCategory(scalar.properties)
      }
  }

  private static func byCategory(_ properties: Unicode.Scalar.Properties) -> TextCharacter {
    switch properties.generalCategory {
    case .control: .control
    case .format, .privateUse, .surrogate, .unassigned: .meaningless
    case _ where properties.isDefaultIgnorableCodePoint: .meaningless
    case .nonspacingMark, .enclosingMark: .mark
    default: .visible
    }
  }

  /// So many marks may stand on one character: more would smear over the lines above.
  static let marksOnOneCharacter = 4

  /// Whether a joiner means something beside this character: in scripts from Arabic to Mongolian,
  /// and between emoji.
  static func joins(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0600...0x109F, 0x1780...0x18AF, 0xFB50...0xFDFF, 0xFE70...0xFEFE, 0x11000...0x11FFF,
      0xFE0F:
      true
    default: scalar.value > 0xFF && scalar.properties.isEmoji
    }
  }

  /// Whether a selector may follow this character: an emoji, or an ideograph with variants.
  static func hasForms(_ scalar: Unicode.Scalar, _ selector: Unicode.Scalar) -> Bool {
    switch selector.value {
    case 0xFE0E, 0xFE0F: scalar.properties.isEmoji
    default: scalar.properties.isIdeographic
    }
  }
}
