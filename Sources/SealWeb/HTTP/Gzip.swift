internal import CZlib

/// Compression into gzip (RFC 1952).
enum Gzip {
  /// At most so many bytes come of so many.
  static func bound(_ count: Int) -> Int { seal_gzip_bound(count) }

  /// One member; `nil` where there is no memory for it. Bytes are at most 1 GiB.
  static func compress(_ bytes: [UInt8]) -> [UInt8]? {
    precondition(bytes.count <= 1 << 30, "zlib counts in 32 bits")
    let compressed = [UInt8](unsafeUninitializedCapacity: bound(bytes.count)) { gzip, count in
      count = bytes.withUnsafeBufferPointer { bytes in
        seal_gzip(bytes.baseAddress, bytes.count, gzip.baseAddress, gzip.count)
      }
    }
    return compressed.isEmpty ? nil : compressed
  }
}
