internal import COpenSSL

/// SHA-256 (FIPS 180-4) of a few bytes.
public enum SHA256Digest {
  public static let byteCount = 32

  public static func hash(_ bytes: [UInt8]) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: byteCount) { digest, count in
      // Fails only where libcrypto has no SHA-256: such an installation can do nothing of ours.
      precondition(
        SHA256(bytes, bytes.count, digest.baseAddress) != nil, "libcrypto offers no SHA-256")
      count = byteCount
    }
  }
}

/// HMAC (RFC 2104) with SHA-256.
public enum HMACSHA256 {
  public static func authenticate(_ bytes: [UInt8], key: [UInt8]) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: SHA256Digest.byteCount) { code, count in
      let result = HMAC(
        EVP_sha256(), key, Int32(key.count), bytes, bytes.count, code.baseAddress, nil)
      // Fails only where libcrypto has no SHA-256: such an installation can do nothing of ours.
      precondition(result != nil, "libcrypto offers no HMAC with SHA-256")
      count = SHA256Digest.byteCount
    }
  }
}

/// HKDF (RFC 5869) with SHA-256: independent keys from one secret.
public enum HKDFSHA256 {
  /// A key of 32 bytes for `info`, which says what it is for.
  public static func deriveKey(secret: [UInt8], salt: [UInt8] = [], info: [UInt8]) -> [UInt8] {
    let extracted = HMACSHA256.authenticate(
      secret, key: salt.isEmpty ? [UInt8](repeating: 0, count: 32) : salt)
    // RFC 5869 §2.3 with L = 32: one block only.
    return HMACSHA256.authenticate(info + [1], key: extracted)
  }
}
