import SealPostgres
import SealPrimitives
import SealTestSupport
import Testing

/// Kept bytes; an issue when nobody kept them.
func content(_ sha256: [UInt8], _ tx: Transaction) throws -> [UInt8] {
  let row = try tx.first("SELECT bytes FROM content WHERE sha256 = \(sha256) LIMIT 1")
  return try #require(row).decode("bytes")
}

enum TestClock {
  /// When every world begins.
  static let start = TestKeys.madeAt
}
