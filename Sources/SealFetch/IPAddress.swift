import Foundation

/// An address of a machine: version 4 or 6, without a zone.
package enum IPAddress: Sendable, Hashable {
  case v4(UInt32)
  case v6(UInt128)

  /// Dotted decimal with four numbers and no leading zeros, or RFC 4291 §2.2; `nil` for anything
  /// else: no octal, no single number, no zone, no brackets.
  package init?(_ text: String) {
    if text.contains(":") {
      var address = in6_addr()
      guard !text.utf8.contains(0), inet_pton(AF_INET6, text, &address) == 1 else { return nil }
      self = .v6(Self.number(of: address))
    } else {
      let parts = text.split(separator: ".", omittingEmptySubsequences: false)
      guard parts.count == 4 else { return nil }
      var value: UInt32 = 0
      for part in parts {
        guard let byte = UInt8(part), String(byte) == part else { return nil }
        value = value << 8 | UInt32(byte)
      }
      self = .v4(value)
    }
  }

  static func number(of address: in6_addr) -> UInt128 {
    withUnsafeBytes(of: address) { $0.reduce(UInt128(0)) { $0 << 8 | UInt128($1) } }
  }

  /// 32 or 128.
  package var bitWidth: Int {
    switch self {
    case .v4: 32
    case .v6: 128
    }
  }
}

extension IPAddress: CustomStringConvertible {
  /// Dotted decimal, or RFC 5952.
  package var description: String {
    switch self {
    case .v4(let value):
      return (0..<4).map { String(value >> UInt32(24 - 8 * $0) & 0xFF) }.joined(separator: ".")
    case .v6(let value):
      var bigEndian = value.bigEndian
      var text = [CChar](repeating: 0, count: Int(INET6_ADDRSTRLEN))
      // Fails only for a buffer that is too small (inet_ntop(3)).
      precondition(inet_ntop(AF_INET6, &bigEndian, &text, socklen_t(text.count)) != nil)
      return String(decoding: text.prefix { $0 != 0 }.map(UInt8.init), as: UTF8.self)
    }
  }

  /// With the brackets that URLs and ports ask for around version 6.
  package var bracketed: String {
    switch self {
    case .v4: description
    case .v6: "[\(description)]"
    }
  }
}

/// Where a connection goes.
package struct SocketAddress: Sendable, Hashable, CustomStringConvertible {
  package let address: IPAddress
  package let port: UInt16

  package init(_ address: IPAddress, port: UInt16) {
    self.address = address
    self.port = port
  }

  package var description: String { "\(address.bracketed):\(port)" }

  /// `nil` for families other than IPv4 and IPv6.
  init?(_ address: UnsafePointer<sockaddr>) {
    let raw = UnsafeRawPointer(address)
    switch Int32(address.pointee.sa_family) {
    case AF_INET:
      let value = raw.loadUnaligned(as: sockaddr_in.self)
      self.init(
        .v4(UInt32(bigEndian: value.sin_addr.s_addr)), port: UInt16(bigEndian: value.sin_port))
    case AF_INET6:
      let value = raw.loadUnaligned(as: sockaddr_in6.self)
      self.init(
        .v6(IPAddress.number(of: value.sin6_addr)), port: UInt16(bigEndian: value.sin6_port))
    default:
      return nil
    }
  }
}
