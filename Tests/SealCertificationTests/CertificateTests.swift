import SealAPI
import SealPrimitives
import SealRPC
import SealTestPlatform
import SealVerify
import Testing

@Suite struct CertificateTests {
  @Test func aCertificateIsFoundByItsOwnAndItsVersionsIdentifier() async throws {
    try await TestPlatform.with(.shared) { platform in
      let caller = try await platform.newCaller()
      let first = try await platform.register(as: caller)
      let work = try #require(first.work)
      let second = try await platform.addVersion(to: work.workID, as: caller)
      for certificate in [first.certificate, second.certificate] {
        let certificate = try #require(certificate)
        #expect(
          try await platform.certificate(certificate.certificateID, as: caller) == certificate)
        #expect(try await platform.certificate(certificate.versionID, as: caller) == certificate)
        _ = try platform.verified(certificate)
      }
      #expect(first.certificate?.certificateID != second.certificate?.certificateID)
    }
  }

  @Test func everySaltAndDisclosureIsUsedOnce() async throws {
    try await TestPlatform.with(.shared) { platform in
      let caller = try await platform.newCaller()
      let first = try #require(
        try await platform.register(
          .sample(parties: [.author("Ada"), .init(name: "Ada", kind: .naturalPerson, role: .owner)]
          ),
          as: caller
        ).certificate)
      let second = try #require(
        try await platform.addVersion(to: first.workID, as: caller).certificate)
      #expect(first.proof?.disclosures.count == 2)
      #expect(Set([first, second].flatMap { $0.proof?.disclosures ?? [] }).count == 4)
      let statements = try [first, second].map {
        try Statement(canonical: $0.proof?.statement ?? [])
      }
      #expect(statements[0].salt != statements[1].salt)
    }
  }

  @Test func verifyCertificateSaysTheSameAsAStrangerFinds() async throws {
    try await TestPlatform.with(.shared) { platform in
      let caller = try await platform.newCaller()
      let version = CertificationV1.Version.sample()
      let certificate = try #require(
        try await platform.register(.sample(version: version), as: caller).certificate)

      let right = try await platform.verify(
        .init(proof: certificate.proof, sha256: version.sha256, sha512: version.sha512))
      #expect(right.valid)
      #expect(right.checks.allSatisfy { $0.passed })
      #expect(right.certifyTime == certificate.certifyTime)

      let other = try await platform.verify(
        .init(proof: certificate.proof, sha256: CertificationV1.Version.sample().sha256))
      #expect(!other.valid)
      #expect(other.checks.last?.name == "WORK_SHA256")
      #expect(other.certifyTime == nil)

      var forged = try #require(certificate.proof)
      forged.signature[0] ^= 1
      let answer = try await platform.verify(.init(proof: forged))
      #expect(!answer.valid)
      #expect(answer.checks.last?.name == "ISSUER_SIGNATURE")
      #expect(answer.certifyTime == nil)
    }
  }

  @Test func verifyCertificateRefusesWhatIsNoQuestion() async throws {
    try await TestPlatform.with(.shared) { platform in
      let error = await refusal { try await platform.verify(.init(sha256: [1], sha512: [2])) }
      #expect(
        error?.fieldViolations.map { "\($0.field) \($0.reason)" } == [
          "sha256 WRONG_LENGTH", "sha512 WRONG_LENGTH", "proof REQUIRED",
        ])
      let long = await refusal {
        try await platform.verify(
          .init(proof: .init(statement: [UInt8](repeating: 0x20, count: (64 << 10) + 1))))
      }
      #expect(long?.fieldViolations.map(\.reason) == ["TOO_LONG"])
      let empty = try await platform.verify(.init(proof: .init()))
      #expect(!empty.valid)
    }
  }
}
