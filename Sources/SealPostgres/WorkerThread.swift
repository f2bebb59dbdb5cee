import Foundation
import Synchronization

/// A thread that works off jobs in order. What the jobs share lives on the thread alone.
///
/// GRDB's pattern: libpq blocks, so it must not run on Swift's cooperative threads; and a `PGconn`
/// may be used by one thread at a time, so it gets one.
final class WorkerThread<Resource>: Sendable {
  /// A job may put a resource in, use it, or take it out.
  typealias Job = @Sendable (inout Resource?) -> Void

  private final class Queue: Sendable {
    let jobs = Mutex<[Job?]>([])
    let waiting = DispatchSemaphore(value: 0)

    func add(_ job: Job?) {
      jobs.withLock { $0.append(job) }
      waiting.signal()
    }

    /// `nil` when the thread shall end.
    func next() -> Job? {
      waiting.wait()
      return jobs.withLock { $0.removeFirst() }
    }
  }

  private let queue = Queue()

  init(name: String) {
    let queue = queue
    let thread = Thread {
      var resource: Resource?
      while let job = queue.next() {
        job(&resource)
      }
    }
    thread.name = name
    thread.start()
  }

  /// Ends the thread after the jobs that wait; the resource is released there.
  deinit {
    queue.add(nil)
  }

  func add(_ job: @escaping Job) {
    queue.add(job)
  }
}
