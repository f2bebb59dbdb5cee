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
    try paragraph(letter.title.chinese, .title)
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
    try lines(of: block)
    flow.skip(4)
  }

  private mutating func paragraph(_ text: String, _ style: TextStyle) throws {
    let block = canvas.set(text, style, width: width)
    try flow.require(Double(min(block.lineCount, 3)) * style.leading)
    try lines(of: block)
  }

  private mutating func lines(of block: TextBlock) throws {
    for line in 0..<block.lineCount {
      try flow.place(block.style.leading) { [left] canvas, y in
        canvas.draw(block, line: line, x: left, y: y)
      }
    }
  }

  private mutating func facts(_ facts: [Letter.Fact]) throws {
    let labelWidth = 146.0
    for fact in facts {
      let label = canvas.set(
        "\(fact.label.chinese) \(fact.label.english)", .label, width: labelWidth - 12)
      let value = canvas.set(
        fact.value, fact.isFixed ? .fixed : .body, width: width - labelWidth)
      try row([(label, 0), (value, labelWidth)], padding: 2.2)
    }
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
    let draw: (PDFCanvas, Double) -> Void = { [left, width] canvas, y in
      for (title, start) in zip(titles, starts) {
        canvas.draw(title, x: left + start, y: y + 1)
      }
      canvas.rule(x: left, y: y + height - 3, width: width, Palette.muted)
    }
    try flow.require(height + 30)
    try flow.place(height, draw)
    flow.repeated = (height, draw)
    for cells in table.rows {
      let blocks = zip(table.columns.indices, cells).map { index, text in
        (canvas.set(text, table.columns[index].style, width: widths[index]), starts[index])
      }
      try row(blocks, padding: 3)
    }
    flow.repeated = nil
    flow.skip(6)
  }

  /// Cells side by side, line by line, so that a row that is longer than a page goes on upon the
  /// next; then a hairline.
  private mutating func row(_ cells: [(block: TextBlock, x: Double)], padding: Double) throws {
    let leading = cells.map(\.block.style.leading).max() ?? 0
    let count = cells.map(\.block.lineCount).max() ?? 0
    let height = Double(count) * leading + 2 * padding
    // A row of a common length is not torn apart.
    try flow.require(min(height, 160))
    flow.skip(padding)
    for line in 0..<count {
      try flow.place(leading) { [left] canvas, y in
        for (block, x) in cells where line < block.lineCount {
          canvas.draw(
            block, line: line, x: left + x, y: y + (leading - block.style.leading) / 2)
        }
      }
    }
    try flow.place(padding + 0.6) { [left, width] canvas, y in
      canvas.rule(x: left, y: y + padding, width: width)
    }
  }

  private mutating func code(_ code: QRCode, _ address: String, _ texts: [String]) throws {
    let (side, gap) = (92.0, 18.0)
    let blocks = texts.map { canvas.set($0, .note, width: width - side - gap) }
    let link = canvas.set(
      address, TextStyle.fixed.colored(Palette.seal), width: width - side - gap)
    let height = max(side, blocks.map { $0.height + 3 }.reduce(link.height + 4, +))
    flow.skip(6)
    try flow.place(height + 6) { [left] canvas, y in
      canvas.draw(code, x: left, y: y, side: side)
      let x = left + side + gap
      canvas.draw(link, x: x, y: y)
      canvas.link(
        to: address, x: x, y: y, width: link.width ?? 0, height: link.height)
      var next = y + link.height + 4
      for block in blocks {
        canvas.draw(block, x: x, y: next)
        next += block.height + 3
      }
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
