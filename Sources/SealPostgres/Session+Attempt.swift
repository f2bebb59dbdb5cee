internal import CPostgres

/// How far a transaction may see and be seen.
package enum Isolation: Sendable {
  case readCommitted
  case serializable
}

enum TransactionKind: Sendable {
  /// One snapshot for the whole body: REPEATABLE READ never collides when it only reads.
  case read
  case write(Isolation)

  var begin: String {
    switch self {
    case .read: "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"
    // The number and the server's time make it possible to look up a COMMIT whose answer was lost.
    case .write(.readCommitted): "BEGIN ISOLATION LEVEL READ COMMITTED;" + TransactionMark.select
    case .write(.serializable): "BEGIN ISOLATION LEVEL SERIALIZABLE;" + TransactionMark.select
    }
  }
}

/// What one run of a body came to.
enum Attempt<Value: Sendable>: Sendable {
  case committed(Value)
  case failed(any Error, Remedy)
  /// The connection was lost after COMMIT had been sent.
  case inDoubt(Value, TransactionMark)

  enum Remedy {
    case none
    /// Nothing was committed; another run may succeed.
    case runAgain
    /// The same, and the connection is to blame.
    case reconnect
  }
}

extension Session {
  /// How long a COMMIT may take; it is not disturbed by cancellation or deadline.
  static let commitPatience: Duration = .seconds(30)

  /// BEGIN, body, COMMIT; or BEGIN, body, ROLLBACK.
  func attempt<Value: Sendable>(
    _ kind: TransactionKind, deadline: ContinuousClock.Instant?,
    _ body: (Transaction) throws -> Value
  ) -> Attempt<Value> {
    let started = ContinuousClock.now
    let transaction = Transaction(session: self)
    let value: Value
    var mark: TransactionMark?
    do {
      watch = .caller(deadline: deadline)
      try checkCaller()
      let results = try runScript(kind.begin)
      if case .write = kind {
        mark = try TransactionMark(results, started: started, lineage: lineage)
      }
      value = try body(transaction)
      transaction.close()
      // A body that caught a refusal and went on has nothing that could be committed.
      if let failure = transaction.failure { throw failure }
      try checkCaller()
    } catch {
      transaction.close()
      rollBack()
      return failed(error, transaction.failure ?? error as? PostgresError)
    }
    return commit(value, mark)
  }

  private func commit<Value>(_ value: Value, _ mark: TransactionMark?) -> Attempt<Value> {
    watch = .patience(until: .now + Self.commitPatience)
    do {
      let tag = try runScript("COMMIT").last?.commandTag
      guard tag == "COMMIT" else {
        return .failed(
          PostgresError(.statementFailed, "The transaction was rolled back at COMMIT."), .none)
      }
      return .committed(value)
    } catch {
      if isLost, var mark {
        mark.lost = .now
        return .inDoubt(value, mark)
      }
      if !isLost { rollBack() }
      return failed(error, error as? PostgresError)
    }
  }

  private func failed<Value>(_ error: any Error, _ failure: PostgresError?) -> Attempt<Value> {
    switch failure?.kind {
    case .connectionLost?: return .failed(error, .reconnect)
    case let kind? where kind.isConflict:
      // The statements were prepared against another schema: a fresh connection has none.
      if kind == .stalePlan { _ = lose() }
      return .failed(error, .runAgain)
    default: return .failed(error, .none)
    }
  }

  /// Leaves the session idle or lost.
  private func rollBack() {
    guard !isLost else { return }
    guard PQtransactionStatus(handle) != PQTRANS_IDLE else { return }
    watch = .patience(until: .now + Self.gracePeriod)
    do {
      try runScript("ROLLBACK")
    } catch {
      // The error that led here is the one to tell; the connection is thrown away.
      _ = lose()
    }
  }
}
