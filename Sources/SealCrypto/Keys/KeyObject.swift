internal import COpenSSL

/// Owns one EVP_PKEY of libcrypto: a public key, or both halves.
///
/// `@unchecked Sendable`: the key is never changed after it was made, and libcrypto lets threads
/// share an EVP_PKEY that none of them changes (openssl-threads(7)); its reference count and its
/// cache of exported keys are locked inside.
final class KeyObject: @unchecked Sendable {
  let pointer: OpaquePointer

  init(owning pointer: OpaquePointer) {
    self.pointer = pointer
  }

  deinit { EVP_PKEY_free(pointer) }

  var kind: KeyKind {
    switch EVP_PKEY_get_base_id(pointer) {
    case EVP_PKEY_ED25519: .ed25519
    case EVP_PKEY_EC: .ellipticCurve
    case EVP_PKEY_RSA: .rsa(bits: Int(EVP_PKEY_get_bits(pointer)))
    default: .other
    }
  }

  /// What is signed: the bytes themselves by Ed25519, their SHA-256 by all others.
  var digest: OpaquePointer? { kind == .ed25519 ? nil : EVP_sha256() }
}

/// By which algorithm a key signs.
package enum KeyKind: Sendable, Hashable {
  case ed25519
  /// ECDSA on any curve.
  case ellipticCurve
  case rsa(bits: Int)
  case other

  /// Throws `CryptoError.unsuitableKey` unless it is RSA with 2,048 bits or more.
  package func requireRSA() throws {
    guard case .rsa(let bits) = self, bits >= 2_048 else {
      throw CryptoError(.unsuitableKey, "The key is not an RSA key of at least 2,048 bits.")
    }
  }
}
