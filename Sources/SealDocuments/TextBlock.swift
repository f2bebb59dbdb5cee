internal import CCairo
import SealPrimitives

/// A text, set to a width: its lines, each of which is drawn by itself.
final class TextBlock {
  let style: TextStyle
  /// In points; `nil` for as long as the text is.
  let width: Double?
  private let layout: OpaquePointer

  var lineCount: Int { Int(pango_layout_get_line_count(layout)) }
  var height: Double { Double(lineCount) * style.leading }

  /// How far the line reaches, in points.
  func lineWidth(_ index: Int) -> Double {
    Double(seal_pango_line_width(pango_layout_get_line_readonly(layout, Int32(index))))
      / seal_pango_scale()
  }

  init(_ text: SafeText, _ style: TextStyle, width: Double?, in context: PangoContextHandle) {
    self.style = style
    self.width = width
    layout = pango_layout_new(context.pointer)
    let font = pango_font_description_from_string(style.fontFamilies)
    pango_font_description_set_absolute_size(font, style.size * seal_pango_scale())
    if style.isBold { pango_font_description_set_weight(font, PANGO_WEIGHT_BOLD) }
    pango_layout_set_font_description(layout, font)
    pango_font_description_free(font)
    if let width { pango_layout_set_width(layout, Int32(width * seal_pango_scale())) }
    // No hyphens where a digest or an address is broken: they would read as part of it.
    seal_pango_layout_set_text(layout, text.text, Int32(text.text.utf8.count))
  }

  deinit { seal_object_free(UnsafeMutableRawPointer(layout)) }

  /// Draws a line with its top left corner there, in the cairo context. As an outline it can be
  /// neither selected nor searched.
  func draw(line index: Int, x: Double, y: Double, asOutline: Bool, on cairo: OpaquePointer) {
    let line = pango_layout_get_line_readonly(layout, Int32(index))
    let reach = lineWidth(index)
    let room = max(0, (width ?? reach) - reach)
    let shift =
      switch style.alignment {
      case .left: 0.0
      case .right: room
      case .center: room / 2
      }
    cairo_save(cairo)
    // A glyph may be wider than a whole column and cannot be broken.
    if let width, reach > width {
      cairo_rectangle(cairo, x, y - style.leading, width, 3 * style.leading)
      cairo_clip(cairo)
    }
    // Below the middle by a third of the size: where the fonts' baseline sits, evenly for all of
    // them.
    cairo_move_to(cairo, x + shift, y + style.leading / 2 + style.size * 0.35)
    if asOutline {
      pango_cairo_layout_line_path(cairo, line)
      cairo_fill(cairo)
    } else {
      pango_cairo_show_layout_line(cairo, line)
    }
    cairo_restore(cairo)
  }
}

/// Owns one PangoContext, and has a font map for itself as long as it lives.
final class PangoContextHandle {
  let pointer: OpaquePointer
  private let fonts: FontMap

  init() throws {
    let fonts = try FontMap.take()
    guard let context = seal_pango_context_new(fonts.pointer) else {
      throw DocumentError(.drawing, "Pango has no fonts to set text with.")
    }
    self.fonts = fonts
    pointer = context
  }

  deinit {
    seal_object_free(UnsafeMutableRawPointer(pointer))
    fonts.giveBack()
  }
}
