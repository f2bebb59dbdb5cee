import Logging
import SealJobs
import SealPostgres
import SealPrimitives
import SealTrust

/// Sends what waits: each endpoint's events one after the other, several endpoints at once, in as
/// many servers as there are.
///
/// Nobody's receivers hold up the others': a turn is over after some time, whatever still waits; an
/// account has a part of the workers; endpoints that answer slowly have half of them at most.
package final class WebhookSender: Sendable {
  /// How many events of one endpoint are sent before others have their turn, and for how long. The
  /// last attempt may go on after that, as long as the transport allows.
  private static let turns = 100
  private static let turnTime = Duration.seconds(10)

  private let database: Database
  private let post: WebhookPost
  private let clock: any WallClock
  private let random: any RandomBytes
  private let logger: Logger
  private let pool: WorkerPool
  private let shares: AccountShares
  private let slow: SlowEndpoints

  /// - Parameters:
  ///   - concurrency: how many endpoints are served at once.
  ///   - interval: how long what becomes due by the mere passing of time may wait.
  package init(
    database: Database, transport: any WebhookTransport, secrets: SecretBox,
    clock: any WallClock, random: any RandomBytes, concurrency: Int = 8,
    interval: Duration = .seconds(1), logger: Logger
  ) {
    self.database = database
    post = WebhookPost(transport: transport, secrets: secrets)
    self.clock = clock
    self.random = random
    self.logger = logger
    shares = AccountShares(atMost: max(1, concurrency / 4))
    slow = SlowEndpoints(atMost: max(1, concurrency / 2))
    pool = WorkerPool(size: concurrency, interval: interval)
  }

  /// Soon: something waits.
  package func wake() {
    pool.wake()
  }

  /// Until this task is cancelled; what is being sent by then is settled.
  package func run() async {
    await pool.run(
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
  }

  /// Sends everything that is due. For tests and demonstrations, which do not wait.
  package func drain() async throws {
    while let claim = try await claim() { try await serve(claim) }
  }

  /// An endpoint that is due; `nil` when none is, or the sender ends.
  func claim() async throws -> WebhookTurn.Claim? {
    while !pool.isEnding {
      let now = clock.now()
      let claim = try await database.write { [shares, slow] tx in
        try WebhookTurn.claim(except: shares.exhausted, slow.exhausted, at: now, tx)
      }
      guard case .turn(let turn) = claim else { return claim }
      let account = turn.endpoint.accountID
      if shares.take(account) {
        if slow.take(turn.endpoint.id) { return claim }
        shares.giveBack(account)
      }
      // Another worker was faster with an endpoint of this account, or with a slow one.
      _ = try await database.write { tx in try turn.release(tx) }
    }
    return nil
  }

  /// One endpoint's turn.
  func serve(_ claim: WebhookTurn.Claim) async throws {
    guard case .turn(let first) = claim else { return }
    defer {
      shares.giveBack(first.endpoint.accountID)
      slow.giveBack(first.endpoint.id)
    }
    var turn = first
    let end = clock.now().advanced(by: Self.turnTime)
    for _ in 0..<Self.turns where !pool.isEnding {
      let began = clock.now()
      let outcome = await attempt(turn)
      let (ended, attempted) = (clock.now(), turn)
      let turnedSlow = slow.learn(turn.endpoint.id, time: began.duration(to: ended))
      let next = try await database.write { [random] tx in
        try attempted.settle(outcome, at: ended, random: random, tx)
      }
      guard let next else { return }
      turn = next
      if ended >= end || turnedSlow { break }
    }
    let last = turn
    _ = try await database.write { tx in try last.release(tx) }
  }

  private func attempt(_ turn: WebhookTurn) async -> WebhookTurn.Outcome {
    do {
      let webhook = try StandardWebhook(turn.delivery.event)
      return try await post.send(post.sign(webhook, for: turn.endpoint, at: clock.now()))
    } catch {
      logger.error(
        "A webhook cannot be made",
        metadata: ["endpoint": "\(turn.endpoint.id)", "error": "\(error)"])
      return .failed(status: nil, error: "The server could not send it.", retryAfter: nil)
    }
  }
}
