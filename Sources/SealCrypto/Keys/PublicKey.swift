internal import COpenSSL

/// A key that checks what the `PrivateKey` of the same pair signed.
package struct PublicKey: Sendable, Equatable {
  let object: KeyObject

  init(_ object: KeyObject) {
    self.object = object
  }

  /// From PEM (RFC 7468 §13). Throws `CryptoError.malformed`.
  package init(pem: [UInt8]) throws {
    object = KeyObject(owning: try readPEM(pem, "a public key", seal_PEM_read_PublicKey))
  }

  /// From the 32 bytes of RFC 8032 §5.1.5. Throws `CryptoError.unsuitableKey`.
  package init(ed25519 bytes: [UInt8]) throws {
    guard let pointer = EVP_PKEY_new_raw_public_key(EVP_PKEY_ED25519, nil, bytes, bytes.count)
    else {
      ERR_clear_error()
      throw CryptoError(.unsuitableKey, "The key is not an Ed25519 key.")
    }
    object = KeyObject(owning: pointer)
  }

  /// SubjectPublicKeyInfo in PEM.
  package func pem() throws -> [UInt8] {
    try bytesWritten("PEM_write_bio_PUBKEY") { PEM_write_bio_PUBKEY($0, object.pointer) }
  }

  package static func == (left: PublicKey, right: PublicKey) -> Bool {
    EVP_PKEY_eq(left.object.pointer, right.object.pointer) == 1
  }

  package var kind: KeyKind { object.kind }

  /// 32 bytes (RFC 8032 §5.1.5). Throws `CryptoError.unsuitableKey` when it is of another kind.
  package var ed25519: [UInt8] {
    get throws {
      guard kind == .ed25519 else {
        throw CryptoError(.unsuitableKey, "The key is not an Ed25519 key.")
      }
      var bytes = [UInt8](repeating: 0, count: 32)
      var length = bytes.count
      try require(
        EVP_PKEY_get_raw_public_key(object.pointer, &bytes, &length), "EVP_PKEY_get_raw_public_key")
      return bytes
    }
  }

  /// Whether the private key has signed these bytes, as `PrivateKey.sign` does.
  package func isSignature(_ signature: [UInt8], of bytes: [UInt8]) -> Bool {
    guard let context = EVP_MD_CTX_new() else { return false }
    defer { EVP_MD_CTX_free(context) }
    let isRight =
      EVP_DigestVerifyInit(context, nil, object.digest, nil, object.pointer) == 1
      && EVP_DigestVerify(context, signature, signature.count, bytes, bytes.count) == 1
    ERR_clear_error()
    return isRight
  }
}
