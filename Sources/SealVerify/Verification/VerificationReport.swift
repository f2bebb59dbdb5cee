/// One thing that was checked.
public struct VerificationCheck: Sendable, Hashable {
  /// Stable names, in the order in which the checks are made.
  public enum Name: String, Sendable, Hashable, CaseIterable {
    /// The statement is canonical JSON with a right envelope.
    case statementForm = "STATEMENT_FORM"
    /// Its type is known and its body fits it.
    case statementKind = "STATEMENT_KIND"
    /// The token is DER in the form of RFC 3161, with SHA-256.
    case timestampForm = "TIMESTAMP_FORM"
    /// Its imprint is the statement's SHA-256.
    case timestampImprint = "TIMESTAMP_IMPRINT"
    /// The authority's X.509 certificate led to a trusted root at genTime.
    case timestampChain = "TIMESTAMP_CHAIN"
    /// The authority's key is for time-stamps only, critically so.
    case timestampPurpose = "TIMESTAMP_PURPOSE"
    /// That key signed the token, and the token names its X.509 certificate (ESSCertIDv2).
    case timestampSignature = "TIMESTAMP_SIGNATURE"
    /// The policy is that of the authority which stamps statements of this environment and
    /// assurance.
    case timestampPolicy = "TIMESTAMP_POLICY"
    /// The issuer's X.509 certificate led to a trusted root at genTime.
    case issuerChain = "ISSUER_CHAIN"
    /// The issuer's key is for statements only, critically so.
    case issuerPurpose = "ISSUER_PURPOSE"
    /// It is the key that the statement names.
    case issuerKeyMatchesStatement = "ISSUER_KEY_MATCHES_STATEMENT"
    /// It signed the statement. This, not the token, proves issue.
    case issuerSignature = "ISSUER_SIGNATURE"
    /// The statement does not say that it was made after it was stamped.
    case timeOrder = "TIME_ORDER"
    /// Statement, issuer's key and policy are of one environment and lead to one root.
    case environment = "ENVIRONMENT"
    /// The log proof and its checkpoint have their forms. This and the next not made when none is
    /// shown.
    case logProof = "LOG_PROOF"
    /// The log's key is one that the same root vouches for, for logs of this environment alone.
    case logKey = "LOG_KEY"
    /// That key signed the checkpoint.
    case logSignature = "LOG_SIGNATURE"
    /// The statement stands at the proof's place under the checkpoint.
    case logInclusion = "LOG_INCLUSION"
    /// Each disclosure shown opens a digest of the statement. Not made when none is shown.
    case disclosures = "DISCLOSURES"
    /// The statement is about bytes with this SHA-256. Not made when none is given.
    case workSHA256 = "WORK_SHA256"
    /// The statement is about bytes with this SHA-512. Not made when none is given.
    case workSHA512 = "WORK_SHA512"
    /// The statement is about so many bytes. Not made when no number is given.
    case workSize = "WORK_SIZE"
  }

  public let name: Name
  public let passed: Bool
  /// What was found, for people.
  public let description: String
}

/// What came of verifying one certificate.
public struct VerificationReport: Sendable {
  /// In the order made, up to and including the first that failed.
  public let checks: [VerificationCheck]
  /// `nil` unless every check passed.
  public let certificate: VerifiedCertificate?

  public var isValid: Bool { certificate != nil }
  public var failure: VerificationCheck? { checks.last.flatMap { $0.passed ? nil : $0 } }
}
