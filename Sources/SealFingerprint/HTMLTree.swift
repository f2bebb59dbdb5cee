/// A page's elements and texts in document order.
///
/// A node's descendants follow it directly, up to `end`: every walk is a loop, whatever the depth.
struct HTMLTree: Sendable {
  struct Node: Sendable {
    /// Lower-case name of an element; empty for a text.
    let name: String
    let attributes: [(name: String, value: String)]
    /// Of the element around it; -1 for the root.
    let parent: Int
    /// Index after the last descendant.
    var end: Int
    /// Where a text's bytes stand in `text`.
    var bytes: Range<Int>

    var isText: Bool { name.isEmpty }

    /// An attribute's value as written; nil if it is not there.
    func attribute(_ name: String) -> String? { attributes.first { $0.name == name }?.value }

    /// The blank-separated words of an attribute, in lower case.
    func words(_ name: String) -> [String] {
      attribute(name)?.lowercased().split(whereSeparator: \.isWhitespace).map(String.init) ?? []
    }
  }

  var nodes: [Node] = []
  /// All texts, one after the other, as UTF-8.
  var text: [UInt8] = []

  subscript(index: Int) -> Node { nodes[index] }

  var indices: Range<Int> { nodes.indices }

  func string(of node: Node) -> String { String(decoding: text[node.bytes], as: UTF8.self) }

  /// The texts within an element, as they stand; no more than the first 4,096 bytes or so, because
  /// elements of a kind can be nested and all be asked.
  func string(within index: Int) -> String {
    var bytes: [UInt8] = []
    for node in nodes[index..<nodes[index].end] where node.isText {
      bytes += text[node.bytes].prefix(4_096 - bytes.count)
      if bytes.count == 4_096 { break }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  func first(_ name: String) -> Int? { nodes.firstIndex { $0.name == name } }
}
