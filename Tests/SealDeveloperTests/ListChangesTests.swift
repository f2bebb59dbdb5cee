import SealAPI
import SealAccess
import SealPostgres
import SealPrimitives
import SealRPC
import SealTestPlatform
import Testing

@testable import SealDeveloper

/// Who reads what of the audit trail.
@Suite struct ListChangesTests {
  /// An account with three changes, a minute apart: of its key, of a guest, of the platform.
  private static func account() async throws -> (DeveloperAccount, changed: [MandateID]) {
    let account = try await DeveloperAccount.open()
    let actors: [ChangeActor] = [
      .key(account.caller.apiKeyID, peerAddress: "203.0.113.7:1"),
      .guest(peerAddress: "192.0.2.9:2"),
      .platform,
    ]
    var changed: [MandateID] = []
    for (number, actor) in actors.enumerated() {
      account.clock.advance(by: .seconds(60))
      let now = account.clock.now()
      changed.append(
        try await account.database.write { [caller = account.caller] tx in
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
    return (account, changed)
  }

  private static func list(
    _ account: DeveloperAccount, size: UInt32 = 0, token: String = "", about subject: String = "",
    as caller: Caller? = nil
  ) async throws -> DeveloperV1.ListChangesResponse {
    try await account.service.listChanges(
      .init(pageSize: size, pageToken: token, subjectID: subject),
      context: account.context(DeveloperAccount.Methods.listChanges, caller ?? account.caller))
  }

  private static func listAll(_ account: DeveloperAccount, about subject: String, as caller: Caller)
    async throws
    -> [DeveloperV1.Change]
  {
    try await account.service.listAllChanges(
      .init(subjectID: subject),
      context: account.context(DeveloperAccount.Methods.listAllChanges, caller)
    ).changes
  }

  @Test func anAccountReadsItsOwnTrailPageByPageNewestFirst() async throws {
    let (account, changed) = try await Self.account()
    let first = try await Self.list(account, size: 2)
    #expect(first.changes.map(\.method) == ["Change2", "Change1"])
    #expect(first.changes.map(\.subjectID) == changed.reversed().prefix(2).map(\.description))
    #expect(first.changes.map(\.actor) == [.platform, .guest])
    let second = try await Self.list(account, size: 2, token: first.nextPageToken)
    #expect(second.nextPageToken == "")
    let last = try #require(second.changes.first)
    #expect(second.changes.count == 1)
    #expect(last.method == "Change0" && last.actor == .key && last.environment == .live)
    #expect(last.apiKeyID == account.caller.apiKeyID.description)
    #expect(last.accountID == account.caller.accountID.description)
    #expect(last.peerAddress == "203.0.113.7:1")
  }

  @Test func oneSubjectsChangesAreFoundAlone() async throws {
    let (account, changed) = try await Self.account()
    let found = try await Self.list(account, about: changed[1].description)
    #expect(found.changes.map(\.method) == ["Change1"])
    #expect(try await Self.list(account, about: "mandate_nobodys").changes.isEmpty)
    let error = await refusal {
      try await Self.list(account, about: String(repeating: "x", count: 101))
    }
    #expect(error?.fieldViolations.map(\.field) == ["subject_id"])
  }

  @Test func whereAGuestCalledFromIsToldToOperatorsAlone() async throws {
    let (account, changed) = try await Self.account()
    let guests = changed[1].description
    #expect(try await Self.list(account, about: guests).changes.map(\.peerAddress) == [""])
    let operators = try await Self.listAll(
      account, about: guests,
      as: try await account.platform.newCaller())
    #expect(operators.map(\.peerAddress) == ["192.0.2.9:2"])
  }

  @Test func neitherAnotherAccountNorAnotherEnvironmentReadsIt() async throws {
    let (account, changed) = try await Self.account()
    let subject = changed[0].description
    let other = try await account.platform.newCaller()
    #expect(try await Self.list(account, about: subject, as: other).changes.isEmpty)
    let sandbox = Caller(
      accountID: account.caller.accountID, memberID: account.caller.memberID,
      apiKeyID: account.caller.apiKeyID, environment: .sandbox, scopes: account.caller.scopes)
    #expect(try await Self.list(account, about: subject, as: sandbox).changes.isEmpty)
    #expect(try await Self.listAll(account, about: subject, as: sandbox).isEmpty)
    #expect(try await Self.listAll(account, about: subject, as: other).count == 1)
  }
}
