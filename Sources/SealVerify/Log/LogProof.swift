import Foundation
import SealPrimitives

/// That a statement is in the log: `c2sp.org/tlog-proof@v1`.
///
/// ```
/// c2sp.org/tlog-proof@v1
/// index N
/// base64 of a hash, one a line, from the leaf up
///
/// checkpoint
/// ```
/// A statement's entry is its SHA-256; the leaf hash is that of these 32 bytes.
public struct LogProof: Sendable, Hashable {
  public let index: Int64
  /// At most 63, of 32 bytes each.
  public let hashes: [[UInt8]]
  /// The note as it was published.
  public let checkpointNote: String

  private static let head = "c2sp.org/tlog-proof@v1"

  public init(index: Int64, hashes: [[UInt8]], checkpointNote: String) {
    self.index = index
    self.hashes = hashes
    self.checkpointNote = checkpointNote
  }

  /// The file's text.
  public var text: String {
    let lines = hashes.map { Data($0).base64EncodedString() + "\n" }.joined()
    return "\(Self.head)\nindex \(index)\n\(lines)\n\(checkpointNote)"
  }

  /// Throws `VerifyError.malformedLogProof`.
  public init(text: String) throws {
    let refused = VerifyError(
      .malformedLogProof, "The log proof is not of the form c2sp.org/tlog-proof@v1.")
    guard text.utf8.count <= 2 * SignedCheckpoint.maxBytes, let end = text.firstRange(of: "\n\n")
    else { throw refused }
    let lines = text[..<end.lowerBound].split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.count >= 2, lines[0] == Self.head, lines[1].hasPrefix("index "),
      let index = Int64(lines[1].dropFirst(6)), index >= 0, "index \(index)" == lines[1],
      lines.count <= 2 + 63
    else { throw refused }
    self.index = index
    hashes = try lines.dropFirst(2).map { line in
      guard let hash = Data(base64Encoded: String(line)), hash.count == 32 else { throw refused }
      return Array(hash)
    }
    checkpointNote = String(text[end.upperBound...])
  }

  /// Whether the statement with this SHA-256 stands at the proof's place in the checkpoint's tree.
  /// Says nothing about who signed the checkpoint.
  public func includes(statementSHA256: [UInt8], in checkpoint: Checkpoint) -> Bool {
    let leaf = MerkleTree.leafHash(statementSHA256)
    return MerkleTree.root(ofLeaf: leaf, at: index, size: checkpoint.size, proof: hashes)
      == checkpoint.root
  }
}
