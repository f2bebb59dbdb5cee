import SealAPI
import SealAccess
import SealPrimitives
import SealTestPlatform
import Testing

/// What anybody may see of a certificate.
@Suite struct StatementTests {
  private func registered(
    _ visibility: CertificationV1.Visibility, _ platform: TestPlatform, as caller: Caller
  ) async throws -> CertificationV1.RegisterWorkResponse {
    var request = CertificationV1.RegisterWorkRequest.sample(parties: [.author("Ada")])
    request.claim = .init(visibility: visibility)
    return try await platform.register(request, as: caller)
  }

  @Test func aPublicClaimsCertificateIsForEverybody() async throws {
    try await TestPlatform.with(.shared) { platform in
      let caller = try await platform.newCaller()
      let made = try await registered(.public, platform, as: caller)
      let certificate = try #require(made.certificate)
      let shown = try await platform.statement(certificate.certificateID)
      #expect(shown == certificate.proof)
      #expect(try await platform.erase(try #require(made.work).parties[0].partyID))
      let later = try await platform.statement(certificate.certificateID)
      #expect(later.statement == shown.statement && later.disclosures == [])
    }
  }

  @Test func aPrivateClaimsCertificateIsNot() async throws {
    try await TestPlatform.with(.shared) { platform in
      let caller = try await platform.newCaller()
      let certificate = try #require(
        try await registered(.private, platform, as: caller).certificate)
      let error = await refusal { try await platform.statement(certificate.certificateID) }
      #expect(error?.reason == "STATEMENT_NOT_FOUND" && error?.code == .notFound)
      let stranger = try await platform.newCaller()
      let other = await refusal {
        try await platform.statement(certificate.certificateID, as: stranger)
      }
      #expect(other?.reason == "STATEMENT_NOT_FOUND")
      let own = try await platform.statement(certificate.certificateID, as: caller)
      #expect(own == certificate.proof && !own.disclosures.isEmpty)
    }
  }

  @Test func whatIsNoStatementIsNotFound() async throws {
    try await TestPlatform.with(.shared) { platform in
      let caller = try await platform.newCaller()
      let made = try await registered(.public, platform, as: caller)
      let work = await refusal { try await platform.statement(try #require(made.work).workID) }
      #expect(work?.reason == "STATEMENT_NOT_FOUND")
      let malformed = await refusal { try await platform.statement("cert_x") }
      #expect(malformed?.fieldViolations.map(\.field) == ["statement_id"])
    }
  }
}
