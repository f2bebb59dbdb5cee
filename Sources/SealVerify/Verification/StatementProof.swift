import SealCrypto

/// A certificate as somebody hands it over. Nothing in it may be believed before
/// `CertificateVerifier` has seen it.
public struct StatementProof: Sendable, Hashable {
  /// Canonical JSON (RFC 8785).
  public var statement: [UInt8]
  /// Ed25519, over the statement's bytes.
  public var signature: [UInt8]
  /// RFC 3161, DER.
  public var timestampToken: [UInt8]
  /// The issuer's X.509 certificate and those between it and the root, PEM.
  public var issuerChainPEM: String
  /// The time-stamp authority's X.509 certificate and those between it and the root, PEM.
  public var timestampChainPEM: String
  /// RFC 9901 disclosures, those that the holder shows.
  public var disclosures: [String]
  /// `c2sp.org/tlog-proof@v1`; `nil` as long as the statement is not in the log.
  public var logProof: String?
  /// The log's X.509 certificate and those between it and the root, PEM; there with the proof.
  public var logChainPEM: String?

  public init(
    statement: [UInt8], signature: [UInt8], timestampToken: [UInt8], issuerChainPEM: String,
    timestampChainPEM: String, disclosures: [String] = [], logProof: String? = nil,
    logChainPEM: String? = nil
  ) {
    self.logProof = logProof
    self.logChainPEM = logChainPEM
    self.statement = statement
    self.signature = signature
    self.timestampToken = timestampToken
    self.issuerChainPEM = issuerChainPEM
    self.timestampChainPEM = timestampChainPEM
    self.disclosures = disclosures
  }

  /// Whether both are one certificate, whatever each knows of the log.
  public func isSame(as other: StatementProof) -> Bool {
    func withoutLog(_ proof: StatementProof) -> StatementProof {
      var proof = proof
      (proof.logProof, proof.logChainPEM) = (nil, nil)
      return proof
    }
    return withoutLog(self) == withoutLog(other)
  }
}

/// A certificate in which every check passed. Only `CertificateVerifier` makes it.
public struct VerifiedCertificate: Sendable {
  public let statement: Statement
  public let facts: StatementFacts
  /// The time proved, with its accuracy, policy and serial number.
  public let token: TimestampToken
  /// The root that issuer and authority both lead to, for people.
  public let rootSubject: String
  /// What was disclosed, by digest.
  public let disclosures: [String: Disclosure]
  /// Where it stands in the log; `nil` when no proof was shown.
  public let logEntry: LogEntry?

  /// The statement as a version certificate; throws when it is of another kind.
  public func versionCertificate() throws -> VersionCertificate {
    guard statement.type == VersionCertificate.type,
      statement.version == VersionCertificate.kind.version
    else { throw VerifyError(.malformedBody, "The statement is not a version certificate.") }
    return try VersionCertificate(statement)
  }
}

/// Where a statement stands in a log.
public struct LogEntry: Sendable, Hashable {
  /// What the log calls itself.
  public let origin: String
  public let index: Int64
  /// How many entries the log had when the checkpoint was signed.
  public let size: Int64
}

/// The bytes that a certificate should be about; what is `nil` is not compared.
public struct ExpectedWork: Sendable, Hashable {
  public var sha256: [UInt8]?
  public var sha512: [UInt8]?
  public var sizeBytes: UInt64?

  public init(sha256: [UInt8]? = nil, sha512: [UInt8]? = nil, sizeBytes: UInt64? = nil) {
    self.sha256 = sha256
    self.sha512 = sha512
    self.sizeBytes = sizeBytes
  }

  public init(_ digests: Digests) {
    self.init(sha256: digests.sha256, sha512: digests.sha512, sizeBytes: digests.sizeBytes)
  }
}
