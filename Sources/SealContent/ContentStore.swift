import SealCrypto
import SealPostgres
import SealPrimitives

/// Bytes as they were put, found to have their digest.
package struct StoredContent: Sendable, Hashable {
  package let bytes: [UInt8]
  /// IANA media type.
  package let mediaType: String
  package let createTime: Instant
}

/// Why content cannot be had or kept.
package struct ContentError: Error, Sendable, Hashable, CustomStringConvertible {
  package enum Code: Sendable, Hashable {
    /// More than `ContentStore.maxBytes`.
    case tooLarge
    /// The database gave other bytes than were put.
    case corrupted
  }

  package let code: Code
  package let description: String
}

/// A part of content, not checked: only the whole has a digest.
package struct ContentPart: Sendable, Hashable {
  package let bytes: [UInt8]
  /// How many bytes the whole has.
  package let total: Int
}

/// Content by its SHA-256, in the bucket of whose it is.
///
/// Put once, never changed, checked whenever all of it is read.
package enum ContentStore {
  /// The longest content: 64 MiB.
  package static let maxBytes = 64 << 20

  /// Keeps bytes and answers their SHA-256. The same bytes again change nothing, also under another
  /// media type.
  @discardableResult
  package static func put(
    _ bytes: [UInt8], mediaType: String, in bucket: Bucket, at time: Instant,
    _ tx: Transaction
  ) throws -> [UInt8] {
    guard bytes.count <= maxBytes else {
      throw ContentError(
        code: .tooLarge,
        description: "The content has \(bytes.count) bytes; at most \(maxBytes) are kept.")
    }
    let digest = SHA256.hash(bytes)
    try tx.execute(
      """
      INSERT INTO content (bucket, sha256, media_type, create_time, bytes)
      VALUES (\(bucket), \(digest), \(mediaType), \(time), \(bytes)) ON CONFLICT DO NOTHING
      """)
    return digest
  }

  /// Those of the digests whose content is kept.
  package static func kept(_ digests: [[UInt8]], in bucket: Bucket, _ tx: Transaction) throws
    -> Set<[UInt8]>
  {
    Set(
      try tx.query(
        "SELECT sha256 FROM content WHERE bucket = \(bucket) AND sha256 = ANY(\(digests)::bytea[])"
      ).map { try $0.decode("sha256") })
  }

  /// Up to `length` bytes from `offset` on; fewer at the end, none past it. Reads no more than
  /// that: whoever puts parts together checks the whole. `nil` when nobody put it.
  package static func part(
    of sha256: [UInt8], in bucket: Bucket, from offset: Int, length: Int,
    _ tx: Transaction
  ) throws -> ContentPart? {
    precondition(offset >= 0 && length >= 0, "A part begins and ends somewhere.")
    let start = min(offset, maxBytes) + 1
    return try tx.first(
      """
      SELECT substring(bytes FROM \(Int32(start)) FOR \(Int32(min(length, maxBytes)))) AS bytes,
        octet_length(bytes) AS total
      FROM content WHERE bucket = \(bucket) AND sha256 = \(sha256)
      """
    ).map {
      ContentPart(
        bytes: try $0.decode("bytes"), total: Int(try $0.decode("total", as: Int32.self)))
    }
  }

  /// The content with this SHA-256; `nil` when nobody put it. Throws `corrupted` when the bytes do
  /// not have the digest any more.
  package static func get(_ sha256: [UInt8], in bucket: Bucket, _ tx: Transaction) throws
    -> StoredContent?
  {
    let row = try tx.first(
      """
      SELECT bytes, media_type, create_time FROM content
      WHERE bucket = \(bucket) AND sha256 = \(sha256)
      """)
    guard let row else { return nil }
    let content = StoredContent(
      bytes: try row.decode("bytes"), mediaType: try row.decode("media_type"),
      createTime: try row.decode("create_time"))
    guard SHA256.hash(content.bytes) == sha256 else {
      throw ContentError(
        code: .corrupted,
        description: "Stored content does not have its digest any more; restore it from a backup.")
    }
    return content
  }
}
