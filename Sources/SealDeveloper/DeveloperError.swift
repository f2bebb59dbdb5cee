import SealRPC

/// What the developer service refuses, beside wrong fields.
enum DeveloperError {
  static let keyNotFound = RPCError(
    .notFound, reason: "API_KEY_NOT_FOUND",
    message: "There is no such key in this account and environment.")

  static let keyEnded = RPCError(
    .failedPrecondition, reason: "API_KEY_ENDED",
    message: "The key was revoked or replaced before; make a new one.")

  static let applicationNotFound = RPCError(
    .notFound, reason: "APPLICATION_NOT_FOUND",
    message: "There is no such application in this account and environment.")

  static let endpointNotFound = RPCError(
    .notFound, reason: "WEBHOOK_ENDPOINT_NOT_FOUND",
    message: "There is no such webhook endpoint in this account and environment.")

  static let testedTooOften = RPCError(
    .resourceExhausted, reason: "TESTED_TOO_OFTEN",
    message: "An account may send \(WebhookTester.mostPerMinute) tests in a minute; wait a minute.",
    retryDelay: .seconds(60))

  static let sandboxOnly = RPCError(
    .failedPrecondition, reason: "SANDBOX_ONLY",
    message: "Only the sandbox has a clock that can be moved; use a sandbox key.")

  static let clockTooFarAhead = RPCError(
    .failedPrecondition, reason: "CLOCK_TOO_FAR_AHEAD",
    message: "A clock can be at most ten years of 365 days ahead of the real time.")

  static func tooMany(_ what: String, limit: Int) -> RPCError {
    RPCError(
      .failedPrecondition, reason: "TOO_MANY",
      message: "An account has at most \(limit) \(what) in each environment.")
  }

  static func scopeNotHeld(_ scope: String) -> RPCError {
    RPCError(
      .permissionDenied, reason: "SCOPE_NOT_HELD",
      message: "The calling key lacks \(scope) and so cannot give it.")
  }
}
