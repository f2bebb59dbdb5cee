import Foundation
import SealAPI
import SealAccess
import SealPrimitives

/// An event's number in the form of page tokens.
struct DeliveryPosition: ListPosition {
  let number: Int64

  init(number: Int64) {
    self.number = number
  }

  init(uuid: UUID) {
    number = uuid.byteArray.suffix(8).reduce(0) { $0 << 8 | Int64($1) }
  }

  var uuid: UUID {
    UUID(
      bytes: [UInt8](repeating: 0, count: 8) + withUnsafeBytes(of: number.bigEndian) { [UInt8]($0) }
    )
  }
}

extension DeveloperV1.Delivery {
  var position: DeliveryPosition { DeliveryPosition(number: eventNumber) }
}
