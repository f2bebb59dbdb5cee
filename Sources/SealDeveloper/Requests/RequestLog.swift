import Logging
import SealAccess
import SealPostgres
import SealPrimitives
import SealRPC
import Synchronization

/// Writes calls down a moment after they ended, in batches, off their way: who called what, how it
/// ended and how long it took. Nothing of what was sent or answered.
///
/// What is not yet written when a server dies is lost. Calls beyond `capacity` between two batches
/// are not written.
package final class RequestLog: CallObserver {
  struct Record: Sendable {
    let caller: Caller
    let call: EndedCall
    let time: Instant
  }

  private struct Waiting {
    var records: [Record] = []
    var dropped = 0
  }

  private let database: Database
  private let clock: any WallClock
  private let capacity: Int
  private let loop: PollingLoop
  private let logger: Logger
  private let waiting = Mutex(Waiting())

  package init(
    database: Database, clock: any WallClock, capacity: Int = 10_000,
    interval: Duration = .seconds(1), logger: Logger
  ) {
    self.database = database
    self.clock = clock
    self.capacity = capacity
    self.logger = logger
    loop = PollingLoop(interval: interval)
  }

  package func callEnded(_ call: EndedCall) {
    // Without a key it is nobody's.
    guard let caller = call.identity as? Caller else { return }
    let record = Record(
      caller: caller, call: call, time: clock.now().advanced(by: .zero - call.duration))
    waiting.withLock {
      if $0.records.count < capacity {
        $0.records.append(record)
      } else {
        $0.dropped += 1
      }
    }
  }

  /// Until this task is cancelled; what waits by then is written.
  package func run() async {
    await loop.run {
      try await self.flush()
    } failed: {
      self.lost($0)
    }
    // A task of its own, so that it does not see the cancellation.
    await Task {
      do {
        try await flush()
      } catch {
        lost(error)
      }
    }.value
  }

  private func lost(_ error: any Error) {
    logger.warning("Calls cannot be written down", metadata: ["error": "\(error)"])
  }

  /// Writes what waits. What cannot be written is lost.
  package func flush() async throws {
    let batch = waiting.withLock { waiting in
      defer { waiting = Waiting() }
      return waiting
    }
    if batch.dropped > 0 {
      logger.warning(
        "There were more calls than are written down", metadata: ["count": "\(batch.dropped)"])
    }
    guard !batch.records.isEmpty else { return }
    try await database.write { tx in
      try RequestRecordStore.insert(batch.records, tx)
      try ApplicationCalls.count(batch.records, tx)
    }
  }
}
