import SealAPI
import SealJobs
import SealPostgres
import SealPrimitives
import SealProtobuf
import SealRPC
import SealTestPlatform
import SealTestSupport
import Testing

@testable import SealAccess
@testable import SealDeveloper

@Suite("Events, clocks, the log of calls")
struct EventAndClockTests {
  @Test func whoReadsOnFromTheLastNumberMissesNone() async throws {
    try await DeveloperAccount.with { account in
      let other = try await account.platform.newCaller(.sandbox)
      var ids: [String] = []
      for index in 0..<7 {
        ids += try await account.happen("s\(index)")
        try await account.happen("o\(index)", to: other)
      }
      try await account.settleEvents()
      var seen: [DeveloperV1.Event] = []
      var after: Int64 = 0
      while true {
        let page = try await account.service.listEvents(
          .init(afterNumber: after, pageSize: 3),
          context: account.context(DeveloperAccount.Methods.listEvents))
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
          try await account.service.listEvents(
            .init(afterNumber: -1, eventTypes: ["x"], pageSize: 501),
            context: account.context(DeveloperAccount.Methods.listEvents))
        }?.fieldViolations.map(\.field) == ["after_number", "event_types[0]", "page_size"])
    }
  }

  @Test func aSandboxClockGoesAheadOnceARequest() async throws {
    try await DeveloperAccount.with { account in
      let day = account.clock.now().advanced(by: .seconds(86_400))
      let id = newRequestID()
      let first = try await account.advance(.seconds(86_400), id)
      let repeated = try await account.advance(.seconds(86_400), id)
      let told = try await account.advance(.zero)
      #expect([first, repeated, told] == [day, day, day])
      #expect(await refusal { try await account.advance(.seconds(-1)) }?.reason == "INVALID_FIELDS")
      #expect(
        await refusal { try await account.advance(AccountClocks.farthest) }?.reason
          == "CLOCK_TOO_FAR_AHEAD"
      )
      #expect(
        await refusal {
          try await account.service.advanceClock(
            .init(requestID: newRequestID()),
            context: account.context(DeveloperAccount.Methods.advanceClock))
        }?.fieldViolations.map(\.field) == ["duration"])
    }
  }

  @Test func aLiveAccountHasNoClockToMove() async throws {
    let account = try await DeveloperAccount.open()
    #expect(
      await refusal {
        try await account.service.advanceClock(
          .init(duration: .init(.seconds(1)), requestID: newRequestID()),
          context: account.context(DeveloperAccount.Methods.advanceClock, account.caller))
      }?.reason == "SANDBOX_ONLY")
  }

  @Test func callsAreWrittenDownInBatchesForTheirAccount() async throws {
    let account = try await DeveloperAccount.open()
    let log = RequestLog(
      database: account.database, clock: account.clock, random: SystemRandomBytes(), capacity: 3,
      logger: TestLog.logger)
    func end(_ code: StatusCode, _ reason: String, by caller: Caller?, id: String = "") {
      log.callEnded(
        EndedCall(
          method: DeveloperAccount.Methods.listEvents, identity: caller, requestID: id, code: code,
          reason: reason, duration: .milliseconds(12)))
    }
    func list(as caller: Caller, size: UInt32 = 0, token: String = "") async throws
      -> DeveloperV1.ListRequestsResponse
    {
      try await account.service.listRequests(
        .init(pageSize: size, pageToken: token),
        context: account.context(DeveloperAccount.Methods.listRequests, caller))
    }
    end(.ok, "", by: account.caller)
    end(.permissionDenied, "SCOPE_MISSING", by: account.caller, id: "request-1")
    end(.unauthenticated, "API_KEY_REFUSED", by: nil)
    #expect(try await list(as: account.caller).requests.isEmpty)
    try await log.flush()
    let first = try await list(as: account.caller, size: 1)
    #expect(
      first.requests == [
        .init(
          method: "seal.developer.v1.DeveloperService/ListEvents", code: "PERMISSION_DENIED",
          reason: "SCOPE_MISSING",
          time: .init(account.clock.now().advanced(by: .milliseconds(-12))),
          duration: .init(nanos: 12_000_000), requestID: "request-1",
          apiKeyID: account.caller.apiKeyID.description)
      ])
    let second = try await list(as: account.caller, size: 1, token: first.nextPageToken)
    #expect(second.requests.map(\.code) == ["OK"])
    #expect(second.nextPageToken == "")
    let other = try await account.platform.newCaller()
    #expect(try await list(as: other).requests.isEmpty)
    for _ in 0..<5 { end(.ok, "", by: other) }
    try await log.flush()
    #expect(try await list(as: other).requests.count == 3)
  }

  @Test func callsAreCountedAndShownByApplication() async throws {
    let account = try await DeveloperAccount.open()
    let application = try await account.application("Reader")
    let made = try await account.create(
      .init(
        label: "k", scopes: ["developer.read"], applicationID: application.applicationID,
        requestID: newRequestID()), as: account.caller)
    let secret = try #require(ApiKeySecret(made.secret))
    let caller = try #require(
      try await ApiKeyCache(database: account.database, clock: account.clock).caller(
        for: secret, deadline: .now + .seconds(60)))
    let log = RequestLog(
      database: account.database, clock: account.clock, random: SystemRandomBytes(),
      logger: TestLog.logger)
    func end(_ code: StatusCode, by caller: Caller) {
      log.callEnded(
        EndedCall(
          method: DeveloperAccount.Methods.listEvents, identity: caller, requestID: "", code: code,
          reason: "",
          duration: .zero))
    }
    for code in [StatusCode.ok, .ok, .notFound] { end(code, by: caller) }
    end(.ok, by: account.caller)
    try await log.flush()
    end(.ok, by: caller)
    account.clock.advance(by: .seconds(86_400))
    end(.ok, by: caller)
    try await log.flush()

    let shown = try await account.service.getApplication(
      .init(applicationID: application.applicationID),
      context: account.context(DeveloperAccount.Methods.getApplication, account.caller))
    #expect(shown.application == application)
    #expect(shown.days.map(\.calls) == [1, 4] && shown.days.map(\.failedCalls) == [0, 1])
    #expect(shown.days.map(\.date) == ["2026-11-22", "2026-11-21"])
    let listed = try await account.service.listRequests(
      .init(applicationID: application.applicationID),
      context: account.context(DeveloperAccount.Methods.listRequests, account.caller)
    ).requests
    #expect(listed.count == 5)
    #expect(listed.allSatisfy { $0.applicationID == application.applicationID })
  }
}

extension DeveloperAccount {
  func advance(_ duration: Duration, _ id: String = newRequestID()) async throws -> Instant? {
    try await service.advanceClock(
      .init(duration: .init(duration), requestID: id),
      context: context(DeveloperAccount.Methods.advanceClock)
    ).time?.instant
  }
}
