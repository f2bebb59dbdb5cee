internal import COpenSSL

/// Ed25519 signatures (RFC 8032) over the bytes themselves.
enum Ed25519 {
  /// Throws `VerifyError.refused` unless the key, 32 bytes, has made this signature.
  static func verify(_ signature: [UInt8], of bytes: [UInt8], publicKey: [UInt8]) throws {
    guard
      let key = EVP_PKEY_new_raw_public_key(EVP_PKEY_ED25519, nil, publicKey, publicKey.count)
    else {
      ERR_clear_error()
      throw VerifyError(.refused, "the key is not an Ed25519 key")
    }
    defer { EVP_PKEY_free(key) }
    try verify(signature, of: bytes, key, "the key has not made the signature")
  }

  fileprivate static func verify(
    _ signature: [UInt8], of bytes: [UInt8], _ key: OpaquePointer, _ refusal: String
  ) throws {
    guard let context = EVP_MD_CTX_new() else { throw OpenSSLFailure.take("EVP_MD_CTX_new") }
    defer { EVP_MD_CTX_free(context) }
    guard EVP_DigestVerifyInit(context, nil, nil, nil, key) == 1 else {
      throw OpenSSLFailure.take("EVP_DigestVerifyInit")
    }
    guard
      signature.count == 64,
      EVP_DigestVerify(context, signature, signature.count, bytes, bytes.count) == 1
    else {
      ERR_clear_error()
      throw VerifyError(.refused, refusal)
    }
  }
}

extension X509Certificate {
  /// Checks an Ed25519 signature (RFC 8032) over the bytes themselves.
  ///
  /// Throws `VerifyError.refused` when the key is of another kind, or has not made this signature.
  func verifyEd25519(_ signature: [UInt8], of bytes: [UInt8]) throws {
    guard let key = X509_get0_pubkey(pointer), EVP_PKEY_get_base_id(key) == EVP_PKEY_ED25519 else {
      ERR_clear_error()
      throw VerifyError(.refused, "the issuer's key is not an Ed25519 key")
    }
    try Ed25519.verify(signature, of: bytes, key, "the issuer's key has not signed these bytes")
  }

  var isEd25519: Bool {
    guard let key = X509_get0_pubkey(pointer) else { return false }
    return EVP_PKEY_get_base_id(key) == EVP_PKEY_ED25519
  }

  /// The key itself, 32 bytes (RFC 8032 §5.1.5). Throws `VerifyError.refused` when it is of another
  /// kind.
  func ed25519Key() throws -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: 32)
    var length = bytes.count
    guard let key = X509_get0_pubkey(pointer), EVP_PKEY_get_base_id(key) == EVP_PKEY_ED25519,
      EVP_PKEY_get_raw_public_key(key, &bytes, &length) == 1, length == 32
    else {
      ERR_clear_error()
      throw VerifyError(.refused, "the key is not an Ed25519 key")
    }
    return bytes
  }
}
