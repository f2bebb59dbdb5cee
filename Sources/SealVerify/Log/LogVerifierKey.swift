import Foundation
import SealCrypto
import SealPrimitives

/// Whose signature a log's checkpoints must have: C2SP's verifier key, `name+id+key`, with the key
/// id in hexadecimal and base 64 of 0x01 and the 32 bytes of an Ed25519 key (c2sp.org/signed-note).
public struct LogVerifierKey: Sendable, Hashable, CustomStringConvertible {
  /// The log's name, which is its checkpoints' first line.
  public let origin: String
  /// 32 bytes.
  public let publicKey: [UInt8]

  /// What stands before the bytes of an Ed25519 key.
  private static let ed25519: UInt8 = 0x01

  /// - Parameter origin: without white space and `+`.
  public init(origin: String, publicKey: [UInt8]) {
    precondition(publicKey.count == 32 && Self.isName(origin))
    self.origin = origin
    self.publicKey = publicKey
  }

  /// The key of a log's X.509 certificate, the first of `chainPEM`. Says nothing about who vouches
  /// for it.
  ///
  /// Throws `VerifyError.malformedChain`, and `refused` when it is no log's.
  public init(chainPEM: String) throws {
    let certificate = try readChain(chainPEM).leaf
    guard Self.isName(certificate.commonName) else {
      throw VerifyError(.refused, "the X.509 certificate is not named as a log is")
    }
    let key = try certificate.publicKey
    guard key.kind == .ed25519 else { throw refused("the key is not an Ed25519 key") }
    self.init(origin: certificate.commonName, publicKey: try key.ed25519)
  }

  /// Throws `VerifyError.malformedLogKey`.
  public init(_ text: String) throws {
    let parts = text.split(separator: "+", maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count == 3, let key = Data(base64Encoded: String(parts[2])), key.count == 33,
      key.first == Self.ed25519, Self.isName(String(parts[0]))
    else {
      throw VerifyError(
        .malformedLogKey,
        "A log's verifier key is NAME+ID+KEY: its name, eight hexadecimal digits, and an "
          + "Ed25519 key in base 64."
      )
    }
    self.init(origin: String(parts[0]), publicKey: Array(key.dropFirst()))
    guard description == text else {
      throw VerifyError(
        .malformedLogKey, "The verifier key's id is not that of its name and key: a part is wrong.")
    }
  }

  public var description: String {
    let id = Hex.encode(Checkpoint.keyID(origin: origin, publicKey: publicKey))
    return "\(origin)+\(id)+\(Data([Self.ed25519] + publicKey).base64EncodedString())"
  }

  /// The checkpoint of a note that this key signed.
  ///
  /// Throws `VerifyError.malformedLogProof` for what is no checkpoint, and `refused` when it is
  /// another log's or not signed by this key.
  public func open(_ note: String) throws -> Checkpoint {
    let signed = try SignedCheckpoint(note: note)
    guard signed.checkpoint.origin == origin else {
      throw VerifyError(
        .refused, "the checkpoint is that of `\(signed.checkpoint.origin)`, not of `\(origin)`")
    }
    guard let signature = signed.signature(publicKey: publicKey) else {
      throw VerifyError(.refused, "the key has not signed the checkpoint")
    }
    try PublicKey(ed25519: publicKey).verifyEd25519(
      signature, of: Array(signed.checkpoint.text.utf8))
    return signed.checkpoint
  }

  private static func isName(_ text: String) -> Bool {
    !text.isEmpty
      && text.unicodeScalars.allSatisfy {
        !$0.properties.isWhitespace && $0 != "+" && $0.value > 32
      }
  }
}
