internal import CCairo
import Synchronization

/// Owns one PangoFontMap: the fonts that were found, and what was read of them.
///
/// Finding fonts takes several times as long as setting a letter, so font maps are used again; each
/// by one document at a time, on whatever thread that is drawn.
final class FontMap {
  /// What nobody uses at the moment: at most as many as were used at once.
  private static let spare = Mutex<[FontMapPointer]>([])

  let pointer: UnsafeMutablePointer<PangoFontMap>

  private init(_ pointer: UnsafeMutablePointer<PangoFontMap>) {
    self.pointer = pointer
  }

  /// One for the caller alone, until `giveBack`. Throws `drawing`.
  static func take() throws -> FontMap {
    if let spare = spare.withLock({ $0.popLast() }) { return FontMap(spare.pointer) }
    guard let pointer = pango_cairo_font_map_new() else {
      throw DocumentError(.drawing, "Pango has no fonts to set text with.")
    }
    return FontMap(pointer)
  }

  func giveBack() {
    let own = FontMapPointer(pointer: pointer)
    Self.spare.withLock { $0.append(own) }
  }
}

/// Sendable: a font map belongs to no thread, and whoever took it out of the list has it alone.
private struct FontMapPointer: @unchecked Sendable {
  let pointer: UnsafeMutablePointer<PangoFontMap>
}
