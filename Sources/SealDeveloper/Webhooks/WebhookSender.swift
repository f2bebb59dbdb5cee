import Logging
import SealEvents
import SealFetch
import SealJobs
import SealPostgres
import SealPrimitives
import SealTrust
import Synchronization

/// Sends what waits: each endpoint's events one after the other, several endpoints at once, in as
/// many servers as there are.
///
/// Nobody's receivers hold up the others': a turn is over after some time, whatever still waits; an
/// account has a part of the workers; half of them serve only endpoints that answered fast so far.
package final class WebhookSender: Sendable {
  /// How many events of one endpoint are sent before others have their turn, and for how long. The
  /// last attempt may go on after that, as long as the transport allows.
  private static let turns = 100
  private static let turnTime = Duration.seconds(10)
  /// A receiver that takes longer for an answer is slow.
  private static let fast = Duration.seconds(2)

  private let database: Database
  private let transport: any WebhookTransport
  private let secrets: SecretBox
  private let outbox: EventOutbox
  private let clock: any WallClock
  private let random: any RandomBytes
  private let logger: Logger
  private let workers: [WokenLoop]
  private let shares: AccountShares
  /// Those whose last answer took long.
  private let slow = Mutex<Set<WebhookEndpointID>>([])
  private let isEnding = Atomic(false)

  /// - Parameters:
  ///   - concurrency: how many endpoints are served at once.
  ///   - interval: how long what becomes due by the mere passing of time may wait.
  package init(
    database: Database, transport: any WebhookTransport, secrets: SecretBox,
    clock: any WallClock, random: any RandomBytes, concurrency: Int = 8,
    interval: Duration = .seconds(1), logger: Logger
  ) {
    self.database = database
    self.transport = transport
    self.secrets = secrets
    outbox = EventOutbox(random: random)
    self.clock = clock
    self.random = random
    self.logger = logger
    shares = AccountShares(atMost: max(1, concurrency / 4))
    workers = (0..<concurrency).map { _ in WokenLoop(interval: interval) }
  }

  /// Soon: something waits.
  package func wake() {
    for worker in workers { worker.wake() }
  }

  /// Until this task is cancelled; what is being sent by then is settled.
  package func run() async {
    await withTaskCancellationHandler {
      await withTaskGroup(of: Void.self) { group in
        for (index, worker) in workers.enumerated() {
          // The first serves all.
          let isFast = !index.isMultiple(of: 2)
          group.addTask { [self] in
            await worker.run { [self] in
              do {
                while !isEnding.load(ordering: .relaxed), try await serve(fastOnly: isFast) {}
              } catch {
                logger.warning("Webhooks cannot be sent", metadata: ["error": "\(error)"])
              }
            }
          }
        }
      }
    } onCancel: {
      isEnding.store(true, ordering: .relaxed)
    }
  }

  /// Sends everything that is due. For tests and demonstrations, which do not wait.
  package func drain() async throws {
    while try await serve(fastOnly: false) {}
  }

  /// One endpoint's turn; `false` when none is due.
  ///
  /// - Parameter fastOnly: leaves slow endpoints to others.
  func serve(fastOnly: Bool) async throws -> Bool {
    let now = clock.now()
    let claim = try await database.write { [self] tx in
      try WebhookTurn.claim(
        except: shares.exhausted, fastOnly ? slow.withLock { Array($0) } : [], at: now, tx)
    }
    guard let claim else { return false }
    guard case .turn(let turn) = claim else { return true }
    let account = turn.endpoint.accountID.uuid
    guard shares.take(account) else {
      // Another worker was faster with an endpoint of this account.
      _ = try await database.write { tx in try turn.release(tx) }
      return true
    }
    defer { shares.giveBack(account) }
    try await serve(turn, until: now.advanced(by: Self.turnTime), fastOnly: fastOnly)
    return true
  }

  private func serve(_ first: WebhookTurn, until end: Instant, fastOnly: Bool) async throws {
    var turn = first
    for _ in 0..<Self.turns where !isEnding.load(ordering: .relaxed) {
      let began = clock.now()
      let outcome = await attempt(turn)
      let (ended, attempted) = (clock.now(), turn)
      let isSlow = began.duration(to: ended) > Self.fast
      slow.withLock {
        if isSlow { $0.insert(turn.endpoint.id) } else { $0.remove(turn.endpoint.id) }
      }
      let next = try await database.write { [outbox, random] tx in
        try attempted.settle(outcome, at: ended, outbox: outbox, random: random, tx)
      }
      guard let next else { return }
      turn = next
      if ended >= end || fastOnly && isSlow { break }
    }
    let last = turn
    _ = try await database.write { tx in try last.release(tx) }
  }

  private func attempt(_ turn: WebhookTurn) async -> WebhookTurn.Outcome {
    do {
      guard let sealed = turn.endpoint.sealed else {
        preconditionFailure("an enabled endpoint has its secrets")
      }
      let now = clock.now()
      let webhook = try StandardWebhook(turn.delivery.event)
      let (hmac, keys) = try WebhookSecrets(box: secrets, id: turn.endpoint.id).open(
        sealed, at: now)
      let answer = try await transport.post(
        turn.endpoint.url,
        headers: try webhook.headers(at: now, secrets: hmac, keys: keys), body: webhook.body)
      switch answer.status {
      case 200..<300: return .acknowledged(status: answer.status)
      case 410: return .gone
      default:
        return .failed(
          status: answer.status, error: "The receiver answered \(answer.status).",
          retryAfter: answer.retryAfter)
      }
    } catch let error as FetchError {
      return .failed(status: nil, error: error.message, retryAfter: nil)
    } catch {
      logger.error(
        "A webhook cannot be made",
        metadata: ["endpoint": "\(turn.endpoint.id)", "error": "\(error)"])
      return .failed(status: nil, error: "The server could not send it.", retryAfter: nil)
    }
  }
}
