/// Why a TLS connection or its configuration failed. Carries no bytes of keys or messages.
package struct TLSError: Error, Sendable, Hashable {
  package enum Code: Sendable, Hashable {
    /// A file, a server name or a protocol list cannot be used.
    case configuration
    /// The two sides found no common ground, or what arrived is not TLS.
    case handshakeFailed
    case handshakeTimedOut
    /// The peer's certificate does not verify, or is for another name.
    case certificateRefused
    /// The server confirmed none of the protocols that the client offered.
    case noApplicationProtocol
    /// The peer ended the connection with an alert.
    case refusedByPeer
    /// HTTP without TLS; it was answered with a 400.
    case plainHTTP
    /// What arrived after the handshake is not a valid record.
    case protocolViolation
    /// The connection ended without close_notify: bytes may be missing (RFC 8446 §6.1).
    case truncated
    /// More was written before the end of the handshake than the limit allows.
    case tooMuchBeforeHandshake
    /// libssl failed on our side.
    case `internal`
  }

  package let code: Code

  /// One sentence.
  package let message: String

  package init(_ code: Code, _ message: String) {
    self.code = code
    self.message = message
  }
}

extension TLSError: CustomStringConvertible {
  package var description: String { "TLS \(code): \(message)" }
}
