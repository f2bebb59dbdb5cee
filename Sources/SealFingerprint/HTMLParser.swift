internal import CXML2

/// libxml2's HTML parser over cleaned UTF-8, as events: no document of its own, no network, no
/// entities but HTML's, nothing printed.
enum HTMLParser {
  /// Throws `tooDeep`, `tooManyNodes`, `system`.
  static func parse(_ cleaned: [UInt8], limits: HTMLLimits) throws -> HTMLTree {
    _ = initialized
    let builder = HTMLTreeBuilder(limits: limits)
    guard !cleaned.isEmpty else { return try builder.finish() }
    guard let context = htmlNewParserCtxt() else {
      throw FingerprintError(.system, "libxml2 has no memory for a parser.")
    }
    defer { htmlFreeParserCtxt(context) }
    context.pointee.sax.pointee = events()
    let parsing = Parsing(context: context, builder: builder)
    withExtendedLifetime(parsing) {
      context.pointee.userData = Unmanaged.passUnretained(parsing).toOpaque()
      let options =
        HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NODEFDTD.rawValue | HTML_PARSE_NOERROR.rawValue
        | HTML_PARSE_NOWARNING.rawValue | HTML_PARSE_NONET.rawValue
        | HTML_PARSE_IGNORE_ENC.rawValue
      cleaned.withUnsafeBytes { memory in
        let document = htmlCtxtReadMemory(
          context, memory.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(memory.count),
          nil, "UTF-8", Int32(options))
        // Without libxml2's own handler no document is built; freed in case one were.
        xmlFreeDoc(document)
      }
    }
    return try builder.finish()
  }

  /// libxml2 must be initialized once before threads use it.
  private static let initialized: Void = xmlInitParser()

  private static func events() -> htmlSAXHandler {
    var events = htmlSAXHandler()
    events.initialized = UInt32(XML_SAX2_MAGIC)
    events.startElement = { data, name, attributes in
      Parsing.of(data)?.start(name, attributes)
    }
    events.endElement = { data, name in Parsing.of(data)?.end(name) }
    events.characters = { data, bytes, count in Parsing.of(data)?.text(bytes, count) }
    events.ignorableWhitespace = { data, bytes, count in Parsing.of(data)?.text(bytes, count) }
    // Errors of the page are not ours; without this libxml2 prints them.
    events.serror = { _, _ in }
    return events
  }
}

/// What the events need: stops the parser at the first failure of the builder.
private final class Parsing {
  private let context: htmlParserCtxtPtr
  private let builder: HTMLTreeBuilder

  init(context: htmlParserCtxtPtr, builder: HTMLTreeBuilder) {
    self.context = context
    self.builder = builder
  }

  static func of(_ data: UnsafeMutableRawPointer?) -> Parsing? {
    data.map { Unmanaged<Parsing>.fromOpaque($0).takeUnretainedValue() }
  }

  func start(
    _ name: UnsafePointer<xmlChar>?,
    _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  ) {
    var kept: [(name: String, value: String)] = []
    var index = 0
    while let attributes, let attribute = attributes[index] {
      kept.append((Self.string(attribute), attributes[index + 1].map(Self.string) ?? ""))
      index += 2
    }
    builder.start(name.map(Self.string) ?? "", kept)
    stopIfFailed()
  }

  func end(_ name: UnsafePointer<xmlChar>?) { builder.end(name.map(Self.string) ?? "") }

  func text(_ bytes: UnsafePointer<xmlChar>?, _ count: Int32) {
    builder.text(UnsafeBufferPointer(start: bytes, count: Int(count)))
    stopIfFailed()
  }

  private func stopIfFailed() {
    if builder.failure != nil { xmlStopParser(context) }
  }

  private static func string(_ bytes: UnsafePointer<xmlChar>) -> String { String(cString: bytes) }
}
