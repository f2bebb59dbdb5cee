import SealTelemetry

/// Who calls, as an interceptor found out. Each installation has its own type.
public protocol CallIdentity: Sendable {}

/// The X.509 certificate that a client showed and TLS verified.
public struct ClientCertificate: Sendable, Hashable {
  /// The subject's distinguished name, one line (RFC 4514).
  public let subject: String
  /// SHA-256 of the certificate's DER encoding.
  public let sha256: [UInt8]

  public init(subject: String, sha256: [UInt8]) {
    self.subject = subject
    self.sha256 = sha256
  }
}

/// What is known about a call beside its message.
public struct CallContext: Sendable {
  public let method: MethodDescriptor
  /// When the caller stops waiting. The task is cancelled then.
  public let deadline: ContinuousClock.Instant
  /// The API key as it was sent; empty if none was.
  public let credential: String
  public let metadata: Metadata
  /// `203.0.113.7:41234`; empty where a transport has no addresses.
  public let peerAddress: String
  public let clientCertificate: ClientCertificate?
  /// Set by the interceptor.
  public var identity: (any CallIdentity)?
  /// What the server's log calls it; `nil` where whoever runs it is to give it one.
  package var callID: CallID?
  /// Where an observer wants to know.
  package var trace: CallTrace?

  public init(
    method: MethodDescriptor, deadline: ContinuousClock.Instant, credential: String = "",
    metadata: Metadata = Metadata(), peerAddress: String = "",
    clientCertificate: ClientCertificate? = nil, identity: (any CallIdentity)? = nil
  ) {
    self.method = method
    self.deadline = deadline
    self.credential = credential
    self.metadata = metadata
    self.peerAddress = peerAddress
    self.clientCertificate = clientCertificate
    self.identity = identity
  }
}

/// Stands before every method but the health check: says who calls and whether they may.
public protocol CallInterceptor: Sendable {
  /// Returns the context that the service sees. Throws an `RPCError` to refuse the call.
  ///
  /// Runs on the connection's event loop until it first suspends: it must not block.
  func admit(_ context: CallContext) async throws -> CallContext
}
