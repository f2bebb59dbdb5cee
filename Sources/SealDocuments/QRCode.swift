internal import CCairo
internal import CQREncode

/// A text as a QR code (ISO/IEC 18004), with medium error correction.
package struct QRCode: Sendable, Hashable {
  /// Modules along a side, without the quiet zone.
  package let size: Int
  /// Row by row; true is dark.
  private let modules: [Bool]

  /// What stands around a code, in modules (§6.3.8).
  private static let quietZone = 4

  /// Throws `DocumentError.tooLong` unless the text has 1 to `DocumentLimits.codeBytes` bytes, and
  /// `malformed` for NUL in it.
  package init(_ text: String) throws {
    guard (1...DocumentLimits.codeBytes).contains(text.utf8.count) else {
      throw DocumentError(
        .tooLong,
        "A QR code's text has \(text.utf8.count) bytes; "
          + "1 to \(DocumentLimits.codeBytes) are allowed."
      )
    }
    guard !text.utf8.contains(0) else {
      throw DocumentError(.malformed, "A QR code's text must be without NUL.")
    }
    guard let code = QRcode_encodeString8bit(text, 0, QR_ECLEVEL_M) else {
      throw DocumentError(.drawing, "libqrencode cannot encode the text.")
    }
    defer { QRcode_free(code) }
    size = Int(code.pointee.width)
    // The lowest bit is the module's color.
    modules = UnsafeBufferPointer(start: code.pointee.data, count: size * size).map { $0 & 1 == 1 }
  }

  /// Dark modules that lie side by side.
  struct Run {
    let x: Int
    let y: Int
    let length: Int
  }

  var runs: [Run] {
    var runs: [Run] = []
    for y in 0..<size {
      var x = 0
      while x < size {
        guard modules[y * size + x] else {
          x += 1
          continue
        }
        let start = x
        while x < size, modules[y * size + x] { x += 1 }
        runs.append(Run(x: start, y: y, length: x - start))
      }
    }
    return runs
  }

  /// An SVG element for a page, dark on white, as large as its place is. `label` is what a screen
  /// reader says.
  package func svg(label: String = "QR code") -> String {
    let side = size + 2 * Self.quietZone
    let path = runs.map { run in
      "M\(run.x + Self.quietZone) \(run.y + Self.quietZone)h\(run.length)v1h-\(run.length)z"
    }.joined()
    return """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(side) \(side)" role="img" \
      aria-label="\(SVG.escaped(label))" shape-rendering="crispEdges">\
      <path fill="#fff" d="M0 0h\(side)v\(side)H0z"/><path d="\(path)"/></svg>
      """
  }

  /// A PNG file, dark on white; `scale` is the pixels of a module, 1 to 40.
  package func png(scale: Int = 8) throws -> [UInt8] {
    guard (1...40).contains(scale) else {
      throw DocumentError(.malformed, "`scale` is \(scale); 1 to 40 are allowed.")
    }
    let side = Int32((size + 2 * Self.quietZone) * scale)
    guard let surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, side, side),
      let cairo = cairo_create(surface)
    else { throw DocumentError(.drawing, "cairo has no memory for a picture.") }
    defer {
      cairo_destroy(cairo)
      cairo_surface_destroy(surface)
    }
    cairo_set_source_rgb(cairo, 1, 1, 1)
    cairo_paint(cairo)
    cairo_set_source_rgb(cairo, 0, 0, 0)
    for run in runs {
      cairo_rectangle(
        cairo, Double((run.x + Self.quietZone) * scale), Double((run.y + Self.quietZone) * scale),
        Double(run.length * scale), Double(scale))
    }
    cairo_fill(cairo)
    let sink = ByteSink()
    guard
      seal_cairo_write_png(surface, ByteSink.write, Unmanaged.passUnretained(sink).toOpaque()) == 1
    else { throw DocumentError(.drawing, "cairo cannot write a picture.") }
    return withExtendedLifetime(sink) { sink.bytes }
  }
}
