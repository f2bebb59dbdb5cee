import SealCommandLine
import SealCrypto

/// Bytes that a server hands out by parts.
enum Download {
  /// All of them, checked as a whole, for parts are not checked by the server; `nil` where they are
  /// others than their digest says.
  ///
  /// - Parameter part: what begins at an offset, empty at the end, and the digest of the whole.
  static func whole(
    _ part: (_ offset: UInt64) async throws -> (bytes: [UInt8], sha256: [UInt8])
  ) async throws -> [UInt8]? {
    var bytes: [UInt8] = []
    let progress = ProgressLine(of: nil, "KiB")
    defer { progress.clear() }
    var next = try await part(0)
    while !next.bytes.isEmpty {
      bytes += next.bytes
      progress.reached(bytes.count >> 10)
      next = try await part(UInt64(bytes.count))
    }
    return SHA256.hash(bytes) == next.sha256 ? bytes : nil
  }
}
