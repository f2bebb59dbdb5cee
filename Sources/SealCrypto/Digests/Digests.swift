internal import COpenSSL

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

/// All digests of one run of bytes, piece by piece.
package struct Digester {
  private let sha256: RunningDigest
  private let sha512: RunningDigest
  private let sm3: RunningDigest?
  private var sizeBytes: UInt64 = 0

  package init(includingSM3: Bool) throws {
    sha256 = try RunningDigest(EVP_sha256())
    sha512 = try RunningDigest(EVP_sha512())
    sm3 = includingSM3 ? try RunningDigest(EVP_sm3()) : nil
  }

  package mutating func update(_ piece: UnsafeRawBufferPointer) throws {
    try sha256.update(piece)
    try sha512.update(piece)
    try sm3?.update(piece)
    sizeBytes += UInt64(piece.count)
  }

  package func finish() throws -> Digests {
    Digests(
      sha256: try sha256.finish(), sha512: try sha512.finish(), sm3: try sm3?.finish(),
      sizeBytes: sizeBytes)
  }
}

/// Owns one EVP_MD_CTX.
private final class RunningDigest {
  private let context: OpaquePointer

  init(_ algorithm: OpaquePointer?) throws {
    context = try require(EVP_MD_CTX_new(), "EVP_MD_CTX_new")
    try require(EVP_DigestInit_ex(context, algorithm, nil), "EVP_DigestInit_ex")
  }

  deinit { EVP_MD_CTX_free(context) }

  func update(_ piece: UnsafeRawBufferPointer) throws {
    try require(EVP_DigestUpdate(context, piece.baseAddress, piece.count), "EVP_DigestUpdate")
  }

  func finish() throws -> [UInt8] {
    var length: UInt32 = 0
    var digest = [UInt8](repeating: 0, count: Int(EVP_MAX_MD_SIZE))
    try require(EVP_DigestFinal_ex(context, &digest, &length), "EVP_DigestFinal_ex")
    return Array(digest.prefix(Int(length)))
  }
}
