import Logging
import SealEvents
import SealPostgres
import SealPrimitives
import SealTrust

/// What the developer service does beside answering calls.
package struct DeveloperBackground: Sendable {
  package let fanOut: EventFollower
  package let sender: WebhookSender
  package let requestLog: RequestLog
  private let housekeeping: DeveloperHousekeeping

  package init(
    database: Database, transport: any WebhookTransport, secrets: SecretBox,
    clock: any WallClock, random: any RandomBytes, logger: Logger
  ) {
    let sender = WebhookSender(
      database: database, transport: transport, secrets: secrets, clock: clock, random: random,
      logger: logger)
    self.sender = sender
    fanOut = EventFollower(
      WebhookFanOut(clock: clock, delivered: { sender.wake() }), database: database, clock: clock,
      random: random, logger: logger)
    requestLog = RequestLog(database: database, clock: clock, random: random, logger: logger)
    housekeeping = DeveloperHousekeeping(database: database, clock: clock, logger: logger)
  }

  /// Until this task is cancelled.
  package func run() async {
    await withTaskGroup(of: Void.self) { group in
      group.addTask { await sender.run() }
      group.addTask { await requestLog.run() }
      group.addTask { await housekeeping.run() }
    }
  }
}
