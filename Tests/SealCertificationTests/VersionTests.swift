import SealAPI
import SealPrimitives
import SealProtobuf
import SealRPC
import SealTestPlatform
import SealTestSupport
import Testing

@Suite struct VersionTests {
  @Test func versionsAreNumberedInTheirOrder() async throws {
    try await TestPlatform.with(.shared) { platform in
      let caller = try await platform.newCaller()
      let work = try #require(try await platform.register(as: caller).work)
      for number in UInt32(2)...4 {
        platform.clock.advance(by: .seconds(60))
        let declared = CertificationV1.Version.sample()
        let answer = try await platform.addVersion(declared, to: work.workID, as: caller)
        let certificate = try #require(answer.certificate)
        #expect(!answer.alreadyRegistered)
        #expect(
          answer.version
            == declared.with {
              $0.versionID = certificate.versionID
              $0.number = number
              $0.certificateID = certificate.certificateID
              $0.certifyTime = GoogleProtobuf.Timestamp(platform.clock.now())
            })
        let said = try platform.verified(certificate).versionCertificate()
        #expect(said.number == Int(number))
        #expect(said.workID == work.workID)
        #expect(said.digests.sha256 == declared.sha256)
        #expect(said.parties.map(\.partyID) == work.parties.map(\.partyID))
      }
      #expect(
        try await platform.work(work.workID, as: caller).versions.map(\.number) == [1, 2, 3, 4])
      #expect(
        try await platform.audit(of: caller) == [
          "RegisterWork", "AddVersion", "AddVersion", "AddVersion",
        ])
    }
  }

  @Test func theSameBytesAddedAgainAreAnsweredAndNothingIsMade() async throws {
    try await TestPlatform.with(.shared) { platform in
      let caller = try await platform.newCaller()
      let work = try #require(try await platform.register(as: caller).work)
      let declared = CertificationV1.Version.sample()
      let first = try await platform.addVersion(declared, to: work.workID, as: caller)
      let counts = try await platform.counts(of: caller)
      let again = try await platform.addVersion(declared, to: work.workID, as: caller)
      #expect(again.alreadyRegistered)
      #expect(again.version == first.version)
      #expect(again.certificate == first.certificate)
      #expect(try await platform.counts(of: caller) == counts)
    }
  }

  @Test func theSameBytesWithOtherDataAreRefused() async throws {
    try await TestPlatform.with(.shared) { platform in
      let caller = try await platform.newCaller()
      let version = CertificationV1.Version.sample()
      let work = try #require(
        try await platform.register(.sample(version: version), as: caller).work)
      let other = try #require(try await platform.register(as: caller).work)

      let changed = await refusal {
        try await platform.addVersion(
          version.with { $0.sizeBytes = 9 }, to: work.workID, as: caller)
      }
      #expect(changed?.code == .alreadyExists)
      #expect(changed?.details["fields"] == "version.size_bytes")
      let elsewhere = await refusal {
        try await platform.addVersion(version, to: other.workID, as: caller)
      }
      #expect(elsewhere?.reason == "DIGEST_ALREADY_REGISTERED")
      #expect(elsewhere?.details["work_id"] == work.workID)
      #expect(elsewhere?.details["fields"] == "work_id")
    }
  }

  @Test func theSameRequestGetsTheSameAnswerEvenAfterTheWorkWasWithdrawn() async throws {
    try await TestPlatform.with(.shared) { platform in
      let caller = try await platform.newCaller()
      let work = try #require(try await platform.register(as: caller).work)
      let version = CertificationV1.Version.sample()
      let call = {
        try await platform.addVersion(
          version, to: work.workID, requestID: "request-1", as: caller)
      }
      let first = try await call()
      #expect(try await call() == first)
      _ = try await platform.withdraw(work.workID, as: caller)
      #expect(try await call() == first)
      let other = await refusal {
        try await platform.addVersion(to: work.workID, requestID: "request-1", as: caller)
      }
      #expect(other?.reason == "REQUEST_ID_REUSED")
    }
  }

  @Test func versionsAddedAtOnceGetNumbersOfTheirOwn() async throws {
    try await TestPlatform.with { platform in
      let caller = try await platform.newCaller()
      let work = try #require(try await platform.register(as: caller).work)
      let results = try await platform.database.race(
        at: "version",
        (0..<4).map { _ in { try await platform.addVersion(to: work.workID, as: caller) } })
      let numbers = try results.map { try #require(try $0.get().version).number }
      #expect(numbers.sorted() == [2, 3, 4, 5])
      #expect(
        try await platform.work(work.workID, as: caller).versions.map(\.number) == [1, 2, 3, 4, 5])
    }
  }

  @Test func theSameVersionAddedAtOnceIsOneVersion() async throws {
    try await TestPlatform.with { platform in
      let caller = try await platform.newCaller()
      let work = try #require(try await platform.register(as: caller).work)
      let version = CertificationV1.Version.sample()
      let results = try await platform.database.race(
        at: "version",
        (0..<2).map { _ in { try await platform.addVersion(version, to: work.workID, as: caller) } }
      ).map { try $0.get() }
      #expect(results[0].version == results[1].version)
      #expect(results.filter(\.alreadyRegistered).count == 1)
      #expect(try await platform.count("version", of: caller) == 2)
    }
  }

  @Test func aVersionRegisteredAsAWorkAtOnceIsRefusedToTheSlower() async throws {
    try await TestPlatform.with { platform in
      let caller = try await platform.newCaller()
      let work = try #require(try await platform.register(as: caller).work)
      let version = CertificationV1.Version.sample()
      let results = try await platform.database.race(
        at: "version",
        [
          { @Sendable in
            try await platform.addVersion(version, to: work.workID, as: caller).alreadyRegistered
          },
          { @Sendable in
            try await platform.register(.sample("Other", version: version), as: caller)
              .alreadyRegistered
          },
        ])
      let reasons = results.compactMap { result -> String? in
        if case .failure(let error) = result {
          (error as? RPCError)?.reason ?? "\(error)"
        } else {
          nil
        }
      }
      #expect(reasons == ["DIGEST_ALREADY_REGISTERED"])
      #expect(try await platform.count("version", of: caller) == 2)
    }
  }
}
