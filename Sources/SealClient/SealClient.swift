import SealPrimitives
import SealProtobuf
public import SealRPC
import SealTLS

/// A connection to a CopyrightSeal server: what the generated clients stand on.
///
/// ```swift
/// let client = try SealClient(
///   address: ServerAddress(host: "seal.example.org"), roots: .pemFile("root.pem"), apiKey: key)
/// let works = CertificationV1.CertificationServiceClient(channel: client)
/// let work = try await works.getWork(.init(workID: "work_…")).work
/// try await client.shutdown()
/// ```
///
/// Connects when the first call is made, and again after a connection was lost. Calls that failed
/// for want of a server, or because it was busy, are tried again as `SealClientOptions.retries`
/// says, within the call's time; calls that change something only when they carry a `request_id`,
/// which stays the same, or when it is certain that they did not run. Many calls may be made at
/// once.
public final class SealClient: RPCChannel {
  private let pool: ConnectionPool
  private let retries: RetryLoop
  private let credential: String

  /// Does not connect yet. Throws for roots and certificates that cannot be read.
  ///
  /// - Parameters:
  ///   - roots: whom to trust for the server's certificate.
  ///   - apiKey: sent with every call; `nil` for the calls that anybody may make.
  public convenience init(
    address: ServerAddress, roots: SealClientOptions.TrustRoots, apiKey: String? = nil,
    options: SealClientOptions = SealClientOptions()
  ) throws {
    let tls = try TLSClientContext(
      TLSClientConfiguration(
        roots: roots.configuration, identity: options.identity?.configuration,
        alpn: [SealProtocol.name]))
    self.init(address: address, tls: tls, apiKey: apiKey, options: options)
  }

  /// `tls` is `nil` in tests only, which decide time and chance of retries, too.
  init(
    address: ServerAddress, tls: TLSClientContext?, apiKey: String? = nil,
    options: SealClientOptions = SealClientOptions(), clock: any RetryClock = SystemRetryClock(),
    random: any RandomBytes = SystemRandomBytes()
  ) {
    var settings = ClientConnection.Settings()
    settings.connectTime = options.connectTime
    pool = ConnectionPool(size: max(1, options.connections)) { [settings] onUnusable in
      try await ClientConnection.connect(
        host: address.host, port: address.port, tls: tls, serverName: options.serverName,
        settings: settings, onUnusable: onUnusable)
    }
    retries = RetryLoop(policy: options.retries, clock: clock, random: random)
    credential = apiKey ?? ""
  }

  public func call<Request: Message, Response: Message>(
    _ method: MethodDescriptor, _ request: Request, options: CallOptions
  ) async throws -> Response {
    let isRepeatable =
      !method.mutates || (request as? any RequestIdentified)?.requestID.isEmpty == false
    return try await retries.run(timeout: options.timeout, isRepeatable: isRepeatable) { left in
      guard left > .zero else { throw RPCError.deadlineExceeded }
      return try await pool.withConnection(timeout: left) { connection, left in
        try await connection.call(
          method, request, credential: credential,
          options: CallOptions(timeout: left, metadata: options.metadata))
      }
    }
  }

  /// Closes the connections. Calls in flight and later ones fail with UNAVAILABLE.
  public func shutdown() async throws {
    try await pool.shutDown()
  }
}

extension SealClientOptions.TrustRoots {
  var configuration: TLSClientConfiguration.Roots {
    switch self {
    case .pemFile(let path): .file(path)
    case .pem(let text): .pem(text)
    case .system: .system
    }
  }
}

extension SealClientOptions.ClientIdentity {
  fileprivate var configuration: TLSClientConfiguration.Identity {
    TLSClientConfiguration.Identity(
      certificateChainFile: certificateChainFile, privateKeyFile: privateKeyFile)
  }
}
