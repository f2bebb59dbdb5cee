import SealPostgres
import SealRPC

/// The seam between the database's failures and the caller's: what the caller should do, and
/// nothing of what happened inside.
///
/// Constraint violations do not appear here: a service that can provoke one either checks before or
/// knows what its violation means. Any that is left is our own fault, and INTERNAL.
package func translateFailure(_ error: any Error) -> RPCError? {
  guard let error = error as? PostgresError else { return nil }
  switch error.kind {
  case .deadlineExceeded, .statementTimeout, .lockTimeout:
    return RPCError(
      .deadlineExceeded, reason: "DEADLINE_EXCEEDED",
      message: "The call was not finished in time; nothing was changed.", cause: error)
  case .cancelled:
    return RPCError(
      .cancelled, reason: "CANCELLED", message: "The call was cancelled.", cause: error)
  case .serializationFailure, .deadlock:
    return RPCError(
      .aborted, reason: "CONCURRENT_CHANGE",
      message: "Other calls keep changing the same thing; try again.",
      retryDelay: .milliseconds(50), cause: error)
  case .tooManyWaiters:
    return RPCError(
      .resourceExhausted, reason: "SERVER_BUSY",
      message: "The server has more work than it can take; try again.",
      retryDelay: .milliseconds(200), cause: error)
  case .unavailable, .connectionLost, .shutDown:
    return RPCError(
      .unavailable, reason: "DATABASE_UNAVAILABLE",
      message: "The server cannot reach its database for the moment; try again.",
      retryDelay: .milliseconds(500), cause: error)
  case .commitUnknown:
    return RPCError(
      .unavailable, reason: "OUTCOME_UNKNOWN",
      message:
        "The database was lost while the change was committed; "
        + "repeat the call with the same `request_id`.",
      retryDelay: .milliseconds(500), cause: error)
  default:
    return nil
  }
}
