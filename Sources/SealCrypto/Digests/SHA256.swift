internal import COpenSSL

/// SHA-256 (FIPS 180-4) of a few bytes.
package enum SHA256 {
  package static let byteCount = 32

  package static func hash(_ bytes: [UInt8]) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: byteCount) { digest, count in
      // Fails only where libcrypto has no SHA-256: such an installation can do nothing of ours.
      precondition(
        COpenSSL.SHA256(bytes, bytes.count, digest.baseAddress) != nil,
        "libcrypto offers no SHA-256")
      count = byteCount
    }
  }
}
