/// How a client connects and what it does when a call fails. The defaults suit most.
public struct SealClientOptions: Sendable {
  /// Whom to trust for the server's certificate.
  public enum TrustRoots: Sendable, Hashable {
    /// Path of a PEM file with one certificate or more.
    case pemFile(String)
    /// The text of such a file.
    case pem(String)
    /// What the operating system trusts.
    case system
  }

  /// A certificate and key to show to servers that ask for one; both are paths of PEM files.
  public struct ClientIdentity: Sendable, Hashable {
    public let certificateChainFile: String
    public let privateKeyFile: String

    public init(certificateChainFile: String, privateKeyFile: String) {
      self.certificateChainFile = certificateChainFile
      self.privateKeyFile = privateKeyFile
    }
  }

  /// The name that the server's certificate must be for, where that is not the address's host.
  public var serverName: String?
  public var identity: ClientIdentity?
  /// At most so many connections; a further one is opened when those that are there are busy.
  public var connections = 2
  /// For the TCP connection and the TLS handshake together.
  public var connectTime = Duration.seconds(10)
  public var retries = RetryPolicy()

  public init() {}
}
