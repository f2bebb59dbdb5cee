import Foundation

/// One of 4,096 shares of all accounts: what the database is distributed by, once one machine is
/// too small.
///
/// An account's own identifier draws it; every identifier of what belongs to the account carries
/// it, so that an address such as `/w/work_…` tells where its rows lie (decision 22).
package struct Bucket: Sendable, Hashable {
  /// 0 to 4,095.
  package let number: Int16

  /// Where lies what is no account's and is nowhere but there.
  package static let nobodys = Bucket(0)

  init(_ number: UInt16) {
    self.number = Int16(number & 0x0FFF)
  }

  /// That of an identifier.
  package init(of id: UUID) {
    let bytes = id.byteArray
    self.init(UInt16(bytes[6] & 0x0F) << 8 | UInt16(bytes[7]))
  }

  /// Of what belongs to no account: the first 12 bits of a digest.
  package init(of digest: [UInt8]) {
    precondition(digest.count >= 2)
    self.init(UInt16(digest[0]) << 4 | UInt16(digest[1]) >> 4)
  }

  /// The same bytes with the bucket as their first 12 bits.
  package func marking(_ bytes: [UInt8]) -> [UInt8] {
    precondition(bytes.count >= 2)
    let second = UInt8(truncatingIfNeeded: number << 4) | bytes[1] & 0x0F
    return [UInt8(truncatingIfNeeded: number >> 4), second] + bytes.dropFirst(2)
  }
}
