import SealCrypto
import SealVerify
import Testing

@Suite struct CheckpointTests {
  private static let root = [UInt8](repeating: 0xAB, count: 32)
  private static let key = [UInt8](repeating: 0x11, count: 32)
  private static let checkpoint = Checkpoint(origin: "log.example/live", size: 7, root: root)
  private static let note = checkpoint.note(
    signature: [UInt8](repeating: 0x22, count: 64), publicKey: key)

  @Test func aNoteHasTheFormOfC2SP() {
    #expect(
      Self.note.hasPrefix(
        "log.example/live\n7\nq6urq6urq6urq6urq6urq6urq6urq6urq6urq6urq6s=\n\n"
          + "\u{2014} log.example/live "
      ))
    #expect(Self.note.hasSuffix("\n"))
  }

  @Test func aNoteIsReadBack() throws {
    let signed = try SignedCheckpoint(note: Self.note)
    #expect(signed.checkpoint == Self.checkpoint)
    #expect(signed.signature(publicKey: Self.key) == [UInt8](repeating: 0x22, count: 64))
    #expect(signed.signature(publicKey: [UInt8](repeating: 0x12, count: 32)) == nil)
  }

  @Test(arguments: [
    ("\n7\n", "\n07\n"), ("\n7\n", "\n-7\n"), ("\n7\n", "\n7\n\n"), ("\n7\n", "\n7"),
    ("q6s=\n", "q6s=\nan extension\n"), ("q6s=", "q6t="), ("log.example/live\n7", "\n7"),
    ("\u{2014} ", "- "), ("\n\n", "\n"),
  ]) func aNoteOutOfFormIsRefused(_ old: String, _ new: String) {
    #expect(throws: VerifyError.self) {
      try SignedCheckpoint(note: Self.note.replacing(old, with: new, maxReplacements: 1))
    }
  }

  @Test func aProofIsReadBackAndSaysWhatItIncludes() throws {
    let digests = (0..<5).map { SHA256.hash([UInt8($0)]) }
    let leaves = digests.map(MerkleTree.leafHash)
    let pair = MerkleTree.nodeHash
    let left = pair(pair(leaves[0], leaves[1]), pair(leaves[2], leaves[3]))
    let checkpoint = Checkpoint(origin: "o", size: 5, root: pair(left, leaves[4]))
    let proof = LogProof(
      index: 2, hashes: [leaves[3], pair(leaves[0], leaves[1]), leaves[4]],
      checkpointNote: checkpoint.note(
        signature: [UInt8](repeating: 1, count: 64), publicKey: Self.key))
    let read = try LogProof(text: proof.text)
    #expect(read == proof)
    #expect(read.includes(statementSHA256: digests[2], in: checkpoint))
    #expect(!read.includes(statementSHA256: digests[3], in: checkpoint))
    for (old, new) in [("index 2", "index 02"), ("index 2", "index -2"), ("@v1", "@v2")] {
      #expect(throws: VerifyError.self) {
        try LogProof(text: proof.text.replacing(old, with: new))
      }
    }
  }
}
