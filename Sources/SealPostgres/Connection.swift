/// One connection to PostgreSQL and the thread that it lives on. Asynchronous outside, synchronous
/// inside: a job is a plain closure over the session.
final class Connection: Sendable {
  private let thread = WorkerThread<Session>(name: "postgres")
  private let cancellation: CancellationSignal

  private init() throws {
    cancellation = try CancellationSignal()
  }

  /// Throws `unavailable` or `unsafeServer`.
  static func open(_ configuration: DatabaseConfiguration) async throws -> Connection {
    let connection = try Connection()
    let cancellation = connection.cancellation
    try await withCheckedThrowingContinuation { (done: CheckedContinuation<Void, any Error>) in
      connection.thread.add { session in
        done.resume(
          with: Result { session = try Session.open(configuration, cancellation: cancellation) })
      }
    }
    return connection
  }

  /// Runs a job on the connection's thread. One at a time: who calls has leased the connection.
  /// Cancelling the task ends what the job waits for.
  func perform<T: Sendable>(_ job: @escaping @Sendable (Session) -> T) async -> T {
    let number = cancellation.begin()
    return await withTaskCancellationHandler {
      await withCheckedContinuation { done in
        thread.add { session in
          guard let session else { preconditionFailure("`open` returns with a session or throws.") }
          done.resume(returning: job(session))
        }
      }
    } onCancel: {
      cancellation.cancel(number)
    }
  }
}
