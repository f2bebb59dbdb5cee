/// What bytes are known by: SHA-256 and SHA-512 (FIPS 180-4), SM3 (GB/T 32905) if asked for, and
/// their number.
public struct Digests: Sendable, Hashable {
  public let sha256: [UInt8]
  public let sha512: [UInt8]
  public let sm3: [UInt8]?
  public let sizeBytes: UInt64

  public init(sha256: [UInt8], sha512: [UInt8], sm3: [UInt8]?, sizeBytes: UInt64) {
    self.sha256 = sha256
    self.sha512 = sha512
    self.sm3 = sm3
    self.sizeBytes = sizeBytes
  }

  /// Of bytes in memory.
  public init(of bytes: [UInt8], includingSM3: Bool = false) throws {
    var digester = try Digester(includingSM3: includingSM3)
    try bytes.withUnsafeBytes { try digester.update($0) }
    self = try digester.finish()
  }
}
