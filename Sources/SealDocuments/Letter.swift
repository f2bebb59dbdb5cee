import SealPrimitives

/// A document before it is laid out: what stands in it, not where.
///
/// All texts are made safe when they are set (`SafeText`): callers pass on what people wrote.
package struct Letter: Sendable, Hashable {
  /// What the reader must know before anything else: a banner and a watermark on every page.
  package enum Mark: Sendable, Hashable {
    case sandbox
    case simulatedPayment
    case revoked
  }

  /// A label in both languages.
  package struct Label: Sendable, Hashable {
    package let chinese: String
    package let english: String

    package init(_ chinese: String, _ english: String) {
      self.chinese = chinese
      self.english = english
    }
  }

  /// A value under its label.
  package struct Fact: Sendable, Hashable {
    package let label: Label
    package let value: String
    /// Whether it is compared character by character: a number, a digest.
    package let isFixed: Bool

    package init(_ chinese: String, _ english: String, _ value: String, fixed: Bool = false) {
      label = Label(chinese, english)
      self.value = value
      isFixed = fixed
    }
  }

  package enum Block: Sendable, Hashable {
    case heading(Label)
    case paragraph(String)
    /// Small print.
    case note(String)
    case facts([Fact])
    case table(Table)
    /// A QR code that leads to an address, with lines beside it.
    case code(QRCode, address: String, lines: [String])
    case chart(Chart)
  }

  package var title: Label
  /// What the document is known by: at the top and at the foot of each page.
  package var reference: String
  /// The document's date, in its metadata.
  package var date: Instant
  package var marks: [Mark]
  package var blocks: [Block]
  /// At the foot of each page.
  package var footer: String

  package init(
    title: Label, reference: String, date: Instant, marks: [Mark] = [], blocks: [Block],
    footer: String = ""
  ) {
    self.title = title
    self.reference = reference
    self.date = date
    self.marks = marks
    self.blocks = blocks
    self.footer = footer
  }

  /// The letter as a PDF file, A4. The same letter gives the same bytes wherever the same fonts and
  /// libraries are.
  ///
  /// Throws `DocumentError.tooLong` beyond `DocumentLimits`.
  package func pdf() throws -> [UInt8] {
    guard blocks.count <= DocumentLimits.blocks else {
      throw DocumentError(
        .tooLong,
        "The document has \(blocks.count) blocks; at most \(DocumentLimits.blocks) are allowed.")
    }
    let canvas = try PDFCanvas(
      title: SafeText("\(title.chinese) · \(title.english) · \(reference)", limit: 300),
      subject: SafeText(reference, limit: 300), date: date)
    let frame = PageFrame(of: self, on: canvas)
    var layout = LetterLayout(canvas, top: frame.bodyTop, bottom: PageFrame.bodyBottom)
    try layout.set(self)
    let pages = layout.flow.pages
    canvas.beginDocument()
    for (index, page) in pages.enumerated() {
      frame.draw(page: index + 1, of: pages.count)
      canvas.draw(page)
      if index == pages.count - 1 { canvas.endDocument() }
      canvas.endPage()
    }
    return try canvas.finish()
  }
}

extension Letter {
  /// Rows under columns.
  package struct Table: Sendable, Hashable {
    package struct Column: Sendable, Hashable {
      package enum Kind: Sendable, Hashable {
        case text
        case number
        /// Compared character by character.
        case fixed
      }

      package let label: Label
      /// Its part of the table's width, against the other columns.
      package let weight: Double
      package let kind: Kind

      package init(_ chinese: String, _ english: String, weight: Double = 1, _ kind: Kind = .text) {
        label = Label(chinese, english)
        self.weight = weight
        self.kind = kind
      }
    }

    package let columns: [Column]
    package let rows: [[String]]

    /// Throws `DocumentError.malformed` unless each row has a cell for each column, and `tooLong`
    /// beyond `DocumentLimits`.
    package init(_ columns: [Column], rows: [[String]]) throws {
      guard (1...DocumentLimits.columns).contains(columns.count),
        rows.count <= DocumentLimits.blocks
      else {
        throw DocumentError(
          .tooLong,
          "The table has \(columns.count) columns and \(rows.count) rows; 1 to "
            + "\(DocumentLimits.columns) and at most \(DocumentLimits.blocks) are allowed.")
      }
      guard rows.allSatisfy({ $0.count == columns.count }),
        columns.allSatisfy({ $0.weight > 0 && $0.weight <= 100 })
      else {
        throw DocumentError(
          .malformed,
          "Each row must have a cell for each column, and each column a weight above 0.")
      }
      self.columns = columns
      self.rows = rows
    }
  }
}
