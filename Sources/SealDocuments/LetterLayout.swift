/// Sets the blocks of a letter onto pages.
struct LetterLayout {
  private(set) var flow: PageFlow
  private let canvas: PDFCanvas
  private let left = PageFrame.left
  private let width = PageFrame.width

  init(_ canvas: PDFCanvas, top: Double, bottom: Double) {
    self.canvas = canvas
    flow = PageFlow(top: top, bottom: bottom)
  }

  mutating func set(_ letter: Letter) throws {
    try paragraph(letter.title.chinese, .title, as: "H1")
    try paragraph(letter.title.english, .subtitle)
    flow.skip(10)
    for block in letter.blocks {
      switch block {
      case .heading(let label): try heading(label)
      case .paragraph(let text):
        try paragraph(text, .body)
        flow.skip(5)
      case .note(let text):
        try paragraph(text, .note)
        flow.skip(4)
      case .facts(let facts): try self.facts(facts)
      case .table(let table): try self.table(table)
      case .code(let code, let address, let lines): try self.code(code, address, lines)
      case .chart(let chart): try self.chart(chart)
      }
    }
  }

  private mutating func heading(_ label: Letter.Label) throws {
    flow.skip(11)
    let block = canvas.set("\(label.chinese)  \(label.english)", .heading, width: width)
    // Not alone at the foot of a page.
    try flow.require(block.height + 110)
    try lines(of: block, as: "H2")
    flow.skip(4)
  }

  private mutating func paragraph(_ text: String, _ style: TextStyle, as type: String = "P") throws
  {
    let block = canvas.set(text, style, width: width)
    try flow.require(Double(min(block.lineCount, 3)) * style.leading)
    try lines(of: block, as: type)
  }

  private mutating func lines(of block: TextBlock, as type: String) throws {
    flow.begin(type)
    defer { flow.end() }
    for line in 0..<block.lineCount {
      try flow.place(block.style.leading) { [left] canvas, y in
        canvas.draw(block, line: line, x: left, y: y)
      }
    }
  }

  private mutating func facts(_ facts: [Letter.Fact]) throws {
    let labelWidth = 146.0
    flow.begin("Table")
    for fact in facts {
      let label = canvas.set(
        "\(fact.label.chinese) \(fact.label.english)", .label, width: labelWidth - 12)
      let value = canvas.set(
        fact.value, fact.isFixed ? .fixed : .value, width: width - labelWidth)
      try row([("TH", label, 0), ("TD", value, labelWidth)], padding: 1.5)
    }
    flow.end()
    flow.skip(4)
  }

  private mutating func table(_ table: Letter.Table) throws {
    let gap = 10.0
    let weights = table.columns.map(\.weight).reduce(0, +)
    let room = width - gap * Double(table.columns.count - 1)
    let widths = table.columns.map { $0.weight / weights * room }
    let starts = widths.indices.map { widths[..<$0].reduce(0, +) + gap * Double($0) }
    let titles = zip(table.columns, widths).map { column, width in
      canvas.set(
        "\(column.label.chinese) \(column.label.english)",
        TextStyle.columnTitle.aligned(column.kind == .number ? .right : .left), width: width)
    }
    let height = (titles.map(\.height).max() ?? 0) + 8
    flow.begin("Table")
    let head = flow.open + [flow.element("TR")]
    let columns = titles.map { title in (title, head + [flow.element("TH")]) }
    let row: PageFlow.Row = { [left, width] y in
      zip(columns, starts).map { column, start in
        PageFlow.Piece(elements: column.1) { $0.draw(column.0, x: left + start, y: y + 1) }
      } + [
        PageFlow.Piece(elements: []) {
          $0.rule(x: left, y: y + height - 3, width: width, Palette.muted)
        }
      ]
    }
    try flow.require(height + 30)
    try flow.place(height, row: row)
    flow.repeated = (height, row)
    for cells in table.rows {
      let blocks = zip(table.columns.indices, cells).map { index, text in
        ("TD", canvas.set(text, table.columns[index].style, width: widths[index]), starts[index])
      }
      try self.row(blocks, padding: 3)
    }
    flow.repeated = nil
    flow.end()
    flow.skip(6)
  }

  /// A cell of a row, with the type of its structure element.
  private typealias Cell = (type: String, block: TextBlock, x: Double)

  /// Cells side by side, line by line, so that a row that is longer than a page goes on upon the
  /// next; then a hairline.
  private mutating func row(_ cells: [Cell], padding: Double) throws {
    let leading = cells.map(\.block.style.leading).max() ?? 0
    let count = cells.map(\.block.lineCount).max() ?? 0
    let height = Double(count) * leading + 2 * padding
    // A row of a common length is not torn apart.
    try flow.require(min(height, 160))
    flow.skip(padding)
    flow.begin("TR")
    let elements = cells.map { cell in flow.open + [flow.element(cell.type)] }
    flow.end()
    for line in 0..<count {
      try flow.place(leading) { [left] y in
        zip(cells, elements).filter { line < $0.0.block.lineCount }.map { cell, elements in
          PageFlow.Piece(elements: elements) { canvas in
            canvas.draw(
              cell.block, line: line, x: left + cell.x,
              y: y + (leading - cell.block.style.leading) / 2)
          }
        }
      }
    }
    try flow.place(padding + 0.6) { [left, width] y in
      [PageFlow.Piece(elements: []) { $0.rule(x: left, y: y + padding, width: width) }]
    }
  }

  private mutating func code(_ code: QRCode, _ address: String, _ texts: [String]) throws {
    let (side, gap) = (92.0, 18.0)
    let blocks = texts.map { canvas.set($0, .note, width: width - side - gap) }
    let link = canvas.set(
      address, TextStyle.fixed.colored(Palette.seal), width: width - side - gap)
    let height = max(side, blocks.map { $0.height + 3 }.reduce(link.height + 4, +))
    flow.skip(6)
    let elements = ([link] + blocks).map { _ in [flow.element("P")] }
    try flow.place(height + 6) { [left] y in
      let x = left + side + gap
      var pieces = [
        PageFlow.Piece(elements: []) { $0.draw(code, x: left, y: y, side: side) },
        PageFlow.Piece(elements: elements[0]) { canvas in
          canvas.link(to: address, x: x, y: y, width: link.width ?? 0, height: link.height) {
            canvas.draw(link, x: x, y: y)
          }
        },
      ]
      var next = y + link.height + 4
      for (block, elements) in zip(blocks, elements.dropFirst()) {
        let top = next
        pieces.append(PageFlow.Piece(elements: elements) { $0.draw(block, x: x, y: top) })
        next += block.height + 3
      }
      return pieces
    }
  }

  private mutating func chart(_ chart: Chart) throws {
    let height = 190.0
    let shapes = chart.shapes(width: width, height: height)
    try flow.place(height + 8) { [left] canvas, y in
      for shape in shapes { canvas.draw(shape, x: left, y: y) }
    }
  }
}

extension Letter.Table.Column {
  fileprivate var style: TextStyle {
    switch kind {
    case .text: .cell
    case .number: .cell.aligned(.right)
    case .fixed: TextStyle(size: 7.2, leading: 12.8, face: .fixed)
    }
  }
}
