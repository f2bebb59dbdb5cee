/// What a server needs to speak TLS.
package struct TLSServerConfiguration: Sendable, Hashable {
  /// Path of a PEM file: the server's certificate, then its intermediates.
  package var certificateChainFile: String

  /// Path of a PEM file that only its owner may read.
  package var privateKeyFile: String

  /// Path of a PEM file with the roots of client certificates. Needed unless none are asked for.
  package var clientRoots: String?

  package var clientCertificates: ClientCertificates

  /// Protocols in order of preference. A client that offers none of them is refused.
  package var alpn: [String]

  /// What a client that offers no protocol at all is taken to speak; `nil` refuses it.
  package var protocolWithoutALPN: String?

  package var limits: TLSLimits

  package enum ClientCertificates: Sendable, Hashable {
    /// Not asked for.
    case none
    /// Asked for; one that is sent must verify.
    case optional
    /// A handshake without one fails.
    case required
  }

  package init(
    certificateChainFile: String, privateKeyFile: String, clientRoots: String? = nil,
    clientCertificates: ClientCertificates = .none, alpn: [String] = ["seal/1"],
    protocolWithoutALPN: String? = nil, limits: TLSLimits = TLSLimits()
  ) {
    self.certificateChainFile = certificateChainFile
    self.privateKeyFile = privateKeyFile
    self.clientRoots = clientRoots
    self.clientCertificates = clientCertificates
    self.alpn = alpn
    self.protocolWithoutALPN = protocolWithoutALPN
    self.limits = limits
  }
}

/// What a client needs to speak TLS.
package struct TLSClientConfiguration: Sendable, Hashable {
  package var roots: Roots

  /// Shown when the server asks for one.
  package var identity: Identity?

  /// Protocols in order of preference. The server must confirm one of them.
  package var alpn: [String]

  package var limits: TLSLimits

  /// Whom to trust.
  package enum Roots: Sendable, Hashable {
    /// Path of a PEM file.
    case file(String)
    /// The text of one or more PEM certificates.
    case pem(String)
    /// What the operating system trusts.
    case system
  }

  /// Paths as in `TLSServerConfiguration`.
  package struct Identity: Sendable, Hashable {
    package var certificateChainFile: String
    package var privateKeyFile: String

    package init(certificateChainFile: String, privateKeyFile: String) {
      self.certificateChainFile = certificateChainFile
      self.privateKeyFile = privateKeyFile
    }
  }

  package init(
    roots: Roots, identity: Identity? = nil, alpn: [String] = ["seal/1"],
    limits: TLSLimits = TLSLimits()
  ) {
    self.roots = roots
    self.identity = identity
    self.alpn = alpn
    self.limits = limits
  }
}

/// The limits of one connection.
package struct TLSLimits: Sendable, Hashable {
  /// From the start of the connection to the end of the handshake.
  package var handshakeTimeout: Duration

  /// How long a closing connection waits for the peer's close_notify, and a fatal alert for a peer
  /// that does not read.
  package var closeTimeout: Duration

  /// Plain bytes that may be written before the handshake is over; past it the connection fails.
  package var plaintextBeforeHandshake: Int

  /// What a peer may have libssl write of its own accord after the handshake and before the next
  /// message; past it the connection fails.
  package var unaskedBytes: Int

  package init(
    handshakeTimeout: Duration = .seconds(10), closeTimeout: Duration = .seconds(5),
    plaintextBeforeHandshake: Int = 65_536, unaskedBytes: Int = 4_096
  ) {
    self.handshakeTimeout = handshakeTimeout
    self.closeTimeout = closeTimeout
    self.plaintextBeforeHandshake = plaintextBeforeHandshake
    self.unaskedBytes = unaskedBytes
  }
}
