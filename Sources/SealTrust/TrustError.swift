import SealPrimitives

/// What this module cannot do, and why. Tells no keys and nothing that is sealed.
package typealias TrustError = CodedError<TrustErrorCode>

package enum TrustErrorCode: String, Sendable {
  /// A file or folder cannot be read or written.
  case file = "FILE"
  /// A key file can be read by others than its owner.
  case exposedKey = "EXPOSED_KEY"
  /// A key, an X.509 certificate or their pairing is not what it must be.
  case unsuitableKey = "UNSUITABLE_KEY"
  /// Keys are there already; they are never overwritten.
  case alreadyExists = "ALREADY_EXISTS"
  /// A name cannot stand in an X.509 certificate.
  case malformedName = "MALFORMED_NAME"
  /// A key's X.509 certificate is not in force now, or the clock went back.
  case notInForce = "NOT_IN_FORCE"
  /// What was sealed cannot be opened: another key, another party, or changed bytes.
  case cannotOpen = "CANNOT_OPEN"
}
