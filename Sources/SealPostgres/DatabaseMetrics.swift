import Metrics

/// What is counted of a database's transactions.
///
/// - `seal_transactions_total{kind,outcome}`: `read` and `write`; `committed`, `refused` where the
///   body threw something that is not PostgreSQL's, `failed`.
/// - `seal_transaction_duration_seconds{kind}`: from the wish for a connection to the outcome.
/// - `seal_transaction_retries_total`: bodies that were run again.
/// - `seal_commits_in_doubt_total{fate}`: connections lost during COMMIT, by what became of them.
/// - `seal_database_wait_seconds`: how long connections were waited for.
struct DatabaseMetrics: Sendable {
  struct Kind: Sendable {
    fileprivate let committed: Counter
    fileprivate let refused: Counter
    fileprivate let failed: Counter
    fileprivate let duration: Metrics.Timer

    fileprivate init(_ kind: String) {
      func counter(_ outcome: String) -> Counter {
        Counter(
          label: "seal_transactions_total", dimensions: [("kind", kind), ("outcome", outcome)])
      }
      committed = counter("committed")
      refused = counter("refused")
      failed = counter("failed")
      duration = Metrics.Timer(
        label: "seal_transaction_duration_seconds", dimensions: [("kind", kind)])
    }

    func ended(_ error: (any Error)?, since start: ContinuousClock.Instant) {
      duration.record(duration: .now - start)
      switch error {
      case nil: committed.increment()
      case is PostgresError: failed.increment()
      default: refused.increment()
      }
    }
  }

  private let read = Kind("read")
  private let write = Kind("write")
  let retries = Counter(label: "seal_transaction_retries_total")
  let inDoubtCommitted = Self.inDoubt("committed")
  let inDoubtAborted = Self.inDoubt("aborted")
  let inDoubtUnknown = Self.inDoubt("unknown")
  let wait = Metrics.Timer(label: "seal_database_wait_seconds")

  func of(_ kind: TransactionKind) -> Kind {
    switch kind {
    case .read: read
    case .write: write
    }
  }

  private static func inDoubt(_ fate: String) -> Counter {
    Counter(label: "seal_commits_in_doubt_total", dimensions: [("fate", fate)])
  }
}
