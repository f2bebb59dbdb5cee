import SealAPI
import SealAccess
import SealPostgres
import SealPrimitives
import SealRPC
import Testing

@testable import SealDeveloper

/// Who reads what of the audit trail.
@Suite struct ListChangesTests {
  /// An account with three changes, a minute apart: of its key, of a guest, of the platform.
  private static func desk() async throws -> (Desk, changed: [MandateID]) {
    let desk = try await Desk.open()
    let actors: [ChangeActor] = [
      .key(desk.caller.apiKeyID, peerAddress: "203.0.113.7:1"), .guest(peerAddress: "192.0.2.9:2"),
      .platform,
    ]
    var changed: [MandateID] = []
    for (number, actor) in actors.enumerated() {
      desk.clock.advance(by: .seconds(60))
      let now = desk.clock.now()
      changed.append(
        try await desk.database.write { [caller = desk.caller] tx in
          try Change.within(
            tx, of: caller.tenant, by: actor, calling: "Change\(number)", at: now,
            random: SystemRandomBytes()
          ) { change in
            let id = change.makeID(MandateID.self)
            change.record(on: id)
            return id
          }
        })
    }
    return (desk, changed)
  }

  private static func list(
    _ desk: Desk, size: UInt32 = 0, token: String = "", about subject: String = "",
    as caller: Caller? = nil
  ) async throws -> DeveloperV1.ListChangesResponse {
    try await desk.service.listChanges(
      .init(pageSize: size, pageToken: token, subjectID: subject),
      context: desk.context(Desk.Methods.listChanges, caller ?? desk.caller))
  }

  private static func listAll(_ desk: Desk, about subject: String, as caller: Caller) async throws
    -> [DeveloperV1.Change]
  {
    try await desk.service.listAllChanges(
      .init(subjectID: subject), context: desk.context(Desk.Methods.listAllChanges, caller)
    ).changes
  }

  @Test func anAccountReadsItsOwnTrailPageByPageNewestFirst() async throws {
    let (desk, changed) = try await Self.desk()
    let first = try await Self.list(desk, size: 2)
    #expect(first.changes.map(\.method) == ["Change2", "Change1"])
    #expect(first.changes.map(\.subjectID) == changed.reversed().prefix(2).map(\.description))
    #expect(first.changes.map(\.actor) == [.platform, .guest])
    let second = try await Self.list(desk, size: 2, token: first.nextPageToken)
    #expect(second.nextPageToken == "")
    let last = try #require(second.changes.first)
    #expect(second.changes.count == 1)
    #expect(last.method == "Change0" && last.actor == .key && last.environment == .live)
    #expect(last.apiKeyID == desk.caller.apiKeyID.description)
    #expect(last.accountID == desk.caller.accountID.description)
    #expect(last.peerAddress == "203.0.113.7:1")
  }

  @Test func oneSubjectsChangesAreFoundAlone() async throws {
    let (desk, changed) = try await Self.desk()
    let found = try await Self.list(desk, about: changed[1].description)
    #expect(found.changes.map(\.method) == ["Change1"])
    #expect(try await Self.list(desk, about: "mandate_nobodys").changes.isEmpty)
    let error = await refusal {
      try await Self.list(desk, about: String(repeating: "x", count: 101))
    }
    #expect(error?.fieldViolations.map(\.field) == ["subject_id"])
  }

  @Test func whereAGuestCalledFromIsToldToOperatorsAlone() async throws {
    let (desk, changed) = try await Self.desk()
    let guests = changed[1].description
    #expect(try await Self.list(desk, about: guests).changes.map(\.peerAddress) == [""])
    let operators = try await Self.listAll(
      desk, about: guests,
      as: try await Desk.newCaller(in: desk.database, at: desk.clock.now()))
    #expect(operators.map(\.peerAddress) == ["192.0.2.9:2"])
  }

  @Test func neitherAnotherAccountNorAnotherEnvironmentReadsIt() async throws {
    let (desk, changed) = try await Self.desk()
    let subject = changed[0].description
    let other = try await Desk.newCaller(in: desk.database, at: desk.clock.now())
    #expect(try await Self.list(desk, about: subject, as: other).changes.isEmpty)
    let sandbox = Caller(
      accountID: desk.caller.accountID, memberID: desk.caller.memberID,
      apiKeyID: desk.caller.apiKeyID, environment: .sandbox, scopes: desk.caller.scopes)
    #expect(try await Self.list(desk, about: subject, as: sandbox).changes.isEmpty)
    #expect(try await Self.listAll(desk, about: subject, as: sandbox).isEmpty)
    #expect(try await Self.listAll(desk, about: subject, as: other).count == 1)
  }
}
