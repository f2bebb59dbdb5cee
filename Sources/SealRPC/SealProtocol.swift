import NIOCore

/// The native dialect.
package enum SealProtocol {
  /// Its name in ALPN.
  package static let name = "seal/1"
}

/// What stands between a connection and the wire.
enum TransportSecurity {
  /// Tests only: frames begin with the first byte.
  case none
  /// Frames begin after the handshake, where ALPN must have chosen `seal/1`. The closure tells the
  /// client's verified certificate, once the handshake is over.
  case tls(clientCertificate: () -> ClientCertificate?)
}

extension SocketAddress {
  /// `203.0.113.7:41234` or `[2001:db8::1]:41234`; `nil` for a Unix socket.
  var hostAndPort: String? {
    guard let ipAddress, let port else { return nil }
    return ipAddress.contains(":") ? "[\(ipAddress)]:\(port)" : "\(ipAddress):\(port)"
  }
}
