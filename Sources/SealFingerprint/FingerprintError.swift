import SealPrimitives

/// What this module refuses to read, and why. Tells nothing of what a page or a text says.
package typealias FingerprintError = CodedError<FingerprintErrorCode>

package enum FingerprintErrorCode: String, Sendable {
  /// A page or a text has more bytes than are read.
  case tooLarge = "TOO_LARGE"
  /// A page has more elements and pieces of text than are kept.
  case tooManyNodes = "TOO_MANY_NODES"
  /// A page's elements are nested deeper than any article is.
  case tooDeep = "TOO_DEEP"
  /// Stored bytes or arrays are not a fingerprint of a known algorithm.
  case malformedFingerprint = "MALFORMED_FINGERPRINT"
  /// libxml2 or iconv(3) failed where only lack of memory or a broken installation explains it.
  case system = "SYSTEM"
}
