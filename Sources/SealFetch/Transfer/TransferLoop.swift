internal import CCurl
import Foundation
import Synchronization

/// One thread that carries out all transfers of its owner, on one libcurl multi handle.
///
/// Nothing of libcurl blocks Swift's cooperative threads; deadlines are libcurl's own timers; a
/// cancelled task wakes the thread at once.
final class TransferLoop: Sendable {
  private let mailbox: Mailbox

  /// - Parameter limit: transfers at once.
  init(limit: Int) throws {
    let mailbox = try Mailbox()
    self.mailbox = mailbox
    let thread = Thread {
      Self.blockBrokenPipes()
      var run = TransferRun(mailbox, limit: limit)
      run.untilStopped()
    }
    thread.name = "transfers"
    thread.start()
  }

  /// No transfer runs now: who waits for one holds this object.
  deinit {
    mailbox.post(.stop)
  }

  /// A peer that goes while OpenSSL writes would else end the process: libcurl leaves SIGPIPE to us
  /// (CURLOPT_NOSIGNAL(3)).
  private static func blockBrokenPipes() {
    var signals = sigset_t()
    sigemptyset(&signals)
    sigaddset(&signals, SIGPIPE)
    pthread_sigmask(SIG_BLOCK, &signals, nil)
  }

  /// Throws `busy`, `cancelled`, `timeout` or `badRequest`; how the transfer itself ended is in the
  /// outcome.
  func perform(_ plan: TransferPlan) async throws -> TransferOutcome {
    let number = mailbox.newNumber()
    return try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { continuation in
        mailbox.post(.start(number, plan, continuation))
        // A cancellation before the start was posted was not understood.
        if Task.isCancelled { mailbox.post(.cancel(number)) }
      }
    } onCancel: {
      mailbox.post(.cancel(number))
    }
  }
}

/// What other threads say to the transfers' thread.
final class Mailbox: Sendable {
  enum Message: Sendable {
    case start(Int, TransferPlan, CheckedContinuation<TransferOutcome, any Error>)
    case cancel(Int)
    case stop
  }

  /// Used by the transfers' thread alone, but for `curl_multi_wakeup`, which any thread may call
  /// (curl_multi_wakeup(3)). Freed with the last holder, thus after both.
  nonisolated(unsafe) let multi: UnsafeMutableRawPointer
  private let messages = Mutex<[Message]>([])
  private let count = Atomic(0)

  /// libcurl's own preparation, once a process.
  private static let isPrepared = seal_curl_global_init() == CURLE_OK

  init() throws {
    guard Self.isPrepared, let multi = curl_multi_init() else {
      throw FetchError(.busy, "libcurl could not be prepared: the machine is out of memory.")
    }
    self.multi = multi
  }

  deinit {
    curl_multi_cleanup(multi)
  }

  func newNumber() -> Int {
    count.add(1, ordering: .relaxed).newValue
  }

  func post(_ message: Message) {
    messages.withLock { $0.append(message) }
    curl_multi_wakeup(multi)
  }

  func takeAll() -> [Message] {
    messages.withLock { messages in
      defer { messages = [] }
      return messages
    }
  }
}

/// The thread's own state.
private struct TransferRun {
  private struct Running {
    let transfer: Transfer
    let continuation: CheckedContinuation<TransferOutcome, any Error>
  }

  private let mailbox: Mailbox
  private let limit: Int
  private var running: [Int: Running] = [:]
  private var numbers: [UnsafeMutableRawPointer: Int] = [:]

  init(_ mailbox: Mailbox, limit: Int) {
    self.mailbox = mailbox
    self.limit = limit
  }

  mutating func untilStopped() {
    while true {
      for message in mailbox.takeAll() {
        switch message {
        case .start(let number, let plan, let continuation):
          start(number, plan, continuation)
        case .cancel(let number):
          end(number, .failure(FetchError(.cancelled, "The fetch was cancelled.")))
        case .stop:
          for number in running.keys {
            end(number, .failure(FetchError(.cancelled, "The fetcher has ended.")))
          }
          return
        }
      }
      var count: Int32 = 0
      curl_multi_perform(mailbox.multi, &count)
      finish()
      // Woken by sockets, by libcurl's timers and by messages; the limit of a minute is for none of
      // these.
      curl_multi_poll(mailbox.multi, nil, 0, 60_000, nil)
    }
  }

  private mutating func start(
    _ number: Int, _ plan: TransferPlan,
    _ continuation: CheckedContinuation<TransferOutcome, any Error>
  ) {
    do {
      guard running.count < limit else {
        throw FetchError(.busy, "\(limit) transfers are running, which is the limit; try later.")
      }
      let transfer = try Transfer(plan)
      guard curl_multi_add_handle(mailbox.multi, transfer.easy) == CURLM_OK else {
        throw FetchError(.busy, "libcurl takes no further transfer.")
      }
      running[number] = Running(transfer: transfer, continuation: continuation)
      numbers[transfer.easy] = number
    } catch {
      continuation.resume(throwing: error)
    }
  }

  private mutating func finish() {
    var waiting: Int32 = 0
    while let message = curl_multi_info_read(mailbox.multi, &waiting) {
      // The message is freed with its handle: read it first.
      let code = seal_curl_message_result(message)
      guard message.pointee.msg == CURLMSG_DONE, let easy = message.pointee.easy_handle,
        let number = numbers[easy], let transfer = running[number]?.transfer
      else { continue }
      end(number, .success(transfer.outcome(code)))
    }
  }

  /// Nothing if it has ended already.
  private mutating func end(_ number: Int, _ result: Result<TransferOutcome, any Error>) {
    guard let ended = running.removeValue(forKey: number) else { return }
    numbers[ended.transfer.easy] = nil
    curl_multi_remove_handle(mailbox.multi, ended.transfer.easy)
    ended.continuation.resume(with: result)
  }
}
