/// Which addresses are no places on the public internet.
///
/// After the IANA special-purpose address registries (RFC 6890) for IPv4 and IPv6, the IPv4
/// multicast (RFC 5771) and IPv6 global unicast registries. Stricter than these in that whole
/// blocks are refused where single addresses of them are reachable (192.0.0.0/24, 2001::/23).
package enum ReservedAddresses {
  /// Why the address must not be asked; `nil` for a public one.
  package static func purpose(of address: IPAddress) -> String? {
    switch address {
    case .v4: ipv4.first { $0.range.contains(address) }?.purpose
    case .v6(let value): purpose(ofV6: value)
    }
  }

  private static func purpose(ofV6 value: UInt128) -> String? {
    let address = IPAddress.v6(value)
    if v4Mapped.contains(address) || nat64.contains(address) {
      return purpose(of: .v4(UInt32(truncatingIfNeeded: value)))
    }
    if sixToFour.contains(address) {
      return purpose(of: .v4(UInt32(truncatingIfNeeded: value >> 80)))
    }
    guard globalUnicast.contains(address) else {
      return ipv6Outside.first { $0.range.contains(address) }?.purpose ?? "not global unicast"
    }
    return ipv6Inside.first { $0.range.contains(address) }?.purpose
  }

  private typealias Entry = (range: AddressRange, purpose: String)

  private static func range(_ text: String) -> AddressRange {
    guard let range = AddressRange(text) else { preconditionFailure("\(text) is no range") }
    return range
  }

  private static let ipv4: [Entry] = [
    (range("0.0.0.0/8"), "this network (RFC 791 §3.2)"),
    (range("10.0.0.0/8"), "private use (RFC 1918)"),
    (range("100.64.0.0/10"), "shared address space (RFC 6598)"),
    (range("127.0.0.0/8"), "loopback (RFC 1122 §3.2.1.3)"),
    (range("169.254.0.0/16"), "link local (RFC 3927)"),
    (range("172.16.0.0/12"), "private use (RFC 1918)"),
    (range("192.0.0.0/24"), "protocol assignments (RFC 6890 §2.1)"),
    (range("192.0.2.0/24"), "documentation (RFC 5737)"),
    (range("192.88.99.0/24"), "6to4 relays, deprecated (RFC 7526)"),
    (range("192.168.0.0/16"), "private use (RFC 1918)"),
    (range("198.18.0.0/15"), "benchmarking (RFC 2544)"),
    (range("198.51.100.0/24"), "documentation (RFC 5737)"),
    (range("203.0.113.0/24"), "documentation (RFC 5737)"),
    (range("224.0.0.0/4"), "multicast (RFC 5771)"),
    (range("240.0.0.0/4"), "reserved, broadcast (RFC 1112 §4, RFC 919 §7)"),
  ]

  /// All that is handed out to networks (RFC 4291 §2.4).
  private static let globalUnicast = range("2000::/3")
  /// Linux connects these to the IPv4 address inside (RFC 4291 §2.5.5.2).
  private static let v4Mapped = range("::ffff:0:0/96")
  /// A translator connects these to the IPv4 address inside (RFC 6052 §2.1).
  private static let nat64 = range("64:ff9b::/96")
  /// A relay connects these to the IPv4 address in the bits after the prefix (RFC 3056 §2).
  private static let sixToFour = range("2002::/16")

  private static let ipv6Inside: [Entry] = [
    (range("2001::/23"), "protocol assignments, Teredo among them (RFC 2928, RFC 4380)"),
    (range("2001:db8::/32"), "documentation (RFC 3849)"),
    (range("3fff::/20"), "documentation (RFC 9637)"),
  ]

  private static let ipv6Outside: [Entry] = [
    (range("::/128"), "unspecified (RFC 4291 §2.5.2)"),
    (range("::1/128"), "loopback (RFC 4291 §2.5.3)"),
    (range("::/96"), "IPv4-compatible, deprecated (RFC 4291 §2.5.5.1)"),
    (range("64:ff9b:1::/48"), "local translation (RFC 8215)"),
    (range("100::/64"), "discard (RFC 6666)"),
    (range("5f00::/16"), "segment routing (RFC 9602)"),
    (range("fc00::/7"), "unique local (RFC 4193)"),
    (range("fe80::/10"), "link local (RFC 4291 §2.5.6)"),
    (range("fec0::/10"), "site local, deprecated (RFC 3879)"),
    (range("ff00::/8"), "multicast (RFC 4291 §2.7)"),
  ]
}
