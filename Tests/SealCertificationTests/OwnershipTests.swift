import SealAPI
import SealAccess
import SealPrimitives
import SealRPC
import SealTestPlatform
import SealTestSupport
import Testing

/// What is not the caller's is not there.
@Suite struct OwnershipTests {
  /// A call about something of somebody else, and what is not found then.
  struct Attempt: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let reason: String
    let call: @Sendable (TestPlatform, CertificationV1.Work, Caller) async throws -> Void

    init(
      _ description: String, _ reason: String,
      _ call: @escaping @Sendable (TestPlatform, CertificationV1.Work, Caller) async throws -> Void
    ) {
      testDescription = description
      self.reason = reason
      self.call = call
    }
  }

  static let attempts = [
    Attempt("GetWork", "WORK_NOT_FOUND") { _ = try await $0.work($1.workID, as: $2) },
    Attempt("AddVersion", "WORK_NOT_FOUND") { _ = try await $0.addVersion(to: $1.workID, as: $2) },
    Attempt("AddVersion of its own bytes", "WORK_NOT_FOUND") {
      _ = try await $0.addVersion($1.versions[0], to: $1.workID, as: $2)
    },
    Attempt("WithdrawWork", "WORK_NOT_FOUND") { _ = try await $0.withdraw($1.workID, as: $2) },
    Attempt("GetCertificate", "CERTIFICATE_NOT_FOUND") {
      _ = try await $0.certificate($1.versions[0].certificateID, as: $2)
    },
    Attempt("GetCertificate by version", "CERTIFICATE_NOT_FOUND") {
      _ = try await $0.certificate($1.versions[0].versionID, as: $2)
    },
    Attempt("RegisterWork by its party", "PARTY_NOT_FOUND") {
      _ = try await $0.register(.sample(parties: [.known($1.parties[0].partyID)]), as: $2)
    },
  ]

  @Test(arguments: attempts)
  func aStrangersIsNotFound(attempt: Attempt) async throws {
    try await TestPlatform.with(.shared) { platform in
      let stranger = try await platform.newCaller()
      try await refuse(attempt, to: stranger, of: platform.newCaller(), platform)
    }
  }

  @Test(arguments: attempts)
  func aLiveIdentifierIsNotFoundUnderTheSameAccountsSandboxKey(attempt: Attempt) async throws {
    try await TestPlatform.with(.shared) { platform in
      let owner = try await platform.newCaller()
      try await refuse(attempt, to: owner.with(.sandbox), of: owner, platform)
    }
  }

  @Test(arguments: attempts)
  func whatWasNeverThereIsNotFoundInTheSameWords(attempt: Attempt) async throws {
    try await TestPlatform.with(.shared) { platform in
      let caller = try await platform.newCaller()
      let id = UUIDv7()
      let nothing = CertificationV1.Work(
        workID: id.text("work"), parties: [.init(partyID: id.text("party"))],
        versions: [
          .sample().with {
            $0.versionID = id.text("version")
            $0.certificateID = id.text("cert")
          }
        ])
      let never = await refusal { try await attempt.call(platform, nothing, caller) }
      let foreign = try #require(
        try await platform.register(as: try await platform.newCaller()).work)
      let foreigns = await refusal { try await attempt.call(platform, foreign, caller) }
      #expect(never?.reason == attempt.reason)
      #expect(never?.code == foreigns?.code)
      #expect(never?.message == foreigns?.message)
      #expect(never?.details == foreigns?.details)
    }
  }

  @Test func aStrangersAndTheSandboxsListsAreEmpty() async throws {
    try await TestPlatform.with(.shared) { platform in
      let owner = try await platform.newCaller()
      let work = try #require(try await platform.register(as: owner).work)
      for caller in [try await platform.newCaller(), owner.with(.sandbox)] {
        #expect(try await platform.works(as: caller).works == [])
        let digest = work.versions[0].sha256
        #expect(try await platform.works(sha256: digest, as: caller).works == [])
      }
    }
  }

  @Test(arguments: [
    "", "work", "work_", "WORK_01jd0000000000000000000000", "party_01jd0000000000000000000000",
  ])
  func anIdentifierThatIsNoneIsAWrongField(text: String) async throws {
    try await TestPlatform.with(.shared) { platform in
      let caller = try await platform.newCaller()
      let errors = [
        await refusal { try await platform.work(text, as: caller) },
        await refusal { try await platform.withdraw(text, as: caller) },
        await refusal { try await platform.addVersion(to: text, as: caller) },
      ]
      for error in errors {
        #expect(error?.reason == "INVALID_FIELDS")
        #expect(error?.fieldViolations.map { "\($0.field) \($0.reason)" } == ["work_id MALFORMED"])
      }
      let certificate = await refusal { try await platform.certificate(text, as: caller) }
      #expect(certificate?.fieldViolations.map(\.field) == ["certificate_id"])
    }
  }

  private func refuse(
    _ attempt: Attempt, to caller: Caller, of owner: Caller, _ platform: TestPlatform
  ) async throws {
    let work = try #require(try await platform.register(as: owner).work)
    let counts = [
      try await platform.counts(of: owner), try await platform.counts(of: caller),
    ]
    let error = await refusal { try await attempt.call(platform, work, caller) }
    #expect(error?.code == .notFound)
    #expect(error?.reason == attempt.reason)
    #expect(try await platform.counts(of: owner) == counts[0])
    #expect(try await platform.counts(of: caller) == counts[1])
    #expect(try await platform.work(work.workID, as: owner) == work)
    // The owner may do all of it.
    try await attempt.call(platform, work, owner)
  }
}

/// An identifier that nothing has.
private struct UUIDv7 {
  private enum Kind: TypeIDKind { static let prefix = "x" }
  private let id = TypeID<Kind>(at: TestKeys.madeAt, random: SystemRandomBytes())

  func text(_ prefix: String) -> String { prefix + id.description.dropFirst(1) }
}
