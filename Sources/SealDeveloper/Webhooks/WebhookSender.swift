import Logging
import SealEvents
import SealFetch
import SealPostgres
import SealPrimitives
import SealTrust
import Synchronization

/// Sends what waits: each endpoint's events one after the other, several endpoints at once, in as
/// many servers as there are.
package final class WebhookSender: Sendable {
  /// How many events of one endpoint are sent before others have their turn.
  private static let turns = 100

  private let database: Database
  private let transport: any WebhookTransport
  private let secrets: SecretBox
  private let outbox: EventOutbox
  private let clock: any WallClock
  private let random: any RandomBytes
  private let logger: Logger
  private let crew: WokenCrew
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
    crew = WokenCrew(size: concurrency, interval: interval)
  }

  /// Soon: something waits.
  package func wake() {
    crew.wake()
  }

  /// Until this task is cancelled; what is being sent by then is settled.
  package func run() async {
    await withTaskCancellationHandler {
      await crew.run(
        finding: { [self] in
          do {
            return try await claim()
          } catch {
            logger.warning("Webhooks cannot be sent", metadata: ["error": "\(error)"])
            return nil
          }
        },
        doing: { [self] claim in
          do {
            try await serve(claim)
          } catch {
            logger.warning("Webhooks cannot be sent", metadata: ["error": "\(error)"])
          }
        })
    } onCancel: {
      isEnding.store(true, ordering: .relaxed)
    }
  }

  /// Sends everything that is due. For tests and demonstrations, which do not wait.
  package func drain() async throws {
    while let claim = try await claim() { try await serve(claim) }
  }

  /// An endpoint that is due; `nil` when none is, or the sender ends.
  private func claim() async throws -> WebhookTurn.Claim? {
    guard !isEnding.load(ordering: .relaxed) else { return nil }
    let now = clock.now()
    return try await database.write { tx in try WebhookTurn.claim(at: now, tx) }
  }

  /// One endpoint's turn.
  private func serve(_ claim: WebhookTurn.Claim) async throws {
    guard case .turn(var turn) = claim else { return }
    for _ in 0..<Self.turns where !isEnding.load(ordering: .relaxed) {
      let outcome = await attempt(turn)
      let (ended, attempted) = (clock.now(), turn)
      let next = try await database.write { [outbox, random] tx in
        try attempted.settle(outcome, at: ended, outbox: outbox, random: random, tx)
      }
      guard let next else { return }
      turn = next
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
      let (hmac, key) = try WebhookSecrets(box: secrets, id: turn.endpoint.id).open(sealed, at: now)
      let answer = try await transport.post(
        turn.endpoint.url,
        headers: try webhook.headers(at: now, secrets: hmac, key: key), body: webhook.body)
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
