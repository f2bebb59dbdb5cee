import Foundation

/// What a server may be called by in its X.509 certificate.
package struct ServerNames: Sendable, Hashable {
  package let dnsNames: [String]
  /// IPv4 and IPv6 addresses in text form.
  package let addresses: [String]

  /// Throws `TrustError.malformedName` for what is neither, and when there is none at all.
  package init(dnsNames: [String], addresses: [String]) throws {
    for name in dnsNames where !isDNSName(name) {
      throw TrustError(.malformedName, "`\(name)` is not a DNS name.")
    }
    for address in addresses where !isAddress(address) {
      throw TrustError(.malformedName, "`\(address)` is not an IP address.")
    }
    guard !(dnsNames + addresses).isEmpty else {
      throw TrustError(.malformedName, "A server needs one name or address at least.")
    }
    self.dnsNames = dnsNames
    self.addresses = addresses
  }

  var all: [String] { dnsNames + addresses }
}

/// RFC 1123 §2.1, at most 64 characters, the most that a common name may have; `*.` may stand in
/// front.
private func isDNSName(_ text: String) -> Bool {
  let name = text.hasPrefix("*.") ? text.dropFirst(2) : text[...]
  return (1...64).contains(text.utf8.count)
    && name.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false).allSatisfy {
      label in
      (1...63).contains(label.count) && label.first != UInt8(ascii: "-")
        && label.last != UInt8(ascii: "-")
        && label.allSatisfy { byte in
          switch byte {
          case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"): true
          default: false
          }
        }
    }
}

private func isAddress(_ text: String) -> Bool {
  var address = in6_addr()
  return inet_pton(AF_INET, text, &address) == 1 || inet_pton(AF_INET6, text, &address) == 1
}
