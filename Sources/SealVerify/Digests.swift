internal import COpenSSL
import Foundation

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

  /// Of a file, read once from beginning to end in pieces of 1 MiB, whatever its size.
  ///
  /// Throws `VerifyError.file` when it cannot be opened or read; a folder cannot.
  public init(ofFile path: String, includingSM3: Bool = false) throws {
    let file = try OpenFile(reading: path)
    var digester = try Digester(includingSM3: includingSM3)
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 20, alignment: 16)
    defer { buffer.deallocate() }
    while true {
      let count = try file.read(into: buffer)
      guard count > 0 else { break }
      try digester.update(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
    }
    self = try digester.finish()
  }

}

extension Digests {
  /// SHA-256 of a few bytes, 32 bytes long.
  public static func sha256(_ bytes: [UInt8]) -> [UInt8] { SHA256Digest.hash(bytes) }

  /// HMAC (RFC 2104) with SHA-256, 32 bytes long.
  public static func hmacSHA256(key: [UInt8], _ bytes: [UInt8]) -> [UInt8] {
    HMACSHA256.authenticate(bytes, key: key)
  }

  /// Compares secrets in a time that does not tell where they differ; different lengths differ at
  /// once.
  public static func constantTimeEqual(_ left: [UInt8], _ right: [UInt8]) -> Bool {
    left.count == right.count && CRYPTO_memcmp(left, right, left.count) == 0
  }
}

/// All digests of one run of bytes, piece by piece.
private struct Digester {
  private let sha256: RunningDigest
  private let sha512: RunningDigest
  private let sm3: RunningDigest?
  private var sizeBytes: UInt64 = 0

  init(includingSM3: Bool) throws {
    sha256 = try RunningDigest(EVP_sha256())
    sha512 = try RunningDigest(EVP_sha512())
    sm3 = includingSM3 ? try RunningDigest(EVP_sm3()) : nil
  }

  mutating func update(_ piece: UnsafeRawBufferPointer) throws {
    try sha256.update(piece)
    try sha512.update(piece)
    try sm3?.update(piece)
    sizeBytes += UInt64(piece.count)
  }

  func finish() throws -> Digests {
    Digests(
      sha256: try sha256.finish(), sha512: try sha512.finish(), sm3: try sm3?.finish(),
      sizeBytes: sizeBytes)
  }
}

/// Owns one EVP_MD_CTX.
private final class RunningDigest {
  private let context: OpaquePointer

  init(_ algorithm: OpaquePointer?) throws {
    guard let context = EVP_MD_CTX_new() else { throw OpenSSLFailure.take("EVP_MD_CTX_new") }
    self.context = context
    guard EVP_DigestInit_ex(context, algorithm, nil) == 1 else {
      throw OpenSSLFailure.take("EVP_DigestInit_ex")
    }
  }

  deinit { EVP_MD_CTX_free(context) }

  func update(_ piece: UnsafeRawBufferPointer) throws {
    guard EVP_DigestUpdate(context, piece.baseAddress, piece.count) == 1 else {
      throw OpenSSLFailure.take("EVP_DigestUpdate")
    }
  }

  func finish() throws -> [UInt8] {
    var length: UInt32 = 0
    var digest = [UInt8](repeating: 0, count: Int(EVP_MAX_MD_SIZE))
    guard EVP_DigestFinal_ex(context, &digest, &length) == 1 else {
      throw OpenSSLFailure.take("EVP_DigestFinal_ex")
    }
    return Array(digest.prefix(Int(length)))
  }
}
