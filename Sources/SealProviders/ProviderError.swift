import SealPrimitives

/// Why a payment institution did not do what it was asked, or was not believed.
///
/// No description holds a key, an address or anything about people.
package typealias ProviderError = CodedError<ProviderErrorCode>

package enum ProviderErrorCode: String, Sendable {
  /// It cannot be reached, is busy or failed: the same request again is right.
  case unavailable = "UNAVAILABLE"
  /// It refuses the request for good.
  case refused = "REFUSED"
  /// It knows no such payment or refund.
  case notFound = "NOT_FOUND"
  /// The payment was made: it can be neither opened nor closed.
  case alreadyPaid = "ALREADY_PAID"
  /// The payment was closed: nothing can be paid any more.
  case alreadyClosed = "ALREADY_CLOSED"
  /// The signature is not of the institution, is too old, or its key is unknown.
  case notAuthentic = "NOT_AUTHENTIC"
  /// What came is authentic and not understood.
  case malformed = "MALFORMED"
  /// What came is meant for another merchant or application.
  case foreign = "FOREIGN"
  /// A key or its file cannot be used.
  case unsuitableKey = "UNSUITABLE_KEY"
}
