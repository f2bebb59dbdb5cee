internal import CCairo
import SealPrimitives

/// Pages of a PDF file, drawn one after the other. Lengths are points, from the top left corner.
///
/// The same drawing gives the same bytes: no random identifiers, no time but the one passed in.
final class PDFCanvas {
  /// A4.
  static let width = 595.276
  static let height = 841.89

  let text: PangoContextHandle
  private let output = ByteSink()
  private let surface: OpaquePointer
  private let cairo: OpaquePointer
  private let metadata: PDFMetadata

  init(title: SafeText, subject: SafeText, date: Instant) throws {
    text = try PangoContextHandle()
    let sink = Unmanaged.passUnretained(output).toOpaque()
    // Never NULL: on failure cairo answers an object that says so, which `finish` asks for.
    surface = cairo_pdf_surface_create_for_stream(ByteSink.write, sink, Self.width, Self.height)
    // The last version whose cross-reference table is plain, in all of cairo's: `PDFMetadata`
    // reads it.
    cairo_pdf_surface_restrict_to_version(surface, CAIRO_PDF_VERSION_1_4)
    // cairo would write when it runs, and the same letter would not give the same bytes.
    let time = "\(date.rfc3339.prefix(19))Z"
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE, time)
    cairo = cairo_create(surface)
    metadata = PDFMetadata(title: title.text, subject: subject.text, date: date)
  }

  deinit {
    cairo_destroy(cairo)
    cairo_surface_destroy(surface)
  }

  func set(_ raw: String, _ style: TextStyle, width: Double? = nil) -> TextBlock {
    TextBlock(SafeText(raw), style, width: width, in: text)
  }

  func draw(_ block: TextBlock, line: Int, x: Double, y: Double) {
    use(block.style.color)
    block.draw(line: line, x: x, y: y, asOutline: false, on: cairo)
  }

  func draw(_ block: TextBlock, x: Double, y: Double) {
    for line in 0..<block.lineCount {
      draw(block, line: line, x: x, y: y + Double(line) * block.style.leading)
    }
  }

  /// One line as a picture: to be seen, not to be read out.
  func drawOutline(_ block: TextBlock, x: Double, y: Double) {
    use(block.style.color)
    block.draw(line: 0, x: x, y: y, asOutline: true, on: cairo)
  }

  /// One line as a picture, askew around a point.
  func drawOutline(_ block: TextBlock, aroundX x: Double, y: Double, radians: Double) {
    cairo_save(cairo)
    cairo_translate(cairo, x, y)
    cairo_rotate(cairo, radians)
    drawOutline(block, x: -block.lineWidth(0) / 2, y: -block.style.leading / 2)
    cairo_restore(cairo)
  }

  func fill(x: Double, y: Double, width: Double, height: Double, radius: Double = 0, _ color: Color)
  {
    use(color)
    if radius > 0 {
      let (right, bottom) = (x + width - radius, y + height - radius)
      cairo_new_sub_path(cairo)
      cairo_arc(cairo, right, y + radius, radius, -.pi / 2, 0)
      cairo_arc(cairo, right, bottom, radius, 0, .pi / 2)
      cairo_arc(cairo, x + radius, bottom, radius, .pi / 2, .pi)
      cairo_arc(cairo, x + radius, y + radius, radius, .pi, 1.5 * .pi)
      cairo_close_path(cairo)
    } else {
      cairo_rectangle(cairo, x, y, width, height)
    }
    cairo_fill(cairo)
  }

  func rule(x: Double, y: Double, width: Double, _ color: Color = Palette.hairline) {
    use(color)
    cairo_set_line_width(cairo, 0.6)
    cairo_move_to(cairo, x, y)
    cairo_line_to(cairo, x + width, y)
    cairo_stroke(cairo)
  }

  func draw(_ code: QRCode, x: Double, y: Double, side: Double) {
    let module = side / Double(code.size)
    use(Palette.ink)
    for run in code.runs {
      cairo_rectangle(
        cairo, x + Double(run.x) * module, y + Double(run.y) * module, Double(run.length) * module,
        module)
    }
    cairo_fill(cairo)
  }

  /// What `draw` draws, as a structure element of this type (ISO 32000-1 §14.8.4). All of a
  /// document must stand within one `Document`: cairo 1.16 damages a file whose links do not.
  func tagged(_ type: String, _ attributes: String = "", _ draw: () -> Void) {
    cairo_tag_begin(cairo, type, attributes)
    draw()
    cairo_tag_end(cairo, type)
  }

  /// Makes a rectangle, in which `draw` draws, lead to an address. Addresses that are not plain
  /// ASCII lead nowhere.
  func link(
    to address: String, x: Double, y: Double, width: Double, height: Double, _ draw: () -> Void
  ) {
    let isPlain = address.utf8.allSatisfy {
      $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "'") && $0 != UInt8(ascii: "\\")
    }
    guard isPlain, address.hasPrefix("https://") else { return draw() }
    tagged("Link", "rect=[\(x) \(y) \(width) \(height)] uri='\(address)'") { draw() }
  }

  func beginDocument() { cairo_tag_begin(cairo, "Document", "") }
  /// To be called before the last page ends.
  func endDocument() { cairo_tag_end(cairo, "Document") }

  func endPage() { cairo_show_page(cairo) }

  /// The file. To be called once, last.
  func finish() throws -> [UInt8] {
    let drawing = cairo_status(cairo)
    cairo_surface_finish(surface)
    let writing = cairo_surface_status(surface)
    guard drawing == CAIRO_STATUS_SUCCESS, writing == CAIRO_STATUS_SUCCESS else {
      let reason = drawing == CAIRO_STATUS_SUCCESS ? writing : drawing
      throw DocumentError(
        .drawing, "cairo cannot draw: \(String(cString: cairo_status_to_string(reason))).")
    }
    return try metadata.appended(to: output.bytes)
  }

  private func use(_ color: Color) {
    cairo_set_source_rgb(
      cairo, Double(color.red) / 255, Double(color.green) / 255, Double(color.blue) / 255)
  }
}

/// Where cairo writes to.
final class ByteSink {
  fileprivate(set) var bytes: [UInt8] = []

  static let write: cairo_write_func_t = { sink, data, length in
    // Both are there: cairo passes on what it was given, and never zero bytes.
    guard let sink, let data else { return CAIRO_STATUS_WRITE_ERROR }
    let buffer = UnsafeBufferPointer(start: data, count: Int(length))
    Unmanaged<ByteSink>.fromOpaque(sink).takeUnretainedValue().bytes.append(contentsOf: buffer)
    return CAIRO_STATUS_SUCCESS
  }
}
