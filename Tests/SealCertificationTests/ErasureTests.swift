import Foundation
import SealAPI
import SealPostgres
import SealPrimitives
import SealRPC
import SealTestPlatform
import SealTestSupport
import Testing

@Suite struct ErasureTests {
  private let name = "Xu Beihong 徐悲鴻"

  @Test func anErasedPartyKeepsItsPlaceAndHasNoName() async throws {
    try await TestPlatform.with(.shared) { platform in
      let caller = try await platform.newCaller()
      let work = try #require(
        try await platform.register(.sample(parties: [.author("Ada"), .author(name)]), as: caller)
          .work)
      #expect(try await platform.erase(work.parties[1].partyID))
      var expected = work
      expected.parties[1].name = ""
      expected.parties[1].erased = true
      #expect(try await platform.work(work.workID, as: caller) == expected)
      #expect(try await platform.works(as: caller).works == [expected])
      #expect(try await platform.audit(of: caller) == ["RegisterWork", "EraseParty"])
    }
  }

  @Test func itsCertificatesVerifyWithoutTheName() async throws {
    try await TestPlatform.with(.shared) { platform in
      let caller = try await platform.newCaller()
      let registered = try await platform.register(
        .sample(parties: [.author(name), .author("Ada")]), as: caller)
      let before = try #require(registered.certificate)
      let parties = try #require(registered.work).parties
      #expect(before.proof?.disclosures.count == 2)
      #expect(try await platform.erase(parties[0].partyID))

      let after = try await platform.certificate(before.certificateID, as: caller)
      #expect(after.proof?.statement == before.proof?.statement)
      #expect(after.proof?.disclosures == [try #require(before.proof).disclosures[1]])
      let verified = try platform.verified(after)
      #expect(verified.disclosures.values.map(\.value) == ["Ada"])
      // Whoever was given the disclosure earlier can still show it: the proof has not changed.
      _ = try platform.verified(before)
    }
  }

  @Test func aVersionOfAnErasedPartysWorkGetsADigestThatNothingOpens() async throws {
    try await TestPlatform.with(.shared) { platform in
      let caller = try await platform.newCaller()
      let work = try #require(
        try await platform.register(.sample(parties: [.author(name), .author("Ada")]), as: caller)
          .work)
      #expect(try await platform.erase(work.parties[0].partyID))
      let answer = try await platform.addVersion(to: work.workID, as: caller)
      let certificate = try #require(answer.certificate)
      #expect(certificate.proof?.disclosures.count == 1)
      let verified = try platform.verified(certificate)
      let parties = try verified.versionCertificate().parties
      #expect(parties.map(\.partyID) == work.parties.map(\.partyID))
      #expect(verified.disclosures[parties[0].disclosureDigest] == nil)
      #expect(verified.disclosures[parties[1].disclosureDigest]?.value == "Ada")
      #expect(try await platform.certificate(certificate.versionID, as: caller) == certificate)
    }
  }

  @Test func anErasedPartyCannotBeNamedByItsIdentifierAndItsNameIsANewParty() async throws {
    try await TestPlatform.with(.shared) { platform in
      let caller = try await platform.newCaller()
      let request = CertificationV1.RegisterWorkRequest.sample(parties: [.author(name)])
      let party = try #require(try await platform.register(request, as: caller).work).parties[0]
      #expect(try await platform.erase(party.partyID))
      let error = await refusal {
        try await platform.register(.sample(parties: [.known(party.partyID)]), as: caller)
      }
      #expect(error?.reason == "PARTY_NOT_FOUND")
      let anew = try #require(
        try await platform.register(.sample(parties: [.author(name)]), as: caller).work)
      #expect(anew.parties[0].partyID != party.partyID)
      #expect(anew.parties[0].name == name)
      #expect(!anew.parties[0].erased)
      // The call that was answered before the erasure is still the same call.
      let again = try #require(try await platform.register(request, as: caller).work)
      #expect(again.parties.map(\.erased) == [true])
    }
  }

  @Test func erasingTwiceOrNobodyChangesNothing() async throws {
    try await TestPlatform.with(.shared) { platform in
      let caller = try await platform.newCaller()
      let work = try #require(try await platform.register(as: caller).work)
      #expect(try await platform.erase(work.parties[0].partyID))
      #expect(try await !platform.erase(work.parties[0].partyID))
      #expect(try await !platform.erase("party_01jd0000000000000000000000"))
      #expect(try await platform.audit(of: caller) == ["RegisterWork", "EraseParty"])
    }
  }

  @Test func aPartyErasedWhileAWorkOfItIsRegisteredIsErasedThereToo() async throws {
    try await TestPlatform.with { platform in
      let caller = try await platform.newCaller()
      let party = try #require(
        try await platform.register(.sample(parties: [.author(name)]), as: caller).work
      ).parties[0]
      let request = CertificationV1.RegisterWorkRequest.sample(
        "Horses", parties: [.known(party.partyID)])
      // The registration has read the party and waits; the erasure does not wait for it.
      let results = try await platform.database.race(
        at: "version", [{ @Sendable in try await platform.register(request, as: caller) }]
      ) {
        let isErased = try await platform.erase(party.partyID)
        #expect(isErased)
      }
      let certificateID = try #require(try results[0].get().certificate).certificateID
      let certificate = try await platform.certificate(certificateID, as: caller)
      #expect(certificate.proof?.disclosures == [])
      _ = try platform.verified(certificate)
      #expect(try await platform.works(as: caller).works.flatMap(\.parties).allSatisfy(\.erased))
      #expect(try await !platform.dump().mentions(name))
    }
  }

  @Test func noDumpOfTheDatabaseHoldsANameNeitherBeforeNorAfterErasure() async throws {
    try await TestPlatform.with { platform in
      let caller = try await platform.newCaller()
      let work = try #require(
        try await platform.register(
          .sample("Horses 奔馬", parties: [.author(name)], claim: .init(visibility: .public)),
          as: caller
        ).work)
      _ = try await platform.addVersion(to: work.workID, as: caller)
      let before = try await platform.dump()
      // That the search finds what is there: the title stands in a column and in a statement.
      #expect(before.mentions("Horses 奔馬"))
      #expect(before.mentionsInBytes("Horses 奔馬"))
      #expect(!before.mentions(name))
      #expect(!before.mentions("徐悲鴻"))

      #expect(try await platform.erase(work.parties[0].partyID))
      let after = try await platform.dump()
      #expect(after.mentions("Horses 奔馬"))
      #expect(!after.mentions(name))
    }
  }
}

extension TestPlatform {
  /// Every row of every table, as pg_dump writes them.
  func dump() async throws -> DatabaseDump {
    let parameters = database.configuration.parameters
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [
      "pg_dump", "--data-only", "--no-password",
      parameters.map { "\($0.key)='\($0.value)'" }.joined(separator: " "),
    ]
    let output = Pipe()
    process.standardOutput = output
    process.standardInput = FileHandle.nullDevice
    try process.run()
    let text = String(
      decoding: try output.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
    process.waitUntilExit()
    try #require(process.terminationStatus == 0)
    return DatabaseDump(text: text)
  }
}

/// The text of a dump: `bytea` stands in it as hexadecimal digits.
struct DatabaseDump {
  let text: String

  /// Whether the words stand there as text, as bytes, or in base64 within either.
  func mentions(_ words: String) -> Bool {
    mentionsInText(words) || mentionsInBytes(words)
  }

  func mentionsInText(_ words: String) -> Bool {
    Self.forms(of: words).contains { text.contains($0) }
  }

  func mentionsInBytes(_ words: String) -> Bool {
    Self.forms(of: words).contains { text.contains(Hex.encode($0.utf8)) }
  }

  /// The words, and what base64url makes of them wherever they begin within a group of three bytes.
  private static func forms(of words: String) -> [String] {
    [words]
      + (0..<3).map { offset in
        let encoded = Base64URL.encode([UInt8](repeating: 0, count: offset) + Array(words.utf8))
        // Without the characters that also depend on what stands before and after.
        return String(encoded.dropFirst(offset == 0 ? 0 : offset + 1).dropLast(3))
      }
  }
}
