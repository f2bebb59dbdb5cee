import Foundation
import SealPrimitives

extension UUID {
  /// A row's number in the form of page tokens.
  init(number: Int64) {
    self.init(
      bytes: [UInt8](repeating: 0, count: 8)
        + (0..<8).map { UInt8(truncatingIfNeeded: number >> Int64(8 * (7 - $0))) })
  }

  var number: Int64 { byteArray.suffix(8).reduce(0) { $0 << 8 | Int64($1) } }
}
