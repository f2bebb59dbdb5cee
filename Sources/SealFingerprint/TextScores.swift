/// How much running text each element holds: letters in blocks that are not mostly links, excluded
/// parts not counted.
struct TextScores {
  /// Of the element with all that is in it.
  private(set) var total: [Int]
  /// Of the block itself, without blocks within it.
  private(set) var own: [Int]

  init(of page: HTMLPage, excluded: ExcludedParts) {
    let tree = page.tree
    var letters = [Int](repeating: 0, count: tree.nodes.count)
    var linkLetters = letters
    // Of each node: the innermost block around it, and whether it stands in a link.
    var block = [Int](repeating: -1, count: tree.nodes.count)
    var isInLink = [Bool](repeating: false, count: tree.nodes.count)
    var index = 0
    while index < tree.nodes.count {
      let node = tree[index]
      if !node.isText, excluded.contains(index) {
        index = node.end
        continue
      }
      let outer = node.parent
      block[index] = HTMLElements.isBlock(node.name) ? index : outer >= 0 ? block[outer] : -1
      isInLink[index] = node.name == "a" || (outer >= 0 && isInLink[outer])
      if node.isText, block[index] >= 0 {
        let count = Self.letters(in: tree.text[node.bytes])
        letters[block[index]] += count
        if isInLink[index] { linkLetters[block[index]] += count }
      }
      index += 1
    }
    own = zip(letters, linkLetters).map { $1 * 2 > $0 ? 0 : $0 }
    total = own
    for index in tree.indices.reversed() where tree[index].parent >= 0 {
      total[tree[index].parent] += total[index]
    }
  }

  /// Code points but blanks: bytes that begin one.
  private static func letters(in bytes: ArraySlice<UInt8>) -> Int {
    var count = 0
    for byte in bytes where byte & 0xC0 != 0x80 && byte > 0x20 { count += 1 }
    return count
  }
}
