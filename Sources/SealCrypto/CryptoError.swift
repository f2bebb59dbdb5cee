import SealPrimitives

/// What is refused, and why. Tells no keys and nothing that is sealed.
public typealias CryptoError = CodedError<CryptoErrorCode>

public enum CryptoErrorCode: String, Sendable {
  /// Bytes or a text are not of their form.
  case malformed = "MALFORMED"
  /// A key or its X.509 certificate is of another kind than its use needs.
  case unsuitableKey = "UNSUITABLE_KEY"
  /// What was read right does not hold: a signature, a tag, a chain.
  case refused = "REFUSED"
  /// libcrypto failed where only lack of memory or a broken installation explains it.
  case failed = "FAILED"
}
