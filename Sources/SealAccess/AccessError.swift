import SealRPC

/// Why somebody is not let in, or not allowed.
package enum AccessError {
  package static let keyMissing = RPCError(
    .unauthenticated, reason: "API_KEY_MISSING",
    message: "This method needs an API key; send it as the call's credential.")

  /// One answer for unknown, mistyped and revoked keys: none of them learns which it was.
  package static let keyRefused = RPCError(
    .unauthenticated, reason: "API_KEY_REFUSED",
    message: "The API key is not valid; it may be mistyped or revoked.")

  package static func scopeMissing(_ scope: Scope) -> RPCError {
    RPCError(
      .permissionDenied, reason: "SCOPE_MISSING",
      message: "The API key lacks the scope \(scope.rawValue); use a key that has it.")
  }

  static let guestTooFast = RPCError(
    .resourceExhausted, reason: "GUEST_TOO_FAST",
    message: "Too many calls without a key came from this address; wait a minute, or use a key.",
    retryDelay: .seconds(60))

  package static let requestIDReused = RPCError(
    .invalidArgument, reason: "REQUEST_ID_REUSED",
    message:
      "`request_id` was used for a request with other content; make up a new one for a new request."
  )
}
