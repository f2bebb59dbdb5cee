import SealAPI
import SealPostgres
import SealPrimitives
import SealTestSupport
import Testing

@testable import SealDeveloper

@Suite("Housekeeping")
struct HousekeepingTests {
  private func sweep(_ account: DeveloperAccount) async throws {
    try await DeveloperHousekeeping(
      database: account.database, clock: account.clock, logger: TestLog.logger
    ).sweep()
  }

  private func count(_ rows: SQL, _ account: DeveloperAccount) async throws -> Int {
    try await account.database.read { tx in
      try tx.query("SELECT count(*) AS count FROM \(rows)")[0].decode("count")
    }
  }

  @Test func whatWaitsTooLongForADisabledEndpointIsParkedWhereItsOwnerSeesIt() async throws {
    try await DeveloperAccount.with { account in
      let endpoint = try await account.endpoint()
      account.receiver.answers { _ in WebhookAnswer(status: 410) }
      try await account.happen("a", "b")
      try await account.run()
      account.clock.advance(by: DeveloperHousekeeping.kept + .seconds(1))
      let late = try await account.happen("late")
      try await account.settleEvents()
      try await sweep(account)
      let parked = try await account.deliveries(endpoint.id, .parked)
      #expect(parked.count == 2 && parked.allSatisfy { $0.lastError.hasPrefix("It waited for") })
      // The notice that the endpoint was disabled waits with it.
      let waiting = try await account.deliveries(endpoint.id, .waiting).map(\.eventID)
      #expect(waiting.count == 2 && waiting.first == late[0])
      // In service again, it gets what is not too old; the rest is replayed.
      account.receiver.answers { _ in WebhookAnswer(status: 200) }
      _ = try await account.service.enableWebhookEndpoint(
        .init(webhookEndpointID: endpoint.id, requestID: newRequestID()),
        context: account.context(DeveloperAccount.Methods.enableWebhookEndpoint))
      try await account.run()
      #expect(account.receiver.sent.last?["webhook-id"] == late[0])
      account.clock.advance(by: DeveloperHousekeeping.kept)
      try await sweep(account)
      #expect(try await account.deliveries(endpoint.id, .parked).isEmpty)
    }
  }

  @Test func whatWaitsForAnEndpointInServiceIsNotTouched() async throws {
    try await DeveloperAccount.with { account in
      let endpoint = try await account.endpoint()
      try await account.happen("a")
      try await account.settleEvents()
      account.clock.advance(by: DeveloperHousekeeping.keptLonger + .seconds(1))
      try await sweep(account)
      #expect(try await account.deliveries(endpoint.id, .waiting).count == 1)
    }
  }

  @Test func secretsThatSignNoMoreAreNotKept() async throws {
    try await DeveloperAccount.with { account in
      let endpoint = try await account.endpoint()
      _ = try await account.service.rotateWebhookSecret(
        .init(webhookEndpointID: endpoint.id, requestID: newRequestID()),
        context: account.context(DeveloperAccount.Methods.rotateWebhookSecret))
      let previous: SQL = """
        webhook_endpoint
        WHERE previous_secret_sealed IS NOT NULL AND previous_seed_sealed IS NOT NULL
        """
      account.clock.advance(by: .seconds(86_399))
      try await sweep(account)
      #expect(try await count(previous, account) == 1)
      account.clock.advance(by: .seconds(1))
      try await sweep(account)
      #expect(try await count(previous, account) == 0)
      try await account.happen("a")
      try await account.run()
      #expect(account.receiver.sent.count == 1)
    }
  }
}
