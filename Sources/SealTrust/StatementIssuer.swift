import SealPrimitives
import SealVerify

/// A statement just issued.
package struct IssuedStatement: Sendable, Hashable {
  /// Without disclosures; in no log yet.
  package let proof: StatementProof
  /// The time that the token proves.
  package let genTime: Instant

  package var bytes: [UInt8] { proof.statement }
  package var signature: [UInt8] { proof.signature }
  package var token: [UInt8] { proof.timestampToken }
}

/// Issues statements of one environment: composes, signs and stamps them.
///
/// Synchronous, for use inside a transaction; any number of threads may issue at once. Nothing is
/// kept: what was issued in a transaction that fails was never handed to anybody.
///
/// The signature is over the statement's bytes, not over their digest: a stranger checks it in one
/// step, `openssl pkeyutl -verify -pubin -inkey issuer.pub -rawin -in statement.json -sigfile
/// statement.sig`, and it goes on to bind should SHA-256 lose its resistance to collisions (Ed25519
/// is collision-resilient, RFC 8032 §8.2's reason for its plain form).
package final class StatementIssuer: Sendable {
  /// What an issuer is made from.
  package struct Configuration: Sendable, Hashable {
    package var environment: Environment
    package var assurance: Assurance
    /// PEM, leaf first, without the root.
    package var issuerChainFile: String
    /// PKCS #8 in PEM, Ed25519.
    package var issuerKeyFile: String
    /// PEM, leaf first, without the root.
    package var timestampChainFile: String
    /// PKCS #8 in PEM.
    package var timestampKeyFile: String

    package init(
      environment: Environment, assurance: Assurance, issuerChainFile: String,
      issuerKeyFile: String,
      timestampChainFile: String, timestampKeyFile: String
    ) {
      self.environment = environment
      self.assurance = assurance
      self.issuerChainFile = issuerChainFile
      self.issuerKeyFile = issuerKeyFile
      self.timestampChainFile = timestampChainFile
      self.timestampKeyFile = timestampKeyFile
    }
  }

  package let environment: Environment
  package let assurance: Assurance
  /// The issuer's X.509 certificate and those between it and the root.
  package var issuerChainPEM: String { keyPair.chainPEM }
  /// SHA-256 of the issuer's public key (SubjectPublicKeyInfo), as statements name it.
  package let keyFingerprint: [UInt8]

  private let keyPair: KeyPair
  private let validity: ClosedRange<Instant>
  private let issuer: Statement.Issuer
  private let authority: TimestampAuthority
  private let kinds: StatementKindRegistry

  /// Throws `TrustError.unsuitableKey` unless keys, X.509 certificates and their purposes fit, and
  /// `exposedKey` when a key file is not its owner's alone.
  package init(
    _ configuration: Configuration, clock: any WallClock, random: any RandomBytes,
    kinds: StatementKindRegistry = .standard
  ) throws {
    environment = configuration.environment
    assurance = configuration.assurance
    self.kinds = kinds
    let policy = ObjectIdentifiers.TimestampPolicy.allCases.first {
      $0.environment == configuration.environment && $0.assurance == configuration.assurance
    }
    guard let policy else {
      throw TrustError(
        .unsuitableKey, "No time-stamp policy stands for the assurance \(assurance.rawValue).")
    }
    authority = try TimestampAuthority(
      chainFile: configuration.timestampChainFile, keyFile: configuration.timestampKeyFile,
      policy: policy, clock: clock, random: random)
    keyPair = try KeyPair(
      chainFile: configuration.issuerChainFile, keyFile: configuration.issuerKeyFile)
    let certificate = keyPair.certificate
    guard keyPair.key.kind == .ed25519,
      certificate.criticalExtendedKeyUsages
        == [ObjectIdentifiers.IssuerUsage(environment).rawValue]
    else {
      throw TrustError(
        .unsuitableKey,
        "`\(configuration.issuerChainFile)` is not of an Ed25519 key for issuing statements of "
          + "\(environment.rawValue).")
    }
    validity = try certificate.validity
    keyFingerprint = certificate.keySHA256
    issuer = Statement.Issuer(keySHA256: Hex.encode(keyFingerprint), name: certificate.commonName)
  }

  /// The time-stamp authority's X.509 certificate and those between it and the root.
  package var timestampChainPEM: String { authority.chainPEM }

  /// Issues a statement of any kind that the registry has. `salt` is 16 random bytes, used once;
  /// `time` becomes `issued_time`, cut to milliseconds.
  ///
  /// Throws `VerifyError` when the statement would not be what its kind demands, and
  /// `TrustError.notInForce` when the issuer's X.509 certificate is not in force, or the time-stamp
  /// would lie before `time`.
  package func issue(
    _ kind: StatementKind, body: JSONValue, id: String, subject: String, salt: [UInt8],
    at time: Instant
  ) throws -> IssuedStatement {
    let statement = try Statement(
      type: kind.type, version: kind.version, id: id, salt: Hex.encode(salt), subject: subject,
      issuer: issuer, issuedTime: time.truncatedToMilliseconds, body: body)
    let facts = try kinds.kind(of: statement).facts(statement)
    guard facts.environment == environment, facts.assurance == assurance else {
      throw VerifyError(
        .malformedBody,
        "`body` must say \(environment.rawValue) and \(assurance.rawValue), as its issuer does.")
    }
    let bytes = try statement.canonicalBytes()
    let signature = try keyPair.key.sign(bytes)
    let token = try authority.stamp(ServerComputedDigest(hashing: bytes))
    guard validity.contains(token.genTime) else {
      throw TrustError(
        .notInForce,
        "The issuer's X.509 certificate is in force from \(validity.lowerBound) to "
          + "\(validity.upperBound), not at \(token.genTime).")
    }
    guard statement.issuedTime <= token.genTime.advanced(by: token.accuracy) else {
      throw TrustError(
        .notInForce, "The clock went back from \(statement.issuedTime) to \(token.genTime).")
    }
    return IssuedStatement(
      proof: StatementProof(
        statement: bytes, signature: signature, timestampToken: token.der,
        issuerChainPEM: issuerChainPEM, timestampChainPEM: authority.chainPEM),
      genTime: token.genTime)
  }
}
