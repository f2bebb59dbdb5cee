import SealCrypto
import SealVerify
import Testing

/// Against RFC 6962 §2.1 written down word for word.
@Suite struct MerkleTreeTests {
  private static func entries(_ count: Int) -> [[UInt8]] { (0..<count).map { [UInt8($0), 7] } }

  /// MTH(D[n]).
  private static func root(_ entries: ArraySlice<[UInt8]>) -> [UInt8] {
    if entries.isEmpty { return SHA256.hash([]) }
    if entries.count == 1 { return SHA256.hash([0] + (entries.first ?? [])) }
    let middle = entries.startIndex + split(entries.count)
    return SHA256.hash([1] + root(entries[..<middle]) + root(entries[middle...]))
  }

  /// The largest power of two smaller than n.
  private static func split(_ count: Int) -> Int {
    var power = 1
    while power * 2 < count { power *= 2 }
    return power
  }

  /// PATH(m, D[n]).
  private static func path(_ index: Int, _ entries: ArraySlice<[UInt8]>) -> [[UInt8]] {
    guard entries.count > 1 else { return [] }
    let middle = entries.startIndex + split(entries.count)
    return index < middle - entries.startIndex
      ? path(index, entries[..<middle]) + [root(entries[middle...])]
      : path(index - (middle - entries.startIndex), entries[middle...]) + [root(entries[..<middle])]
  }

  /// SUBPROOF(m, D[n], b).
  private static func proof(_ size: Int, _ entries: ArraySlice<[UInt8]>, _ isWhole: Bool)
    -> [[UInt8]]
  {
    if size == entries.count { return isWhole ? [] : [root(entries)] }
    let middle = entries.startIndex + split(entries.count)
    let left = middle - entries.startIndex
    return size <= left
      ? proof(size, entries[..<middle], isWhole) + [root(entries[middle...])]
      : proof(size - left, entries[middle...], false) + [root(entries[..<middle])]
  }

  private static func hash(_ range: Range<Int64>, _ entries: [[UInt8]]) -> [UInt8] {
    MerkleTree.hash(
      ofSubtrees: MerkleTree.fullSubtrees(range).map { node in
        let start = Int(node.index << node.level)
        return root(entries[start..<start + 1 << node.level])
      })
  }

  @Test func rootsAreThoseOfTheRFC() {
    for size in 0...65 {
      let entries = Self.entries(size)
      #expect(Self.hash(0..<Int64(size), entries) == Self.root(entries[...]), "\(size)")
    }
  }

  @Test func inclusionProofsAreThoseOfTheRFCAndLeadToTheRoot() {
    for size in 1...65 {
      let entries = Self.entries(size)
      let root = Self.root(entries[...])
      for index in 0..<size {
        let ranges = MerkleTree.inclusionProofRanges(index: Int64(index), size: Int64(size))
        let proof = ranges.map { Self.hash($0, entries) }
        #expect(proof == Self.path(index, entries[...]), "\(index) of \(size)")
        let leaf = MerkleTree.leafHash(entries[index])
        func found(_ index: Int, _ proof: [[UInt8]]) -> [UInt8]? {
          MerkleTree.root(ofLeaf: leaf, at: Int64(index), size: Int64(size), proof: proof)
        }
        #expect(found(index, proof) == root)
        #expect(found(index, proof + [root]) != root)
        if !proof.isEmpty { #expect(found(index, Array(proof.dropLast())) != root) }
        for other in 0..<size where other != index { #expect(found(other, proof) != root) }
        for place in proof.indices {
          var wrong = proof
          wrong[place][0] ^= 1
          #expect(found(index, wrong) != root)
        }
      }
    }
  }

  @Test func consistencyProofsAreThoseOfTheRFCAndHold() {
    for size in 0...40 {
      let entries = Self.entries(size)
      let root = Self.root(entries[...])
      for oldSize in 0...size {
        let oldRoot = Self.root(entries[..<oldSize])
        let ranges = MerkleTree.consistencyProofRanges(
          oldSize: Int64(oldSize), size: Int64(size))
        let proof = ranges.map { Self.hash($0, entries) }
        if oldSize > 0 { #expect(proof == Self.proof(oldSize, entries[...], true)) }
        func holds(_ oldRoot: [UInt8], _ root: [UInt8], _ proof: [[UInt8]]) -> Bool {
          MerkleTree.isConsistent(
            oldSize: Int64(oldSize), oldRoot: oldRoot, size: Int64(size), root: root, proof: proof)
        }
        #expect(holds(oldRoot, root, proof), "\(oldSize) of \(size)")
        #expect(!holds(oldRoot, root, proof + [root]))
        let foreign = SHA256.hash([9])
        #expect(!holds(foreign, root, proof))
        if oldSize > 0 { #expect(!holds(oldRoot, foreign, proof)) }
      }
    }
  }

  @Test func proofsOfNoFormAreRefused() {
    let hash = [UInt8](repeating: 1, count: 32)
    #expect(MerkleTree.root(ofLeaf: hash, at: 1, size: 1, proof: []) == nil)
    #expect(MerkleTree.root(ofLeaf: hash, at: -1, size: 1, proof: []) == nil)
    #expect(MerkleTree.root(ofLeaf: hash, at: 0, size: 0, proof: []) == nil)
    #expect(MerkleTree.root(ofLeaf: hash, at: 0, size: 2, proof: [[1, 2]]) == nil)
    #expect(MerkleTree.root(ofLeaf: hash, at: 0, size: .max, proof: [hash]) == nil)
    #expect(!MerkleTree.isConsistent(oldSize: 3, oldRoot: hash, size: 2, root: hash, proof: []))
    #expect(!MerkleTree.isConsistent(oldSize: 1, oldRoot: hash, size: 2, root: hash, proof: []))
  }
}
