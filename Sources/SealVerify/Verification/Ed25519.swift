import SealCrypto

extension PublicKey {
  /// Checks an Ed25519 signature (RFC 8032) over the bytes themselves.
  ///
  /// Throws `VerifyError.refused` when the key is of another kind, or has not made this signature.
  func verifyEd25519(_ signature: [UInt8], of bytes: [UInt8]) throws {
    guard kind == .ed25519 else { throw refused("the key is not an Ed25519 key") }
    guard isSignature(signature, of: bytes) else {
      throw refused("the key has not signed these bytes")
    }
  }
}
