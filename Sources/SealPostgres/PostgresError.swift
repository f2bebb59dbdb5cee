/// What went wrong between this program and PostgreSQL.
///
/// No description of it contains data: neither parameters nor PostgreSQL's own message, DETAIL or
/// CONTEXT, all of which may quote values. What it does contain is enough to find the place: the
/// SQLSTATE, the names of constraint and table, and the place in PostgreSQL's source that
/// complained.
package struct PostgresError: Error, Sendable {
  package enum Kind: String, Sendable, Hashable {
    // The server refused a statement.
    case uniqueViolation, foreignKeyViolation, checkViolation, notNullViolation
    case exclusionViolation
    /// RAISE EXCEPTION in a function or trigger (SQLSTATE P0001).
    case raised
    case serializationFailure, deadlock
    case lockTimeout, statementTimeout
    case insufficientPrivilege
    /// A cached plan no longer fits the schema; the transaction may simply be run again.
    case stalePlan
    /// Any other refusal.
    case statementFailed

    // The caller's limits.
    case deadlineExceeded, cancelled

    // The road to the server.
    /// The connection was lost before COMMIT was sent: nothing was committed.
    case connectionLost
    /// No connection could be had: the server does not answer, or refuses us.
    case unavailable
    case tooManyWaiters
    case shutDown
    /// The connection was lost during COMMIT and nobody can tell any more what happened.
    case commitUnknown

    // Our own side.
    case invalidParameter
    case unexpectedResult
    case resultTooLarge
    case unsafeServer
    case migrationRefused
    case clusterFailed
  }

  package let kind: Kind
  /// One sentence of ours.
  package let message: String
  /// Five characters (PostgreSQL, appendix A), when the server spoke.
  package let sqlState: String?
  /// The constraint that was violated, named for its rule.
  package let constraint: String?
  package let table: String?
  package let column: String?
  /// Function, file and line of PostgreSQL that raised the error.
  package let origin: String?
  /// Where in the statement's text the server found the error: a count of characters from 1.
  package let position: Int?
  package let cause: (any Error)?

  package init(
    _ kind: Kind, _ message: String, sqlState: String? = nil, constraint: String? = nil,
    table: String? = nil, column: String? = nil, origin: String? = nil, position: Int? = nil,
    cause: (any Error)? = nil
  ) {
    self.kind = kind
    self.message = message
    self.sqlState = sqlState
    self.constraint = constraint
    self.table = table
    self.column = column
    self.origin = origin
    self.position = position
    self.cause = cause
  }
}

extension PostgresError: CustomStringConvertible {
  package var description: String {
    let facts = [
      ("SQLSTATE", sqlState), ("constraint", constraint), ("table", table), ("column", column),
      ("at", origin),
    ].compactMap { name, value in value.map { "\(name) \($0)" } }
    let head = facts.isEmpty ? message : "\(message) [\(facts.joined(separator: ", "))]"
    return cause.map { "\(head) Cause: \($0)" } ?? head
  }
}
