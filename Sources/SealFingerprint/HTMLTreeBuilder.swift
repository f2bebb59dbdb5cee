/// Makes a tree of the parser's events. Refuses further events once a limit is passed.
final class HTMLTreeBuilder {
  private(set) var tree = HTMLTree()
  /// Why building stopped early.
  private(set) var failure: FingerprintError?
  private let limits: HTMLLimits
  private var open: [Int] = []

  init(limits: HTMLLimits) { self.limits = limits }

  func start(_ name: String, _ attributes: [(name: String, value: String)]) {
    guard failure == nil, hasRoom() else { return }
    guard open.count < limits.depth else {
      failure = FingerprintError(
        .tooDeep, "The page nests more than \(limits.depth) elements, which is the limit.")
      return
    }
    append(name, attributes, bytes: 0..<0)
    open.append(tree.nodes.count - 1)
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard failure == nil else { return }
    let start = tree.text.count
    tree.text.append(contentsOf: bytes)
    // Texts that follow each other are one: the parser hands them out in pieces.
    if let last = tree.nodes.last, last.isText, last.parent == (open.last ?? -1),
      last.bytes.upperBound == start
    {
      tree.nodes[tree.nodes.count - 1].bytes = last.bytes.lowerBound..<tree.text.count
    } else if hasRoom() {
      append("", [], bytes: start..<tree.text.count)
    }
  }

  /// Ends the innermost open element of that name, and those within it.
  func end(_ name: String) {
    guard failure == nil, let place = open.lastIndex(where: { tree.nodes[$0].name == name }) else {
      return
    }
    close(from: place)
  }

  func finish() throws -> HTMLTree {
    if let failure { throw failure }
    close(from: 0)
    return tree
  }

  private func close(from place: Int) {
    for index in open[place...] { tree.nodes[index].end = tree.nodes.count }
    open.removeSubrange(place...)
  }

  private func append(
    _ name: String, _ attributes: [(name: String, value: String)], bytes: Range<Int>
  ) {
    let index = tree.nodes.count
    tree.nodes.append(
      .init(
        name: name, attributes: attributes, parent: open.last ?? -1, end: index + 1, bytes: bytes))
  }

  private func hasRoom() -> Bool {
    // Implied elements and text between them come on top of what the cleaner counted.
    guard tree.nodes.count < 3 * limits.nodes else {
      failure = FingerprintError(
        .tooManyNodes, "The page has more than \(limits.nodes) tags and pieces of text.")
      return false
    }
    return true
  }
}
