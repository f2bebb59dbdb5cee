import SealAPI
import SealEvents
import SealJobs
import SealPostgres
import SealPrimitives
import SealRPC
import SealTestSupport
import SealVerify
import Synchronization
import Testing

@testable import SealAccess

/// One change for one request, whoever sends it how often.
@Suite struct ChangesTests {
  private static let method = CertificationV1.CertificationServiceMethods.withdrawWork
  private static let secret = [UInt8](repeating: 7, count: 32)

  private let database: Database
  private let changes: Changes
  private let wakes = Counter()

  init() async throws {
    database = try await SharedDatabase.open()
    changes = Changes(
      database, clock: ManualWallClock(Instant(seconds: 1_795_248_000)),
      random: SystemRandomBytes(), secret: Self.secret, changed: wakes.count)
  }

  /// What the catalogue's example of a type holds.
  private static func data(_ type: EventType) -> [String: JSONValue] {
    guard case .object(let members) = type.exampleData else { return [:] }
    return members
  }

  /// Makes an event of a new work, and answers `made`, or `again` for a request that is known.
  ///
  /// - Parameter owner: whose work a guest makes.
  private func make(
    _ title: String = "Cranes", request id: String, by caller: Caller?,
    of owner: Tenant? = nil, method: MethodDescriptor = method
  ) async throws -> String {
    let request = CertificationV1.WithdrawWorkRequest(workID: title, requestID: id)
    let context = Self.context(caller, method)
    @Sendable func made(_ id: WorkID, _ change: Change) throws -> String {
      try change.tell(.workRegistered, id, Self.data(.workRegistered))
      return "made \(id)"
    }
    guard let owner else {
      return try await changes.once(request, context, making: WorkID.self) { id, change in
        try made(id, change)
      } again: { id, _ in
        "again \(id)"
      }
    }
    return try await changes.once(
      request, context, making: WorkID.self, about: { _ in owner },
      { id, _, change in try made(id, change) }, again: { id, _ in "again \(id)" })
  }

  private static func context(_ caller: Caller?, _ method: MethodDescriptor) -> CallContext {
    CallContext(
      method: method, deadline: .now + .seconds(60), peerAddress: "192.0.2.1:7",
      identity: caller)
  }

  private func trail(of tenant: Tenant) async throws -> [StoredChange] {
    try await database.read { tx in
      try ChangeStore.list(.account(tenant), before: nil, limit: 100, tx)
    }
  }

  private func refusal(_ body: () async throws -> String) async -> String? {
    do {
      _ = try await body()
      return nil
    } catch {
      return (error as? RPCError)?.reason ?? "\(error)"
    }
  }

  @Test func aRepeatedRequestAnswersWhatTheFirstMade() async throws {
    let caller = TestAccount.imagined()
    let first = try await make(request: "request-1", by: caller)
    let second = try await make(request: "request-1", by: caller)
    #expect(first.hasPrefix("made work_"))
    #expect(second == "again" + first.dropFirst(4))
    let trail = try await trail(of: caller.tenant)
    #expect(trail.map(\.method) == ["WithdrawWork"])
    #expect(trail.first.map { "made \($0.subject)" } == first)
    #expect(trail.first?.apiKeyID == caller.apiKeyID)
    #expect(trail.first?.peerAddress == "192.0.2.1:7")
  }

  @Test func identifiersCarryTheBucketOfTheirAccount() async throws {
    let caller = TestAccount.imagined()
    let made = try await make(request: "request-1", by: caller)
    let id = try #require(WorkID(String(made.dropFirst(5))))
    #expect(id.bucket == caller.accountID.bucket)
    #expect((0..<4096).contains(id.bucket.number))
  }

  @Test func otherContentAndAnotherMethodAreRefused() async throws {
    let caller = TestAccount.imagined()
    _ = try await make(request: "request-1", by: caller)
    #expect(
      await refusal { try await make("Herons", request: "request-1", by: caller) }
        == "REQUEST_ID_REUSED")
    let other = CertificationV1.CertificationServiceMethods.addVersion
    #expect(
      await refusal { try await make(request: "request-1", by: caller, method: other) }
        == "REQUEST_ID_REUSED")
    #expect(try await trail(of: caller.tenant).count == 1)
  }

  @Test func everyAccountEveryEnvironmentAndTheGuestsHaveTheirOwnIdentifiers() async throws {
    let (one, two) = (TestAccount.imagined(), TestAccount.imagined())
    let sandbox = Caller(
      accountID: one.accountID, memberID: one.memberID, apiKeyID: one.apiKeyID,
      environment: .sandbox, scopes: [])
    // Guests of all accounts share theirs, so this one is used by nobody else's test.
    let id = "guest-\(one.accountID)"
    for caller in [one, two, sandbox, nil] {
      #expect(
        try await make(request: id, by: caller, of: caller?.tenant ?? one.tenant).hasPrefix("made"))
    }
    #expect(try await make(request: id, by: nil, of: one.tenant).hasPrefix("again"))
    #expect(
      await refusal { try await make("Herons", request: id, by: nil, of: two.tenant) } != nil)
  }

  @Test func ofManyAtOnceOneMakesAndAllAnswerTheSame() async throws {
    let caller = TestAccount.imagined()
    let answers = try await withThrowingTaskGroup(of: String.self) { group in
      for _ in 0..<8 { group.addTask { try await make(request: "request-1", by: caller) } }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(answers.filter { $0.hasPrefix("made") }.count == 1)
    #expect(Set(answers.map { $0.split(separator: " ")[1] }).count == 1)
    #expect(try await trail(of: caller.tenant).count == 1)
  }

  @Test func neitherARefusalNorAnAnswerThatChangedNothingIsKept() async throws {
    let caller = TestAccount.imagined()
    let request = CertificationV1.WithdrawWorkRequest(workID: "x", requestID: "request-1")
    let outcomes = Mutex(["refuse", "nothing", "make"])
    func call() async throws -> String {
      try await changes.once(
        request, Self.context(caller, Self.method), making: WorkID.self
      ) { id, change in
        try change.tell(.workRegistered, id, Self.data(.workRegistered))
        switch outcomes.withLock({ $0.removeFirst() }) {
        case "refuse": throw AccessError.keyRefused
        case "nothing": throw change.unchanged("nothing")
        default: return "made"
        }
      } again: { _, _ in
        "again"
      }
    }
    #expect(await refusal { try await call() } == "API_KEY_REFUSED")
    #expect(try await call() == "nothing")
    #expect(try await trail(of: caller.tenant).isEmpty)
    #expect(wakes.value == 0)
    #expect(try await call() == "made")
    #expect(try await call() == "again")
    #expect(wakes.value == 2)
  }

  @Test func aChangeThatLosesARaceForANaturalKeyIsRunAgain() async throws {
    let caller = TestAccount.imagined()
    let runs = Counter()
    let request = CertificationV1.WithdrawWorkRequest(workID: "x", requestID: "request-1")
    let answer = try await changes.once(
      request, Self.context(caller, Self.method), making: AccountID.self
    ) { id, change in
      runs.count()
      let account = runs.value == 1 ? caller.accountID : id
      for _ in 0..<(runs.value == 1 ? 2 : 1) {
        try AccountStore.insert(
          account, name: "Twice",
          owner: MemberID(at: change.now, bucket: account.bucket, random: change.random),
          at: change.now, change.tx)
      }
      return runs.value
    } again: { _, _ in
      0
    }
    #expect(answer == 2)
  }

  @Test func whatThePlatformDoesByItselfIsALineOfEachEventInTheTrailOfWhoIsTold() async throws {
    let tenant = TestAccount.imagined().tenant
    let other = TestAccount.imagined().tenant
    try await changes.write(of: tenant, by: .platform) { change in
      let order = change.makeID(OrderID.self)
      try change.tell(
        [tenant, other].map {
          NewEvent(
            tenant: $0, type: .orderReleased, subject: order.description,
            data: EventType.orderReleased.exampleData)
        })
      try change.tell(.mandateEnded, change.makeID(MandateID.self), Self.data(.mandateEnded))
      // What monitors see is no change.
      try change.tell(.usageFound, change.makeID(UsageID.self), Self.data(.usageFound))
    }
    let own = try await trail(of: tenant)
    #expect(Set(own.map(\.method)) == ["order.released", "mandate.ended"] && own.count == 2)
    let others = try await trail(of: other)
    #expect(others.map(\.method) == ["order.released"])
    #expect(others.map(\.actor) == [.platform])
  }

  @Test func anOperatorsCommandNamesWhatItChangesOnce() async throws {
    let tenant = TestAccount.imagined().tenant
    let order = try await changes.write(of: tenant, by: .operator, calling: "ConfirmPayment") {
      change in
      let order = change.makeID(OrderID.self)
      try change.tell(.orderPlaced, order, Self.data(.orderPlaced))
      try change.tell(.orderLicensed, order, Self.data(.orderLicensed))
      change.record(on: order)
      return order
    }
    let trail = try await trail(of: tenant)
    #expect(trail.map(\.method) == ["ConfirmPayment"])
    #expect(trail.map(\.subject) == [order.description] && trail.map(\.actor) == [.operator])
  }

  @Test(arguments: [
    (ChangesTests.method, ChangeActor.Kind.account),
    (EnforcementV1.EnforcementServiceMethods.approveCase, .operator),
  ])
  func theOtherAccountLearnsWhatWasCalledAndNotByWhom(
    _ method: MethodDescriptor, _ actor: ChangeActor.Kind
  ) async throws {
    let other = TestAccount.imagined().tenant
    let caller = TestAccount.imagined()
    let request = CertificationV1.WithdrawWorkRequest(workID: "x", requestID: "request-1")
    for _ in 0..<2 {
      try await changes.once(
        request, Self.context(caller, method), making: OrderID.self, about: { _ in other }
      ) { id, _, change in
        try change.tell(.orderPlaced, id, Self.data(.orderPlaced))
        try change.of(caller.tenant).tell(.orderPlaced, id, Self.data(.orderPlaced))
      } again: { _, _ in
      }
    }
    let own = try await trail(of: caller.tenant)
    #expect(own.map(\.apiKeyID) == [caller.apiKeyID])
    let told = try await trail(of: other)
    #expect(told.map(\.method) == [method.shortName])
    #expect(told.map(\.subject) == own.map(\.subject) && told.map(\.actor) == [actor])
    #expect(told.map(\.apiKeyID) == [nil] && told.map(\.peerAddress) == [""])
  }
}

private final class Counter: Sendable {
  private let total = Mutex(0)
  var value: Int { total.withLock { $0 } }
  @Sendable func count() { total.withLock { $0 += 1 } }
}
