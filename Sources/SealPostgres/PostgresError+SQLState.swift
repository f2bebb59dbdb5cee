extension PostgresError.Kind {
  /// What an SQLSTATE means to a caller (PostgreSQL 15, appendix A).
  ///
  /// - Parameter function: the function of PostgreSQL that raised it; two errors share `0A000`.
  init(sqlState: String, function: String?) {
    self =
      switch sqlState {
      case "23505": .uniqueViolation
      case "23503", "23001": .foreignKeyViolation
      case "23514": .checkViolation
      case "23502": .notNullViolation
      case "23P01": .exclusionViolation
      case "P0001": .raised
      case "40001": .serializationFailure
      case "40P01": .deadlock
      case "55P03": .lockTimeout
      // The second: a body that computed too long between its statements; the connection is gone.
      case "57014", "25P03": .statementTimeout
      case "42501": .insufficientPrivilege
      case "0A000" where function == "RevalidateCachedQuery": .stalePlan
      // A prepared statement that somebody deallocated behind our back.
      case "26000": .stalePlan
      // admin_shutdown, crash_shutdown, cannot_connect_now, idle_session_timeout, and the class of
      // connection exceptions.
      case "57P01", "57P02", "57P03", "57P05": .connectionLost
      case _ where sqlState.hasPrefix("08"): .connectionLost
      default: .statementFailed
      }
  }

  /// The fixed sentence for a refusal by the server.
  var sentence: String {
    switch self {
    case .uniqueViolation: "A unique constraint was violated."
    case .foreignKeyViolation: "A foreign key was violated."
    case .checkViolation: "A check constraint was violated."
    case .notNullViolation: "A value that is required was missing."
    case .exclusionViolation: "An exclusion constraint was violated."
    case .raised: "The database refused the change by a rule of its own."
    case .serializationFailure: "The transaction collided with another one."
    case .deadlock: "The transaction was in a deadlock with another one."
    case .lockTimeout: "A lock could not be had within the lock time-out."
    case .statementTimeout: "A statement took longer than the statement time-out."
    case .insufficientPrivilege: "The database role may not do this."
    case .stalePlan: "A prepared statement no longer fits the schema."
    case .deadlineExceeded: "The deadline passed."
    case .cancelled: "The call was cancelled."
    case .connectionLost: "The connection to PostgreSQL was lost."
    case .unavailable: "PostgreSQL cannot be reached."
    case .tooManyWaiters: "Too many calls wait for a database connection."
    case .shutDown: "The database has been shut down."
    case .commitUnknown:
      "The connection was lost during COMMIT, and whether it was committed cannot be told."
    default: "PostgreSQL refused a statement."
    }
  }

  /// Whether the moment is to blame and not what was asked: the same may succeed at another one.
  package var isTransient: Bool {
    switch self {
    case .lockTimeout, .deadlineExceeded, .cancelled, .connectionLost, .unavailable,
      .tooManyWaiters, .shutDown, .commitUnknown:
      true
    default: isConflict
    }
  }

  /// Whether the same transaction may succeed when it is simply run again.
  var isConflict: Bool {
    self == .serializationFailure || self == .deadlock || self == .stalePlan
  }
}

extension PostgresError {
  init(_ kind: Kind, cause: (any Error)? = nil) {
    self.init(kind, kind.sentence, cause: cause)
  }
}
