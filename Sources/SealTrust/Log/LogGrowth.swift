import SealVerify

/// A tree while it grows: from its right edge alone, the full subtrees that make it up.
struct LogGrowth {
  private(set) var size: Int64
  /// Full subtrees that came into being, in that order.
  private(set) var added: [(node: MerkleTree.Node, hash: [UInt8])] = []
  private var known: [MerkleTree.Node: [UInt8]]

  /// - Parameter edge: the hashes of `MerkleTree.fullSubtrees(0..<size)`.
  init(size: Int64, edge: [MerkleTree.Node: [UInt8]]) {
    self.size = size
    known = edge
  }

  /// Adds an entry, and every subtree that it fills.
  mutating func append(_ entry: [UInt8]) {
    var node = MerkleTree.Node(level: 0, index: size)
    var hash = MerkleTree.leafHash(entry)
    add(node, hash)
    while node.index & 1 == 1 {
      let left = MerkleTree.Node(level: node.level, index: node.index - 1)
      guard let sibling = known[left] else {
        preconditionFailure("the edge has every left sibling")
      }
      node = MerkleTree.Node(level: node.level + 1, index: node.index >> 1)
      hash = MerkleTree.nodeHash(sibling, hash)
      add(node, hash)
    }
    size += 1
  }

  var root: [UInt8] {
    MerkleTree.hash(
      ofSubtrees: MerkleTree.fullSubtrees(0..<size).map { node in
        guard let hash = known[node] else { preconditionFailure("the edge is known") }
        return hash
      })
  }

  private mutating func add(_ node: MerkleTree.Node, _ hash: [UInt8]) {
    known[node] = hash
    added.append((node, hash))
  }
}
