extension MerkleTree {
  /// A full subtree: 2^level leaves, from leaf `index` · 2^level on.
  public struct Node: Sendable, Hashable {
    public let level: Int
    public let index: Int64

    public init(level: Int, index: Int64) {
      self.level = level
      self.index = index
    }
  }

  /// The full subtrees that make up leaves `range`, left to right, as a tree has them: `range` is a
  /// whole tree or one that stands in a proof.
  public static func fullSubtrees(_ range: Range<Int64>) -> [Node] {
    var nodes: [Node] = []
    var start = range.lowerBound
    while start < range.upperBound {
      // The largest that begins here and ends in time.
      var level = start == 0 ? 62 : start.trailingZeroBitCount
      while Int64(1) << level > range.upperBound - start { level -= 1 }
      nodes.append(Node(level: level, index: start >> level))
      start += Int64(1) << level
    }
    return nodes
  }

  /// The hash of leaves whose full subtrees have these hashes, left to right.
  public static func hash(ofSubtrees hashes: [[UInt8]]) -> [UInt8] {
    guard var hash = hashes.last else { return emptyRoot }
    for left in hashes.dropLast().reversed() { hash = nodeHash(left, hash) }
    return hash
  }

  /// What an inclusion proof consists of (RFC 6962 §2.1.1): leaves, one range for each hash.
  public static func inclusionProofRanges(index: Int64, size: Int64) -> [Range<Int64>] {
    precondition((0..<size).contains(index))
    var ranges: [Range<Int64>] = []
    var tree = 0..<size
    while tree.count > 1 {
      let middle = tree.lowerBound + largestPowerOfTwo(below: Int64(tree.count))
      if index < middle {
        ranges.append(middle..<tree.upperBound)
        tree = tree.lowerBound..<middle
      } else {
        ranges.append(tree.lowerBound..<middle)
        tree = middle..<tree.upperBound
      }
    }
    return ranges.reversed()
  }

  /// What a consistency proof consists of (RFC 6962 §2.1.2): leaves, one range for each hash.
  public static func consistencyProofRanges(oldSize: Int64, size: Int64) -> [Range<Int64>] {
    precondition((0...size).contains(oldSize))
    guard oldSize > 0, oldSize < size else { return [] }
    var ranges: [Range<Int64>] = []
    var tree = 0..<size
    while tree.upperBound != oldSize {
      let middle = tree.lowerBound + largestPowerOfTwo(below: Int64(tree.count))
      if oldSize <= middle {
        ranges.append(middle..<tree.upperBound)
        tree = tree.lowerBound..<middle
      } else {
        ranges.append(tree.lowerBound..<middle)
        tree = middle..<tree.upperBound
      }
    }
    // The old tree itself is known when it is a whole subtree from the first leaf on.
    if tree.lowerBound != 0 { ranges.append(tree) }
    return ranges.reversed()
  }

  /// For 2 and more.
  private static func largestPowerOfTwo(below count: Int64) -> Int64 {
    Int64(1) << (63 - (count - 1).leadingZeroBitCount)
  }
}
