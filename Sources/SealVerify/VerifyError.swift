import SealCrypto
import SealPrimitives

/// What this module refuses, and why. Tells nothing of what a statement says about people.
public typealias VerifyError = CodedError<VerifyErrorCode>

public enum VerifyErrorCode: String, Sendable {
  /// Not JSON, or JSON outside the profile of statements.
  case malformedJSON = "MALFORMED_JSON"
  /// JSON of the profile in another spelling than RFC 8785's.
  case notCanonical = "NOT_CANONICAL"
  /// The envelope of a statement is wrong.
  case malformedStatement = "MALFORMED_STATEMENT"
  /// No kind of that type and version is known.
  case unknownKind = "UNKNOWN_KIND"
  /// The body does not fit its kind.
  case malformedBody = "MALFORMED_BODY"
  /// Not a disclosure.
  case malformedDisclosure = "MALFORMED_DISCLOSURE"
  /// Not a chain of X.509 certificates in PEM.
  case malformedChain = "MALFORMED_CHAIN"
  /// A log proof or a checkpoint is not of its form.
  case malformedLogProof = "MALFORMED_LOG_PROOF"
  /// Not a log's verifier key.
  case malformedLogKey = "MALFORMED_LOG_KEY"
  /// Something that was read right is not what it must be: a check failed.
  case refused = "REFUSED"
  /// A file cannot be read or written.
  case file = "FILE"
}

func refused(_ what: String) -> VerifyError { VerifyError(.refused, what) }

/// X.509 certificates, leaf first. Throws `VerifyError.malformedChain`.
func readChain(_ pem: String) throws -> X509Chain {
  do {
    return try X509Chain(pem: pem)
  } catch let error as CryptoError where error.code == .malformed {
    throw VerifyError(.malformedChain, error.message)
  }
}
