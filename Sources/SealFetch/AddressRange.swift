/// Addresses that share their first bits (CIDR, RFC 4632): `10.0.0.0/8`, `fc00::/7`.
package struct AddressRange: Sendable, Hashable {
  package let first: IPAddress
  package let prefixLength: Int

  /// `nil` unless it is an address, or an address and a length whose further bits are all zero.
  package init?(_ text: String) {
    let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
    guard let address = IPAddress(String(parts[0])) else { return nil }
    first = address
    if parts.count == 1 {
      prefixLength = address.bitWidth
    } else {
      guard let length = UInt8(parts[1]), String(length) == parts[1],
        Int(length) <= address.bitWidth
      else { return nil }
      prefixLength = Int(length)
    }
    guard Self.head(of: address, prefixLength) == address else { return nil }
  }

  package func contains(_ address: IPAddress) -> Bool {
    address.bitWidth == first.bitWidth && Self.head(of: address, prefixLength) == first
  }

  private static func head(of address: IPAddress, _ length: Int) -> IPAddress {
    // Shifting by the whole width or more gives 0 in Swift: a length of 0 leaves no bit.
    switch address {
    case .v4(let value): .v4(value & UInt32.max << UInt32(32 - length))
    case .v6(let value): .v6(value & UInt128.max << UInt128(128 - length))
    }
  }
}
