import Foundation
import SealAPI
import SealPostgres
import SealPrimitives
import SealRPC
import SealTestPlatform
import Testing

@testable import SealAccess
@testable import SealDeveloper

@Suite("Webhook endpoints")
struct WebhookEndpointTests {
  @Test func showsTheSecretOnceAndKeepsItSealed() async throws {
    try await DeveloperAccount.with { account in
      let request = DeveloperV1.CreateWebhookEndpointRequest(
        url: "https://Partner.example/a b", requestID: newRequestID())
      let context = account.context(DeveloperAccount.Methods.createWebhookEndpoint)
      let made = try await account.service.createWebhookEndpoint(request, context: context)
      #expect(made.secret.wholeMatch(of: /whsec_[A-Za-z0-9+\/]{43}=/) != nil)
      #expect(made.webhookEndpoint?.url == "https://partner.example/a%20b")
      #expect(made.webhookEndpoint?.publicKey.hasPrefix("whpk_") == true)
      let again = try await account.service.createWebhookEndpoint(request, context: context)
      #expect(again.secret == "")
      #expect(again.webhookEndpoint == made.webhookEndpoint)
      #expect(try await account.endpoints() == [made.webhookEndpoint])
      var other = request
      other.url = "https://partner.example/other"
      #expect(
        await refusal {
          try await account.service.createWebhookEndpoint(other, context: context)
        }?.reason == "REQUEST_ID_REUSED")
      let secret = try #require(Data(base64Encoded: String(made.secret.dropFirst(6))))
      let rows = try await account.database.read { tx in
        try tx.query(
          """
          SELECT coalesce(string_agg(t::text, ' '), '') AS all FROM
            (SELECT row(w.*)::text AS t FROM webhook_endpoint w
             UNION ALL SELECT row(r.*)::text FROM change r) AS x
          """)[0].decode("all", as: String.self)
      }
      #expect(rows.contains("partner.example"))
      #expect(
        !rows.contains(Hex.encode(secret)) && !rows.contains(String(made.secret.dropFirst(6))))
      #expect(!rows.contains(Hex.encode(Array(made.secret.utf8))))
    }
  }

  @Test(
    arguments: [
      ("", "REQUIRED"), ("partner.example", "MALFORMED"), ("ftp://partner.example/", "MALFORMED"),
      ("http://partner.example/", "NOT_HTTPS"), ("https://u:p@partner.example/", "MALFORMED"),
      ("https://10.0.0.1/", "FORBIDDEN_ADDRESS"), ("https://[::1]/", "FORBIDDEN_ADDRESS"),
      ("https://169.254.169.254/", "FORBIDDEN_ADDRESS"),
      ("https://8.8.8.8:22/", "FORBIDDEN_ADDRESS"),
      ("https://a.example/" + String(repeating: "x", count: 2_000), "TOO_LONG"),
      ("https://a.example/" + String(repeating: "é", count: 800), "TOO_LONG"),
    ])
  func refusesAnAddress(url: String, reason: String) async throws {
    let account = try await DeveloperAccount.open()
    let error = await refusal {
      try await account.service.createWebhookEndpoint(
        .init(url: url, requestID: newRequestID()),
        context: account.context(DeveloperAccount.Methods.createWebhookEndpoint, account.caller))
    }
    #expect(error?.fieldViolations.map(\.field) == ["url"])
    #expect(error?.fieldViolations.map(\.reason) == [reason])
  }

  @Test(arguments: [
    "license", "License.issued", "license.", ".issued", "license.issued2", "a b.c", "license.made",
  ])
  func refusesWhatIsNoEventType(type: String) async throws {
    let account = try await DeveloperAccount.open()
    let error = await refusal {
      try await account.service.createWebhookEndpoint(
        .init(
          url: "https://a.example/", eventTypes: ["license.issued", type], requestID: newRequestID()
        ),
        context: account.context(DeveloperAccount.Methods.createWebhookEndpoint, account.caller))
    }
    #expect(error?.fieldViolations.map(\.field) == ["event_types[1]"])
  }

  @Test func changesOnlyWhatTheMaskNames() async throws {
    try await DeveloperAccount.with { account in
      let made = try await account.endpoint(types: ["license.issued"])
      func update(_ mask: [String]) async throws -> DeveloperV1.WebhookEndpoint? {
        try await account.service.updateWebhookEndpoint(
          .init(
            webhookEndpointID: made.id, url: "https://new.example/", eventTypes: [],
            updateMask: mask, requestID: newRequestID()),
          context: account.context(DeveloperAccount.Methods.updateWebhookEndpoint)
        ).webhookEndpoint
      }
      let first = try #require(try await update(["url"]))
      #expect(first.url == "https://new.example/")
      #expect(first.eventTypes == ["license.issued"])
      #expect(try await update(["event_types"])?.eventTypes == [])
      #expect(await refusal { try await update([]) }?.reason == "INVALID_FIELDS")
      #expect(await refusal { try await update(["state"]) }?.reason == "INVALID_FIELDS")
    }
  }

  @Test func aDeletedEndpointIsGoneWithItsSecretsAndDeliveries() async throws {
    try await DeveloperAccount.with { account in
      let made = try await account.endpoint()
      try await account.happen("a")
      try await account.settleEvents()
      let request = DeveloperV1.DeleteWebhookEndpointRequest(
        webhookEndpointID: made.id, requestID: newRequestID())
      let context = account.context(DeveloperAccount.Methods.deleteWebhookEndpoint)
      _ = try await account.service.deleteWebhookEndpoint(request, context: context)
      _ = try await account.service.deleteWebhookEndpoint(request, context: context)
      try await account.run()
      #expect(account.receiver.sent.isEmpty)
      #expect(try await account.endpoints().isEmpty)
      #expect(
        await refusal { try await account.deliveries(made.id) }?.reason
          == "WEBHOOK_ENDPOINT_NOT_FOUND"
      )
      let left = try await account.database.read { tx in
        try tx.query(
          """
          SELECT count(*) AS count FROM webhook_endpoint
          WHERE secret_sealed IS NOT NULL OR seed_sealed IS NOT NULL
          """)[0].decode("count", as: Int.self)
      }
      #expect(left == 0)
    }
  }

  @Test func nothingOfAnotherAccountIsThere() async throws {
    try await DeveloperAccount.with { account in
      let made = try await account.endpoint()
      let other = try await account.platform.newCaller(.sandbox)
      for stranger in [other, account.caller.with(.live)] {
        #expect(try await account.endpoints(as: stranger).isEmpty)
        let service = account.service
        let refusals = [
          await refusal { try await account.deliveries(made.id, as: stranger) },
          await refusal { try await account.test(made.id, as: stranger) },
          await refusal {
            try await service.updateWebhookEndpoint(
              .init(
                webhookEndpointID: made.id, updateMask: ["event_types"], requestID: newRequestID()),
              context: account.context(DeveloperAccount.Methods.updateWebhookEndpoint, stranger))
          },
          await refusal {
            try await service.enableWebhookEndpoint(
              .init(webhookEndpointID: made.id, requestID: newRequestID()),
              context: account.context(DeveloperAccount.Methods.enableWebhookEndpoint, stranger))
          },
          await refusal {
            try await service.deleteWebhookEndpoint(
              .init(webhookEndpointID: made.id, requestID: newRequestID()),
              context: account.context(DeveloperAccount.Methods.deleteWebhookEndpoint, stranger))
          },
          await refusal {
            try await service.rotateWebhookSecret(
              .init(webhookEndpointID: made.id, requestID: newRequestID()),
              context: account.context(DeveloperAccount.Methods.rotateWebhookSecret, stranger))
          },
          await refusal {
            try await service.replayEvents(
              .init(webhookEndpointID: made.id, firstNumber: 1, requestID: newRequestID()),
              context: account.context(DeveloperAccount.Methods.replayEvents, stranger))
          },
        ]
        #expect(refusals.allSatisfy { $0?.reason == "WEBHOOK_ENDPOINT_NOT_FOUND" })
      }
    }
  }

  @Test func anAccountHasSixteenAtMost() async throws {
    try await DeveloperAccount.with { account in
      let outcomes = try await withThrowingTaskGroup(of: Bool.self) { group in
        for _ in 0..<20 {
          group.addTask {
            do {
              _ = try await account.endpoint()
              return true
            } catch let error as RPCError where error.reason == "TOO_MANY" {
              return false
            }
          }
        }
        return try await group.reduce(into: [Bool]()) { $0.append($1) }
      }
      #expect(outcomes.filter { $0 }.count == WebhookEndpointChanges.mostEndpoints)
    }
  }
}
