import SealAPI
import SealAccess
import SealPrimitives
import SealRPC
import SealTestPlatform
import Testing

@testable import SealCertification

extension TestPlatform {
  func erase(_ party: String) async throws -> Bool {
    try await PartyEraser(database: database, clock: clock, random: SystemRandomBytes()).erase(
      try #require(PartyID(party)))
  }
}

@Suite struct PartyTests {
  private func parties(
    of declared: [CertificationV1.Party], _ platform: TestPlatform, as caller: Caller
  ) async throws -> [CertificationV1.Party] {
    try #require(try await platform.register(.sample(parties: declared), as: caller).work).parties
  }

  @Test func theSameNameIsTheSameParty() async throws {
    try await TestPlatform.with(.shared) { platform in
      let caller = try await platform.newCaller()
      let first = try await parties(of: [.author("Zoë")], platform, as: caller)
      let again = try await parties(
        of: [.init(name: "Zoe\u{308}", kind: .naturalPerson, role: .owner)], platform, as: caller)
      #expect(again[0].partyID == first[0].partyID)
      #expect(again[0].role == .owner)
      #expect(Array(again[0].name.utf8) == Array("Zoë".utf8))
      #expect(try await platform.count("party", of: caller) == 1)
    }
  }

  @Test func anotherNameKindAccountOrEnvironmentIsAnotherParty() async throws {
    try await TestPlatform.with(.shared) { platform in
      let caller = try await platform.newCaller()
      let stranger = try await platform.newCaller()
      let found = [
        try await parties(of: [.author("Zoë")], platform, as: caller),
        try await parties(of: [.author("zoë")], platform, as: caller),
        try await parties(
          of: [.init(name: "Zoë", kind: .legalPerson, role: .author)], platform, as: caller),
        try await parties(of: [.author("Zoë")], platform, as: stranger),
        try await parties(of: [.author("Zoë")], platform, as: caller.with(.sandbox)),
      ]
      #expect(Set(found.map { $0[0].partyID }).count == 5)
    }
  }

  @Test func oneNameTwiceInOneWorkIsOnePartyInTwoRoles() async throws {
    try await TestPlatform.with(.shared) { platform in
      let caller = try await platform.newCaller()
      let found = try await parties(
        of: [
          .author("Ada"), .author("Bo"), .init(name: "Ada", kind: .naturalPerson, role: .owner),
        ],
        platform, as: caller)
      #expect(found.map(\.name) == ["Ada", "Bo", "Ada"])
      #expect(found.map(\.role) == [.author, .author, .owner])
      #expect(found[0].partyID == found[2].partyID)
      #expect(try await platform.count("party", of: caller) == 2)
    }
  }

  @Test func aKnownPartyIsNamedByItsIdentifier() async throws {
    try await TestPlatform.with(.shared) { platform in
      let caller = try await platform.newCaller()
      let ada = try await parties(of: [.author("Ada")], platform, as: caller)[0]
      let registered = try await platform.register(
        .sample(parties: [.author("Bo"), .known(ada.partyID, .publisher)]), as: caller)
      let found = try #require(registered.work).parties
      #expect(found.map(\.name) == ["Bo", "Ada"])
      #expect(found[1].partyID == ada.partyID)
      #expect(found[1].kind == .naturalPerson)
      #expect(found[1].role == .publisher)
      let certificate = try #require(registered.certificate)
      let verified = try platform.verified(certificate)
      let said = try verified.versionCertificate().parties.map {
        verified.disclosures[$0.disclosureDigest]?.value
      }
      #expect(said == ["Bo", "Ada"])
    }
  }

  @Test func theSameWorkByNameAndByIdentifierIsTheSameWork() async throws {
    try await TestPlatform.with(.shared) { platform in
      let caller = try await platform.newCaller()
      let request = CertificationV1.RegisterWorkRequest.sample()
      let work = try #require(try await platform.register(request, as: caller).work)
      let again = try await platform.register(
        request.with {
          $0.requestID = newRequestID()
          $0.parties = [.known(work.parties[0].partyID)]
        }, as: caller)
      #expect(again.alreadyRegistered)
      #expect(again.work == work)
    }
  }

  @Test func anUnknownPartyAmongKnownOnesLeavesNothing() async throws {
    try await TestPlatform.with(.shared) { platform in
      let caller = try await platform.newCaller()
      let error = await refusal {
        try await platform.register(
          .sample(parties: [.author("New"), .known("party_01jd0000000000000000000000")]), as: caller
        )
      }
      #expect(error?.code == .notFound)
      #expect(error?.reason == "PARTY_NOT_FOUND")
      #expect(try await platform.counts(of: caller).values.allSatisfy { $0 == 0 })
    }
  }
}
