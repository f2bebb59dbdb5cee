internal import COpenSSL

/// HMAC (RFC 2104) with SHA-256.
package enum HMACSHA256 {
  /// 32 bytes.
  package static func authenticate(_ bytes: [UInt8], key: [UInt8]) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: SHA256.byteCount) { code, count in
      let result = HMAC(
        EVP_sha256(), key, Int32(key.count), bytes, bytes.count, code.baseAddress, nil)
      // Fails only where libcrypto has no SHA-256: such an installation can do nothing of ours.
      precondition(result != nil, "libcrypto offers no HMAC with SHA-256")
      count = SHA256.byteCount
    }
  }
}

/// HKDF (RFC 5869) with SHA-256: independent keys from one secret.
package enum HKDFSHA256 {
  /// A key of 32 bytes for `info`, which says what it is for.
  package static func deriveKey(secret: [UInt8], salt: [UInt8] = [], info: [UInt8]) -> [UInt8] {
    let extracted = HMACSHA256.authenticate(
      secret, key: salt.isEmpty ? [UInt8](repeating: 0, count: 32) : salt)
    // RFC 5869 §2.3 with L = 32: one block only.
    return HMACSHA256.authenticate(info + [1], key: extracted)
  }
}

/// Compares secrets in a time that does not tell where they differ; different lengths differ at
/// once.
package func constantTimeEqual(_ left: [UInt8], _ right: [UInt8]) -> Bool {
  left.count == right.count && CRYPTO_memcmp(left, right, left.count) == 0
}
