import SealContent
import SealPostgres
import SealPrimitives
import SealTestSupport
import Testing

/// Kept bytes; an issue when nobody kept them.
func content(_ sha256: [UInt8], _ tx: Transaction) throws -> [UInt8] {
  try #require(try ContentStore.get(sha256, tx)).bytes
}

enum TestClock {
  /// When every world begins.
  static let start = TestKeys.madeAt
}
