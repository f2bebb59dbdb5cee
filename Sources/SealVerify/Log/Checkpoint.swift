import Foundation
import SealCrypto
import SealPrimitives

/// A log's signed head: a C2SP checkpoint, which is a signed note (c2sp.org/tlog-checkpoint,
/// c2sp.org/signed-note).
///
/// ```
/// origin
/// size
/// base64 of the root
///
/// — name base64(key id, Ed25519 signature)
/// ```
public struct Checkpoint: Sendable, Hashable {
  /// What the log calls itself: the first line, and the name of its key.
  public let origin: String
  public let size: Int64
  /// 32 bytes.
  public let root: [UInt8]

  public init(origin: String, size: Int64, root: [UInt8]) {
    precondition(root.count == 32 && size >= 0)
    self.origin = origin
    self.size = size
    self.root = root
  }

  /// The note's text, which is what is signed.
  public var text: String {
    "\(origin)\n\(size)\n\(Data(root).base64EncodedString())\n"
  }

  /// The first four bytes of SHA-256(name, 0x0A, 0x01, key): which key signed (signed-note, type
  /// Ed25519).
  public static func keyID(origin: String, publicKey: [UInt8]) -> [UInt8] {
    Array(SHA256.hash(Array(origin.utf8) + [0x0A, 0x01] + publicKey).prefix(4))
  }

  /// The whole note.
  public func note(signature: [UInt8], publicKey: [UInt8]) -> String {
    let id = Self.keyID(origin: origin, publicKey: publicKey)
    return text + "\n\u{2014} \(origin) \(Data(id + signature).base64EncodedString())\n"
  }
}

/// A checkpoint as somebody hands it over, with its signatures.
public struct SignedCheckpoint: Sendable, Hashable {
  public let checkpoint: Checkpoint
  /// By name: key id and signature. Others than the log's own are kept and not looked at.
  let signatures: [(name: String, keyID: [UInt8], signature: [UInt8])]

  public static func == (left: Self, right: Self) -> Bool {
    left.checkpoint == right.checkpoint
      && left.signatures.elementsEqual(right.signatures) { $0 == $1 }
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(checkpoint)
  }

  /// The longest note that is read.
  public static let maxBytes = 10_000

  /// Throws `VerifyError.malformedLogProof` for what is no checkpoint, also when it has lines that
  /// this version does not know.
  public init(note: String) throws {
    func refused(_ what: String) -> VerifyError {
      VerifyError(.malformedLogProof, "The checkpoint \(what).")
    }
    guard note.utf8.count <= Self.maxBytes else { throw refused("is too long") }
    guard let end = note.firstRange(of: "\n\n"), note.hasSuffix("\n") else {
      throw refused("has no signatures")
    }
    let lines = note[..<end.lowerBound].split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.count == 3, !lines[0].isEmpty, let size = Int64(lines[1]), size >= 0,
      String(size) == lines[1], let root = Data(base64Encoded: String(lines[2])), root.count == 32,
      root.base64EncodedString() == lines[2]
    else { throw refused("is not three lines: origin, size and root") }
    checkpoint = Checkpoint(origin: String(lines[0]), size: size, root: Array(root))
    let signed = note[end.upperBound...].split(separator: "\n").map(String.init)
    guard (1...16).contains(signed.count) else { throw refused("has no signatures, or too many") }
    signatures = try signed.map { line in
      let parts = line.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
      guard parts.count == 3, parts[0] == "\u{2014}", !parts[1].isEmpty,
        let bytes = Data(base64Encoded: parts[2]), bytes.count > 4
      else { throw refused("has a signature line of another form") }
      return (parts[1], Array(bytes.prefix(4)), Array(bytes.dropFirst(4)))
    }
  }

  /// The signature that the log itself has made with this key; `nil` when there is none.
  public func signature(publicKey: [UInt8]) -> [UInt8]? {
    let id = Checkpoint.keyID(origin: checkpoint.origin, publicKey: publicKey)
    return signatures.first { $0.name == checkpoint.origin && $0.keyID == id }?.signature
  }
}
