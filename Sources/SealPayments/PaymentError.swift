import SealRPC

/// The reasons for which payments are refused.
enum PaymentError {
  static let providerUnavailable = RPCError(
    .failedPrecondition, reason: "PAYMENT_PROVIDER_UNAVAILABLE",
    message: "This server takes no money that way; leave `payment_provider` empty, or ask its "
      + "operator how to pay.")
  static let incidentNotFound = RPCError(
    .notFound, reason: "INCIDENT_NOT_FOUND", message: "There is no such payment incident.")
  static let incidentSettled = RPCError(
    .failedPrecondition, reason: "INCIDENT_SETTLED", message: "The incident was settled before.")
}
