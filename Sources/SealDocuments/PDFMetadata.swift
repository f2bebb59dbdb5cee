import SealPrimitives

/// What a PDF file says of itself: title, subject, dates, language, and the same as XMP.
///
/// It is appended to what cairo wrote, as an incremental update (ISO 32000-1 §7.5.6): cairo 1.16
/// writes neither language nor XMP, and dates without the `D:` that they begin with (§7.9.4).
struct PDFMetadata {
  let title: String
  let subject: String
  /// To the second.
  let date: Instant

  /// The documents' first language; what follows it in another is its translation.
  private static let language = "zh-CN"
  private static let name = "CopyrightSeal"

  /// Throws `DocumentError.drawing` for a file that is not in the form that cairo writes.
  func appended(to file: [UInt8]) throws -> [UInt8] {
    let trailer = try PDFTrailer(of: file)
    let catalog = try trailer.dictionary(of: trailer.root, in: file)
    let metadata = trailer.size
    let xmp = Array(xmp.utf8)
    var update = Update(at: file.count)
    update.add(
      trailer.root,
      """
      << \(catalog)
         /Lang (\(Self.language))
         /Metadata \(metadata) 0 R
         /ViewerPreferences << /DisplayDocTitle true >>
      >>
      """)
    update.add(trailer.info, information)
    update.add(
      metadata, "<< /Type /Metadata /Subtype /XML /Length \(xmp.count) >>\nstream\n",
      xmp, "\nendstream")
    return file + update.finish(after: trailer)
  }

  private var information: String {
    let time = "(D:\(date.rfc3339.prefix(19).filter(\.isNumber))Z)"
    return """
      << /Title \(Self.text(title))
         /Subject \(Self.text(subject))
         /Author \(Self.text(Self.name))
         /Creator \(Self.text(Self.name))
         /Producer \(Self.text(Self.name))
         /CreationDate \(time)
         /ModDate \(time)
      >>
      """
  }

  /// A text string (ISO 32000-1 §7.9.2.2): UTF-16 with its mark, in hexadecimal.
  private static func text(_ text: String) -> String {
    "<FEFF"
      + text.utf16.map { unit in
        let digits = String(unit, radix: 16, uppercase: true)
        return String(repeating: "0", count: 4 - digits.count) + digits
      }.joined() + ">"
  }

  /// ISO 16684-1.
  private var xmp: String {
    let time = "\(date.rfc3339.prefix(19))Z"
    return """
      <?xpacket begin="\u{FEFF}" id="W5M0MpCehiHzreSzNTczkc9d"?>
      <x:xmpmeta xmlns:x="adobe:ns:meta/">
      <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
      <rdf:Description rdf:about=""
        xmlns:dc="http://purl.org/dc/elements/1.1/"
        xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
        xmlns:xmp="http://ns.adobe.com/xap/1.0/">
      <dc:format>application/pdf</dc:format>
      <dc:title><rdf:Alt><rdf:li xml:lang="x-default">\(HTMLText.escaped(title))</rdf:li>\
      </rdf:Alt></dc:title>
      <dc:description><rdf:Alt><rdf:li xml:lang="x-default">\(HTMLText.escaped(subject))</rdf:li>\
      </rdf:Alt></dc:description>
      <dc:creator><rdf:Seq><rdf:li>\(Self.name)</rdf:li></rdf:Seq></dc:creator>
      <dc:language><rdf:Bag><rdf:li>\(Self.language)</rdf:li><rdf:li>en</rdf:li></rdf:Bag>\
      </dc:language>
      <pdf:Producer>\(Self.name)</pdf:Producer>
      <xmp:CreatorTool>\(Self.name)</xmp:CreatorTool>
      <xmp:CreateDate>\(time)</xmp:CreateDate>
      <xmp:ModifyDate>\(time)</xmp:ModifyDate>
      </rdf:Description>
      </rdf:RDF>
      </x:xmpmeta>
      <?xpacket end="r"?>
      """
  }

  /// Objects that come after a file's end, and where they stand.
  private struct Update {
    private let start: Int
    private var bytes: [UInt8] = []
    private var places: [(number: Int, offset: Int)] = []

    init(at start: Int) {
      self.start = start
    }

    mutating func add(_ number: Int, _ head: String, _ content: [UInt8] = [], _ tail: String = "") {
      places.append((number, start + bytes.count))
      bytes += Array("\(number) 0 obj\n\(head)".utf8) + content + Array("\(tail)\nendobj\n".utf8)
    }

    /// With its table (§7.5.4), whose entries have 20 bytes, and a trailer that leads to the one
    /// before.
    func finish(after trailer: PDFTrailer) -> [UInt8] {
      let table = places.sorted { $0.number < $1.number }.map { number, offset in
        let digits = String(offset)
        return "\(number) 1\n" + String(repeating: "0", count: 10 - digits.count) + digits
          + " 00000 n \n"
      }.joined()
      let end = """
        xref
        \(table)trailer
        << /Size \(trailer.size + 1)
           /Root \(trailer.root) 0 R
           /Info \(trailer.info) 0 R
           /Prev \(trailer.tableOffset)
        >>
        startxref
        \(start + bytes.count)
        %%EOF

        """
      return bytes + Array(end.utf8)
    }
  }
}

/// The trailer of a file with one cross-reference table of one section, as cairo writes it.
private struct PDFTrailer {
  /// The number that the next object gets.
  let size: Int
  /// The numbers of catalog and information.
  let root: Int
  let info: Int
  let tableOffset: Int

  init(of file: [UInt8]) throws {
    let end = String(decoding: file.suffix(400), as: UTF8.self)
    guard
      let match = end.firstMatch(
        of:
          #/<< \/Size (\d+)\s+\/Root (\d+) 0 R\s+\/Info (\d+) 0 R\s+>>\s+startxref\s+(\d+)\n/#
      ),
      let size = Int(match.1), let root = Int(match.2), let info = Int(match.3),
      let offset = Int(match.4)
    else { throw Self.otherForm }
    (self.size, self.root, self.info, tableOffset) = (size, root, info, offset)
  }

  /// What stands between an object's `<<` and `>>`.
  func dictionary(of number: Int, in file: [UInt8]) throws -> String {
    let head = "xref\n0 \(size)\n".utf8
    let entry = tableOffset + head.count + 20 * number
    guard number < size, entry + 10 <= file.count, file[tableOffset...].starts(with: head),
      let offset = Int(String(decoding: file[entry..<entry + 10], as: UTF8.self)),
      offset < file.count
    else { throw Self.otherForm }
    let text = String(decoding: file[offset...].prefix(4_096), as: UTF8.self)
    let start = "\(number) 0 obj\n<< "
    guard text.hasPrefix(start), let end = text.range(of: "\n>>\nendobj") else {
      throw Self.otherForm
    }
    return String(text[text.index(text.startIndex, offsetBy: start.count)..<end.lowerBound])
  }

  private static let otherForm = DocumentError(
    .drawing, "cairo wrote a PDF file in another form than that of its version 1.16.")
}
