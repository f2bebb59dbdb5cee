import SealCrypto

/// The Merkle tree of an append-only log: hashes and proofs as RFC 6962 §2.1 and RFC 9162 §2.1 have
/// them, with SHA-256.
public enum MerkleTree {
  /// The root of the empty tree: SHA-256 of nothing.
  public static let emptyRoot = SHA256.hash([])

  /// SHA-256 of 0x00 and the entry.
  public static func leafHash(_ entry: [UInt8]) -> [UInt8] {
    SHA256.hash([0x00] + entry)
  }

  /// SHA-256 of 0x01, the left and the right hash.
  public static func nodeHash(_ left: [UInt8], _ right: [UInt8]) -> [UInt8] {
    SHA256.hash([0x01] + left + right)
  }

  /// The root that an inclusion proof leads to (RFC 9162 §2.1.3.2); `nil` when the proof does not
  /// have the form of one for that place.
  public static func root(
    ofLeaf leafHash: [UInt8], at index: Int64, size: Int64, proof: [[UInt8]]
  ) -> [UInt8]? {
    guard (0..<size).contains(index), proof.allSatisfy({ $0.count == 32 }) else { return nil }
    var (node, last) = (index, size - 1)
    var hash = leafHash
    for sibling in proof {
      guard last > 0 else { return nil }
      if node & 1 == 1 || node == last {
        hash = nodeHash(sibling, hash)
        // A right edge without sibling is carried up.
        while node & 1 == 0, node != 0 {
          node >>= 1
          last >>= 1
        }
      } else {
        hash = nodeHash(hash, sibling)
      }
      node >>= 1
      last >>= 1
    }
    return last == 0 ? hash : nil
  }

  /// Whether a tree of `size` leaves with `root` begins with the tree of `oldSize` leaves with
  /// `oldRoot` (RFC 9162 §2.1.4.2).
  public static func isConsistent(
    oldSize: Int64, oldRoot: [UInt8], size: Int64, root: [UInt8], proof: [[UInt8]]
  ) -> Bool {
    guard oldSize >= 0, oldSize <= size, proof.allSatisfy({ $0.count == 32 }) else { return false }
    if oldSize == 0 { return proof.isEmpty && oldRoot == emptyRoot }
    if oldSize == size { return proof.isEmpty && oldRoot == root }
    guard !proof.isEmpty else { return false }
    // A power of two: the old root itself is the first hash, and left out.
    let path = oldSize & (oldSize - 1) == 0 ? [oldRoot] + proof : proof
    var (node, last) = (oldSize - 1, size - 1)
    while node & 1 == 1 {
      node >>= 1
      last >>= 1
    }
    var (old, new) = (path[0], path[0])
    for sibling in path.dropFirst() {
      guard last > 0 else { return false }
      if node & 1 == 1 || node == last {
        old = nodeHash(sibling, old)
        new = nodeHash(sibling, new)
        while node & 1 == 0, node != 0 {
          node >>= 1
          last >>= 1
        }
      } else {
        new = nodeHash(new, sibling)
      }
      node >>= 1
      last >>= 1
    }
    return last == 0 && old == oldRoot && new == root
  }
}
