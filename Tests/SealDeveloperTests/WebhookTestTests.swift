import Foundation
import SealAPI
import SealEvents
import SealFetch
import SealPrimitives
import SealRPC
import SealTestPlatform
import SealVerify
import Testing

@testable import SealDeveloper

/// Example events that owners send to their endpoints.
@Suite("Tests of webhook endpoints")
struct WebhookTestTests {
  @Test func anExampleIsSentAtOnceSignedAndMarked() async throws {
    try await DeveloperAccount.with { account in
      let endpoint = try await account.endpoint(types: ["order.held", "license.issued"])
      let test = try await account.test(endpoint.id)
      let sent = try #require(account.receiver.sent.last)
      #expect(account.receiver.sent.count == 1)
      #expect(sent["webhook-id"] == test.eventID && sent["webhook-test"] == "true")
      #expect(sent["webhook-timestamp"] == "\(test.sendTime?.seconds ?? 0)")
      #expect(sent["webhook-signature"] == test.signature && test.signature.contains("v1a,"))
      #expect(sent.url == test.url && test.url == "https://partner.example/hook")
      #expect(String(decoding: sent.body, as: UTF8.self) == test.bodyJSON)
      let body = try JSONValue(canonical: sent.body)
      #expect(body["test"] == .bool(true) && body["type"] == "order.held")
      #expect(body["number"] == 0 && body["sequence"] == 0 && body["environment"] == "SANDBOX")
      #expect(body["data"] == EventType.orderHeld.exampleData)
      #expect(test.status == 200 && test.error == "" && test.eventType == "order.held")
      let other = try await account.test(endpoint.id, "case.settled")
      #expect(other.eventType == "case.settled" && other.eventID != test.eventID)
    }
  }

  @Test func nothingHasHappened() async throws {
    try await DeveloperAccount.with { account in
      let endpoint = try await account.endpoint()
      try await account.run()
      let before = try await account.endpoints()
      account.receiver.answers { _ in WebhookAnswer(status: 410) }
      let test = try await account.test(endpoint.id)
      #expect(test.eventType == "license.issued")
      try await account.run()
      #expect(account.receiver.sent.count == 1)
      #expect(try await account.endpoints() == before)
      #expect(try await account.deliveries(endpoint.id).isEmpty)
      #expect(try await account.events(about: test.eventID).isEmpty)
      let events = try await account.service.listEvents(
        .init(), context: account.context(DeveloperAccount.Methods.listEvents))
      #expect(events.events.map(\.type) == ["webhook_endpoint.created"])
    }
  }

  @Test(
    arguments: [
      (204, nil, ""), (500, nil, "The receiver answered 500."),
      (302, nil, "The receiver answered 302."),
      (410, nil, "The receiver answered 410, which would disable the endpoint."),
      (0, "The host has no address.", "The host has no address."),
    ] as [(Int, String?, String)])
  func whatTheEndpointSaidIsAnswered(status: Int, fault: String?, error: String) async throws {
    try await DeveloperAccount.with { account in
      account.receiver.answers { [clock = account.clock] _ in
        clock.advance(by: .milliseconds(12))
        if let fault { throw FetchError(.unresolvable, fault) }
        return WebhookAnswer(status: status)
      }
      let test = try await account.test(account.endpoint().id)
      #expect(test.status == UInt32(status) && test.error == error)
      #expect(test.duration?.duration == .milliseconds(12))
    }
  }

  @Test func aRepetitionIsAnsweredTheSameAndSendsNothing() async throws {
    try await DeveloperAccount.with { account in
      let (endpoint, request) = (try await account.endpoint(), newRequestID())
      account.receiver.answers { _ in WebhookAnswer(status: 503) }
      let first = try await account.test(endpoint.id, requestID: request)
      account.receiver.answers { _ in WebhookAnswer(status: 200) }
      #expect(try await account.test(endpoint.id, requestID: request) == first)
      #expect(first.status == 503 && account.receiver.sent.count == 1)
      #expect(
        await refusal { try await account.test(endpoint.id, "case.settled", requestID: request) }?
          .reason == "REQUEST_ID_REUSED")
      #expect(account.receiver.sent.count == 1)
    }
  }

  @Test func anEndpointThatIsDisabledCanBeTestedAndADeletedOneNot() async throws {
    try await DeveloperAccount.with { account in
      let endpoint = try await account.endpoint()
      account.receiver.answers { _ in WebhookAnswer(status: 410) }
      try await account.happen("a")
      try await account.run()
      #expect(try await account.endpoints().map(\.state) == [.disabled])
      account.receiver.answers { _ in WebhookAnswer(status: 200) }
      #expect(try await account.test(endpoint.id).error == "")
      #expect(try await account.endpoints().map(\.state) == [.disabled])
      _ = try await account.service.deleteWebhookEndpoint(
        .init(webhookEndpointID: endpoint.id, requestID: newRequestID()),
        context: account.context(DeveloperAccount.Methods.deleteWebhookEndpoint))
      #expect(
        await refusal { try await account.test(endpoint.id) }?.reason
          == "WEBHOOK_ENDPOINT_NOT_FOUND")
    }
  }

  @Test func wrongFieldsAreToldAtOnce() async throws {
    let account = try await DeveloperAccount.open()
    let error = await refusal { try await account.test("x", "foo.bar", requestID: "") }
    #expect(
      error?.fieldViolations.map(\.field) == ["webhook_endpoint_id", "event_type", "request_id"])
  }

  @Test func anAccountTestsSoOftenAtMost() async throws {
    try await DeveloperAccount.with { account in
      let endpoint = try await account.endpoint()
      // A minute that began before may end meanwhile: then one more minute's are let in.
      var sent = 0
      var refused: RPCError?
      while refused == nil, sent <= 2 * WebhookTester.mostPerMinute {
        do {
          _ = try await account.test(endpoint.id)
          sent += 1
        } catch let error as RPCError {
          refused = error
        }
      }
      #expect(refused?.reason == "TESTED_TOO_OFTEN" && refused?.retryDelay == .seconds(60))
      #expect(sent >= WebhookTester.mostPerMinute)
      #expect(account.receiver.sent.count == sent)
      let other = try await account.platform.newCaller(.sandbox)
      let others = try await account.endpoint(as: other)
      #expect(try await account.test(others.id, as: other).status == 200)
    }
  }

  /// `Scripts/events` writes the document from the declarations, and this is what is sent.
  @Test func theDocumentsExamplesAreBodiesOfWebhooks() async throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let document = try String(
      contentsOf: root.appending(path: "Documentation/events.md"), encoding: .utf8)
    let examples = document.matches(of: /## `([a-z_.]+)`\n[^#]*?```json\n(.*)\n```\n/)
    #expect(examples.map { String($0.output.1) } == EventType.allCases.map(\.rawValue))
    for (type, example) in zip(EventType.allCases, examples) {
      let body = StandardWebhook.members(
        EventMember.exampleID("evt"), type, of: EventMember.exampleID(type.subjectPrefix),
        number: 4711, sequence: 1, at: Instant(seconds: 1_796_040_000), .sandbox, type.exampleData)
      let text = String(decoding: try body.canonicalBytes(), as: UTF8.self)
      #expect(String(example.output.2) == text)
      for member in type.members {
        #expect(example.output.0.contains("- `\(member.name)`: "), "\(type.rawValue)")
      }
    }
  }
}
