/// Where the database is and what one process may take of it.
package struct DatabaseConfiguration: Sendable {
  /// libpq's connection parameters (PostgreSQL 15, §34.1.2): `host`, `port`, `user`, `password`, ….
  /// `dbname` may be a whole `postgresql://` address; the other parameters then override its parts.
  package var parameters: [String: String]

  package var maxConnections = 8
  /// Calls that may wait for a connection; one more is refused at once.
  package var maxWaiters = 1_000
  /// How long a call without a deadline waits for a connection.
  package var connectionWait: Duration = .seconds(30)
  /// How long one attempt to connect may take.
  package var connectTimeout: Duration = .seconds(10)
  /// `statement_timeout`: the longest a single statement may take. Zero: no limit.
  package var statementTimeout: Duration = .seconds(30)
  /// `lock_timeout`: the longest a statement may wait for one lock. Zero: no limit.
  package var lockTimeout: Duration = .seconds(10)
  /// `idle_in_transaction_session_timeout`: the longest a body may compute between statements.
  package var idleInTransactionTimeout: Duration = .seconds(60)
  /// How often a body is run at most.
  package var maxAttempts = 10
  /// How long the outcome of a COMMIT is looked up for after its connection was lost, when the
  /// deadline does not end it earlier.
  package var commitLookupTime: Duration = .seconds(30)
  /// Prepared statements kept for each connection.
  package var preparedStatements = 256
  /// The most rows that one query may return.
  package var maxRows = 100_000

  package init(parameters: [String: String]) {
    self.parameters = parameters
  }

  /// From a connection string: `postgresql://…` or `host=… dbname=…`.
  package init(connectionString: String) {
    self.init(parameters: ["dbname": connectionString])
  }
}

extension DatabaseConfiguration: CustomStringConvertible, CustomReflectable {
  /// Names host and user at most: a password may be anywhere else.
  package var description: String {
    let known = ["host", "port", "user"].compactMap { name in
      parameters[name].map { "\(name)=\($0)" }
    }
    return "DatabaseConfiguration(\(known.joined(separator: " ")))"
  }

  package var customMirror: Mirror {
    Mirror(self, children: [:])
  }
}
