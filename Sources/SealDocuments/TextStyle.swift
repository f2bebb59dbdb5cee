/// A color, each part 0 to 255.
struct Color: Sendable, Hashable {
  let red: UInt8
  let green: UInt8
  let blue: UInt8

  /// `0xRRGGBB`.
  init(_ hex: UInt32) {
    red = UInt8(truncatingIfNeeded: hex >> 16)
    green = UInt8(truncatingIfNeeded: hex >> 8)
    blue = UInt8(truncatingIfNeeded: hex)
  }

  /// `#rrggbb`.
  var css: String {
    "#" + [red, green, blue].map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }
}

/// The few colors of all documents.
enum Palette {
  static let ink = Color(0x1E2530)
  static let muted = Color(0x69727F)
  static let hairline = Color(0xD8DCE2)
  /// Cinnabar, the color of seals.
  static let seal = Color(0xB5342B)
  static let warning = Color(0x9A6700)
  static let warningShade = Color(0xFFF6DF)
  static let alarmShade = Color(0xFBEAE8)
  static let watermark = Color(0xEFF0F2)
  static let white = Color(0xFFFFFF)
}

/// How a text is set. Sizes are in points.
struct TextStyle: Sendable, Hashable {
  enum Face: Sendable, Hashable {
    case sans
    /// For digests and numbers that are compared character by character.
    case fixed
  }

  enum Alignment: Sendable, Hashable {
    case left
    case right
    case center
  }

  var size: Double
  /// From one baseline to the next, whichever fonts a line needs.
  var leading: Double
  var color: Color = Palette.ink
  var face: Face = .sans
  var isBold = false
  var alignment: Alignment = .left

  static let title = TextStyle(size: 23, leading: 30)
  static let subtitle = TextStyle(size: 11.5, leading: 17, color: Palette.muted)
  static let heading = TextStyle(size: 11.5, leading: 17, color: Palette.seal)
  static let body = TextStyle(size: 9.6, leading: 14.6)
  static let note = TextStyle(size: 8.2, leading: 12.5, color: Palette.muted)
  /// A fact's: close enough that a license's letter has one page.
  static let label = TextStyle(size: 8.2, leading: 12.6, color: Palette.muted)
  static let value = TextStyle(size: 9.2, leading: 12.6)
  static let fixed = TextStyle(size: 8.2, leading: 12.6, face: .fixed)
  static let cell = TextStyle(size: 8.4, leading: 12.8)
  static let columnTitle = TextStyle(size: 7.8, leading: 12.8, color: Palette.muted)
  static let banner = TextStyle(size: 8.8, leading: 14, isBold: true)
  static let footer = TextStyle(size: 7.4, leading: 10, color: Palette.muted)

  func aligned(_ alignment: Alignment) -> TextStyle {
    var style = self
    style.alignment = alignment
    return style
  }

  func colored(_ color: Color) -> TextStyle {
    var style = self
    style.color = color
    return style
  }

  /// As pango_font_description_from_string reads it, without the size. Liberation has the Latin,
  /// Greek and Cyrillic letters, Droid Sans Fallback the Chinese, Japanese and Korean ones.
  var fontFamilies: String {
    switch face {
    case .sans: "Liberation Sans,Droid Sans Fallback,DejaVu Sans"
    case .fixed: "Liberation Mono,Droid Sans Fallback,DejaVu Sans Mono"
    }
  }
}
