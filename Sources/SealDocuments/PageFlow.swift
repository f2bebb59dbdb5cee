/// Puts what comes one below the other onto pages. It draws nothing: how many pages there are must
/// be known before the first is drawn.
struct PageFlow {
  typealias Drawing = (PDFCanvas) -> Void

  private(set) var pages: [[Drawing]] = [[]]
  /// Where the next thing goes.
  private(set) var y: Double
  /// What stands at the head of each further page, for as long as it is set: a table's columns.
  var repeated: (height: Double, draw: (PDFCanvas, Double) -> Void)?

  private let top: Double
  private let bottom: Double

  init(top: Double, bottom: Double) {
    self.top = top
    self.bottom = bottom
    y = top
  }

  var room: Double { bottom - y }
  private var isFresh: Bool { y == top }

  /// Begins a page unless there is so much room on this one.
  mutating func require(_ height: Double) throws {
    if height > room, !isFresh { try breakPage() }
  }

  mutating func place(_ height: Double, _ draw: @escaping (PDFCanvas, Double) -> Void) throws {
    try require(height)
    let at = y
    pages[pages.count - 1].append { draw($0, at) }
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
    if let repeated { try place(repeated.height, repeated.draw) }
  }
}
