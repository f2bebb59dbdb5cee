import SealAPI
import SealPostgres
import SealPrimitives
import SealTestSupport
import Testing

@testable import SealDeveloper

@Suite("Housekeeping")
struct HousekeepingTests {
  private func sweep(_ desk: WebhookDesk) async throws {
    try await DeveloperHousekeeping(
      database: desk.desk.database, clock: desk.desk.clock, logger: TestLog.logger
    ).sweep()
  }

  private func count(_ rows: SQL, _ desk: WebhookDesk) async throws -> Int {
    try await desk.desk.database.read { tx in
      try tx.query("SELECT count(*) AS count FROM \(rows)")[0].decode("count")
    }
  }

  @Test func whatWaitsTooLongForADisabledEndpointIsParkedWhereItsOwnerSeesIt() async throws {
    try await WebhookDesk.with { desk in
      let endpoint = try await desk.endpoint()
      desk.receiver.answers { _ in WebhookAnswer(status: 410) }
      try await desk.happen("a", "b")
      try await desk.run()
      desk.desk.clock.advance(by: DeveloperHousekeeping.kept + .seconds(1))
      let late = try await desk.happen("late")
      try await desk.settleEvents()
      try await sweep(desk)
      let parked = try await desk.deliveries(endpoint.id, .parked)
      #expect(parked.count == 2 && parked.allSatisfy { $0.lastError.hasPrefix("It waited for") })
      // The notice that the endpoint was disabled waits with it.
      let waiting = try await desk.deliveries(endpoint.id, .waiting).map(\.eventID)
      #expect(waiting.count == 2 && waiting.first == late[0])
      // In service again, it gets what is not too old; the rest is replayed.
      desk.receiver.answers { _ in WebhookAnswer(status: 200) }
      _ = try await desk.desk.service.enableWebhookEndpoint(
        .init(webhookEndpointID: endpoint.id, requestID: newRequestID()),
        context: desk.context(Desk.Methods.enableWebhookEndpoint))
      try await desk.run()
      #expect(desk.receiver.sent.last?["webhook-id"] == late[0])
      desk.desk.clock.advance(by: DeveloperHousekeeping.kept)
      try await sweep(desk)
      #expect(try await desk.deliveries(endpoint.id, .parked).isEmpty)
    }
  }

  @Test func whatWaitsForAnEndpointInServiceIsNotTouched() async throws {
    try await WebhookDesk.with { desk in
      let endpoint = try await desk.endpoint()
      try await desk.happen("a")
      try await desk.settleEvents()
      desk.desk.clock.advance(by: DeveloperHousekeeping.keptLonger + .seconds(1))
      try await sweep(desk)
      #expect(try await desk.deliveries(endpoint.id, .waiting).count == 1)
    }
  }

  @Test func secretsThatSignNoMoreAreNotKept() async throws {
    try await WebhookDesk.with { desk in
      let endpoint = try await desk.endpoint()
      _ = try await desk.desk.service.rotateWebhookSecret(
        .init(webhookEndpointID: endpoint.id, requestID: newRequestID()),
        context: desk.context(Desk.Methods.rotateWebhookSecret))
      let previous: SQL = """
        webhook_endpoint
        WHERE previous_secret_sealed IS NOT NULL AND previous_seed_sealed IS NOT NULL
        """
      desk.desk.clock.advance(by: .seconds(86_399))
      try await sweep(desk)
      #expect(try await count(previous, desk) == 1)
      desk.desk.clock.advance(by: .seconds(1))
      try await sweep(desk)
      #expect(try await count(previous, desk) == 0)
      try await desk.happen("a")
      try await desk.run()
      #expect(desk.receiver.sent.count == 1)
    }
  }
}
