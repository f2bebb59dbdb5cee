/// Puts what comes one below the other onto pages. It draws nothing: how many pages there are must
/// be known before the first is drawn.
struct PageFlow {
  typealias Drawing = (PDFCanvas) -> Void

  /// A structure element that text is a part of (ISO 32000-1 §14.8.4): `P`, `H1`, `Table`, `TR`.
  struct Element: Hashable {
    /// Tells it from all others of the document.
    let number: Int
    let type: String
  }

  /// A drawing, and the elements around it, the outermost first; none for what is no text.
  struct Piece {
    let elements: [Element]
    let draw: Drawing
  }

  /// What is placed at a height: drawings side by side, each with its elements.
  typealias Row = (Double) -> [Piece]

  private(set) var pages: [[Piece]] = [[]]
  /// Where the next thing goes.
  private(set) var y: Double
  /// What stands at the head of each further page, for as long as it is set: a table's columns.
  var repeated: (height: Double, row: Row)?

  private let top: Double
  private let bottom: Double
  private var elementCount = 0
  /// The elements that are open, the outermost first.
  private(set) var open: [Element] = []

  init(top: Double, bottom: Double) {
    self.top = top
    self.bottom = bottom
    y = top
  }

  var room: Double { bottom - y }
  private var isFresh: Bool { y == top }

  /// A new element, within those that are open.
  mutating func element(_ type: String) -> Element {
    elementCount += 1
    return Element(number: elementCount, type: type)
  }

  mutating func begin(_ type: String) {
    open.append(element(type))
  }

  mutating func end() {
    open.removeLast()
  }

  /// Begins a page unless there is so much room on this one.
  mutating func require(_ height: Double) throws {
    if height > room, !isFresh { try breakPage() }
  }

  /// Places one drawing within the open elements.
  mutating func place(_ height: Double, _ draw: @escaping (PDFCanvas, Double) -> Void) throws {
    let elements = open
    try place(height) { y in [Piece(elements: elements) { draw($0, y) }] }
  }

  mutating func place(_ height: Double, row: Row) throws {
    try require(height)
    pages[pages.count - 1] += row(y)
    y += height
  }

  /// Space, but never at the head of a page.
  mutating func skip(_ height: Double) {
    if !isFresh { y += height }
  }

  private mutating func breakPage() throws {
    guard pages.count < DocumentLimits.pages else {
      throw DocumentError(
        .tooLong, "The document has more than \(DocumentLimits.pages) pages; make several of it.")
    }
    pages.append([])
    y = top
    if let repeated { try place(repeated.height, row: repeated.row) }
  }
}

extension PDFCanvas {
  /// Draws a page's pieces, those of one element together: a reader is read a table's cell whole,
  /// though its lines stand beside another's. What goes on upon the next page is an element of its
  /// own there.
  func draw(_ pieces: [PageFlow.Piece], below depth: Int = 0) {
    var done: Set<PageFlow.Element> = []
    for piece in pieces {
      guard depth < piece.elements.count else {
        piece.draw(self)
        continue
      }
      let element = piece.elements[depth]
      guard done.insert(element).inserted else { continue }
      tagged(element.type) {
        draw(
          pieces.filter { $0.elements.count > depth && $0.elements[depth] == element },
          below: depth + 1)
      }
    }
  }
}
