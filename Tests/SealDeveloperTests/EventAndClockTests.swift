import Logging
import SealAPI
import SealJobs
import SealPostgres
import SealPrimitives
import SealProtobuf
import SealRPC
import Testing

@testable import SealAccess
@testable import SealDeveloper

@Suite("Events, clocks, the log of calls")
struct EventAndClockTests {
  @Test func whoReadsOnFromTheLastNumberMissesNone() async throws {
    try await WebhookDesk.with { desk in
      let other = try await Desk.newCaller(
        in: desk.desk.database, .sandbox, at: desk.desk.clock.now())
      var ids: [String] = []
      for index in 0..<7 {
        ids += try await desk.happen("s\(index)")
        try await desk.happen("o\(index)", to: other)
      }
      try await desk.settleEvents()
      var seen: [DeveloperV1.Event] = []
      var after: Int64 = 0
      while true {
        let page = try await desk.desk.service.listEvents(
          .init(afterNumber: after, pageSize: 3), context: desk.context(Desk.Methods.listEvents))
        if page.events.isEmpty {
          #expect(page.lastNumber == after)
          break
        }
        seen += page.events
        after = page.lastNumber
      }
      #expect(seen.map(\.eventID) == ids)
      #expect(seen[0].dataJSON == #"{"of":"s0"}"#)
      #expect(
        await refusal {
          try await desk.desk.service.listEvents(
            .init(afterNumber: -1, eventTypes: ["x"], pageSize: 501),
            context: desk.context(Desk.Methods.listEvents))
        }?.fieldViolations.map(\.field) == ["after_number", "event_types[0]", "page_size"])
    }
  }

  @Test func aSandboxClockGoesAheadOnceARequest() async throws {
    try await WebhookDesk.with { desk in
      let day = desk.desk.clock.now().advanced(by: .seconds(86_400))
      let id = newRequestID()
      let first = try await desk.advance(.seconds(86_400), id)
      let repeated = try await desk.advance(.seconds(86_400), id)
      let told = try await desk.advance(.zero)
      #expect([first, repeated, told] == [day, day, day])
      #expect(await refusal { try await desk.advance(.seconds(-1)) }?.reason == "INVALID_FIELDS")
      #expect(
        await refusal { try await desk.advance(AccountClocks.farthest) }?.reason
          == "CLOCK_TOO_FAR_AHEAD"
      )
      #expect(
        await refusal {
          try await desk.desk.service.advanceClock(
            .init(requestID: newRequestID()), context: desk.context(Desk.Methods.advanceClock))
        }?.fieldViolations.map(\.field) == ["duration"])
    }
  }

  @Test func aLiveAccountHasNoClockToMove() async throws {
    let desk = try await Desk.open()
    #expect(
      await refusal {
        try await desk.service.advanceClock(
          .init(duration: .init(.seconds(1)), requestID: newRequestID()),
          context: desk.context(Desk.Methods.advanceClock, desk.caller))
      }?.reason == "SANDBOX_ONLY")
  }

  @Test func callsAreWrittenDownInBatchesForTheirAccount() async throws {
    let desk = try await Desk.open()
    let log = RequestLog(
      database: desk.database, clock: desk.clock, random: SystemRandomBytes(), capacity: 3,
      logger: Logger(label: "test", factory: { _ in SwiftLogNoOpLogHandler() }))
    func end(_ code: StatusCode, _ reason: String, by caller: Caller?, id: String = "") {
      log.callEnded(
        EndedCall(
          method: Desk.Methods.listEvents, identity: caller, requestID: id, code: code,
          reason: reason, duration: .milliseconds(12)))
    }
    func list(as caller: Caller, size: UInt32 = 0, token: String = "") async throws
      -> DeveloperV1.ListRequestsResponse
    {
      try await desk.service.listRequests(
        .init(pageSize: size, pageToken: token),
        context: desk.context(Desk.Methods.listRequests, caller))
    }
    end(.ok, "", by: desk.caller)
    end(.permissionDenied, "SCOPE_MISSING", by: desk.caller, id: "request-1")
    end(.unauthenticated, "API_KEY_REFUSED", by: nil)
    #expect(try await list(as: desk.caller).requests.isEmpty)
    try await log.flush()
    let first = try await list(as: desk.caller, size: 1)
    #expect(
      first.requests == [
        .init(
          method: "seal.developer.v1.DeveloperService/ListEvents", code: "PERMISSION_DENIED",
          reason: "SCOPE_MISSING",
          time: .init(desk.clock.now().advanced(by: .milliseconds(-12))),
          duration: .init(nanos: 12_000_000), requestID: "request-1",
          apiKeyID: desk.caller.apiKeyID.description)
      ])
    let second = try await list(as: desk.caller, size: 1, token: first.nextPageToken)
    #expect(second.requests.map(\.code) == ["OK"])
    #expect(second.nextPageToken == "")
    let other = try await Desk.newCaller(in: desk.database, at: desk.clock.now())
    #expect(try await list(as: other).requests.isEmpty)
    for _ in 0..<5 { end(.ok, "", by: other) }
    try await log.flush()
    #expect(try await list(as: other).requests.count == 3)
  }

  @Test func callsAreCountedAndShownByApplication() async throws {
    let desk = try await Desk.open()
    let application = try await desk.application("Reader")
    let made = try await desk.create(
      .init(
        label: "k", scopes: ["developer.read"], applicationID: application.applicationID,
        requestID: newRequestID()), as: desk.caller)
    let secret = try #require(ApiKeySecret(made.secret))
    let caller = try #require(
      try await ApiKeyCache(database: desk.database, clock: desk.clock).caller(
        for: secret, deadline: .now + .seconds(60)))
    let log = RequestLog(
      database: desk.database, clock: desk.clock, random: SystemRandomBytes(),
      logger: Logger(label: "test", factory: { _ in SwiftLogNoOpLogHandler() }))
    func end(_ code: StatusCode, by caller: Caller) {
      log.callEnded(
        EndedCall(
          method: Desk.Methods.listEvents, identity: caller, requestID: "", code: code, reason: "",
          duration: .zero))
    }
    for code in [StatusCode.ok, .ok, .notFound] { end(code, by: caller) }
    end(.ok, by: desk.caller)
    try await log.flush()
    end(.ok, by: caller)
    desk.clock.advance(by: .seconds(86_400))
    end(.ok, by: caller)
    try await log.flush()

    let shown = try await desk.service.getApplication(
      .init(applicationID: application.applicationID),
      context: desk.context(Desk.Methods.getApplication, desk.caller))
    #expect(shown.application == application)
    #expect(shown.days.map(\.calls) == [1, 4] && shown.days.map(\.failedCalls) == [0, 1])
    #expect(shown.days.map(\.date) == ["2026-11-22", "2026-11-21"])
    let listed = try await desk.service.listRequests(
      .init(applicationID: application.applicationID),
      context: desk.context(Desk.Methods.listRequests, desk.caller)
    ).requests
    #expect(listed.count == 5)
    #expect(listed.allSatisfy { $0.applicationID == application.applicationID })
  }
}

extension WebhookDesk {
  func advance(_ duration: Duration, _ id: String = newRequestID()) async throws -> Instant? {
    try await desk.service.advanceClock(
      .init(duration: .init(duration), requestID: id), context: context(Desk.Methods.advanceClock)
    ).time?.instant
  }
}
