import Foundation

/// Folds code points one by one into the form `text-1`, remembering the rarer ones.
struct ScalarFolder {
  private var known: [UInt32: [UInt32]] = [:]

  /// Calls `body` for each code point that is left of this one: none, one or a few.
  mutating func fold(_ scalar: Unicode.Scalar, _ body: (UInt32) -> Void) {
    let value = scalar.value
    if value < 0x80 {
      let folded = Self.ascii[Int(value)]
      if folded != 0 { body(UInt32(folded)) }
    } else if Self.isPlainIdeograph(value) {
      body(value)
    } else if let folded = known[value] {
      folded.forEach(body)
    } else {
      let folded = Self.folded(scalar)
      known[value] = folded
      folded.forEach(body)
    }
  }

  /// Unified ideographs have no decomposition, no case and are letters.
  private static func isPlainIdeograph(_ value: UInt32) -> Bool {
    (0x4E00...0x9FFF).contains(value) || (0x3400...0x4DBF).contains(value)
      || (0x20000...0x2A6DF).contains(value)
  }

  /// The fold of each ASCII character; 0 where nothing is left.
  private static let ascii: [UInt8] = (0..<0x80).map { value in
    folded(Unicode.Scalar(UInt8(value))).first.map { UInt8($0) } ?? 0
  }

  static func folded(_ scalar: Unicode.Scalar) -> [UInt32] {
    var folded: [UInt32] = []
    for part in String(scalar).decomposedStringWithCompatibilityMapping.unicodeScalars {
      let lower = part.properties.lowercaseMapping.decomposedStringWithCompatibilityMapping
      for letter in lower.unicodeScalars where isKept(letter) {
        folded.append(letter == "\u{3C2}" ? 0x3C3 : letter.value)
      }
    }
    return folded
  }

  private static func isKept(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .spaceSeparator, .lineSeparator,
      .paragraphSeparator, .nonspacingMark, .spacingMark, .enclosingMark, .connectorPunctuation,
      .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
      .finalPunctuation, .otherPunctuation:
      false
    default: true
    }
  }

  static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: true
    default: false
    }
  }
}
