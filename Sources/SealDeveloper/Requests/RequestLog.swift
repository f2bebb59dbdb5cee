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
  private let random: any RandomBytes
  private let capacity: Int
  private let loop: PollingLoop
  private let logger: Logger
  private let waiting = Mutex(Waiting())

  package init(
    database: Database, clock: any WallClock, random: any RandomBytes, capacity: Int = 10_000,
    interval: Duration = .seconds(1), logger: Logger
  ) {
    self.database = database
    self.clock = clock
    self.random = random
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
    let time = clock.now()
    let ids = batch.records.enumerated().map { place, record in
      RequestRecordID(
        at: time, bucket: record.caller.tenant.bucket, random: Placed(place: place, random: random))
    }
    try await database.write { tx in
      try RequestRecordStore.insert(ids, batch.records, tx)
      try ApplicationCalls.count(batch.records, tx)
    }
  }
}

/// Makes identifiers of one moment sort by their place, which is less than 2^14: it comes first in
/// what is random of them.
private struct Placed: RandomBytes {
  let place: Int
  let random: any RandomBytes

  func bytes(_ count: Int) -> [UInt8] {
    var bytes = random.bytes(count)
    // `rand_b` (RFC 9562 §5.7) begins with the third byte, of which it has six bits.
    bytes[2] = UInt8(truncatingIfNeeded: place >> 8)
    bytes[3] = UInt8(truncatingIfNeeded: place)
    return bytes
  }
}
