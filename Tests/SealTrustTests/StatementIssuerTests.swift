import SealCrypto
import SealPrimitives
import SealTrust
import SealVerify
import Testing

@Suite struct StatementIssuerTests {
  let fixture: IssuingFixture

  init() throws { fixture = try IssuingFixture() }

  @Test func manyThreadsIssueAtOnceWithDistinctSerialNumbers() async throws {
    let issuer = try fixture.issuer()
    let certificate = try fixture.certificate()
    let issued = try await withThrowingTaskGroup(of: [IssuedStatement].self) { group in
      for _ in 0..<8 {
        group.addTask {
          try (0..<50).map { _ in
            try issuer.issue(
              certificate, id: fixture.id(CertificateKind.self),
              subject: fixture.id(VersionKind.self),
              salt: fixture.random.bytes(16), at: fixture.clock.now())
          }
        }
      }
      return try await group.reduce(into: []) { $0 += $1 }
    }
    let serials = try Set(issued.map { try TimestampToken(der: $0.token).serialNumber })
    #expect(serials.count == 400)
    #expect(serials.allSatisfy { $0.count == 16 })
    let verifier = try fixture.verifier()
    #expect(issued.allSatisfy { verifier.verify($0.certificate()).isValid })
  }

  @Test func tokensKeepMillisecondsAndTheNonce() throws {
    let configuration = fixture.pki.issuerConfiguration(.live)
    let authority = try TimestampAuthority(
      chainFile: configuration.timestampChainFile, keyFile: configuration.timestampKeyFile,
      policy: .developmentLive, clock: fixture.clock, random: fixture.random)
    let digest = ServerComputedDigest(hashing: fixture.work)
    for (nonce, bytes) in [
      (UInt64(0), [0]), (1, [1]), (0x80, [0x80]), (.max, [UInt8](repeating: 0xFF, count: 8)),
    ] as [(UInt64, [UInt8])] {
      #expect(try authority.stamp(digest, nonce: nonce).nonce == bytes)
    }
    let token = try authority.stamp(digest)
    #expect(token.nonce == nil)
    #expect(token.accuracy == .seconds(1))
    #expect(token.genTime == IssuingFixture.start)
    fixture.clock.advance(by: .microseconds(750_999))
    #expect(try authority.stamp(digest).genTime.rfc3339 == "2026-11-21T08:00:01.000Z")
    #expect(token.messageImprint == SHA256.hash(fixture.work))
  }

  @Test func aSecondKindIsOneFileAndOneRow() throws {
    let kinds = StatementKindRegistry(StatementKindRegistry.standard.kinds + [NoticeForTests.kind])
    let issuer = try fixture.issuer(kinds: kinds)
    let body: JSONValue = [
      "assurance": "DEVELOPMENT", "environment": "LIVE", "text": "To whom it may concern",
    ]
    let issued = try issuer.issue(
      NoticeForTests.kind, body: body, id: fixture.id(NoticeForTests.ID.self),
      subject: fixture.id(WorkKind.self), salt: fixture.random.bytes(16), at: fixture.clock.now())
    #expect(try fixture.verifier(kinds: kinds).verify(issued.certificate()).isValid)
    #expect(try fixture.verifier().verify(issued.certificate()).failure?.name == .statementKind)
    let aboutBytes = try fixture.verifier(kinds: kinds).verify(
      issued.certificate(), work: ExpectedWork(Digests(of: fixture.work)))
    #expect(aboutBytes.failure?.name == .workSHA256)
    #expect(throws: VerifyError.self) {
      try fixture.issuer().issue(
        NoticeForTests.kind, body: body, id: fixture.id(NoticeForTests.ID.self),
        subject: fixture.id(WorkKind.self), salt: fixture.random.bytes(16), at: fixture.clock.now())
    }
  }

  @Test func issuesForItsOwnEnvironmentOnly() throws {
    let certificate = try fixture.certificate(.sandbox)
    #expect {
      try fixture.issuer(.live).issue(
        certificate, id: fixture.id(CertificateKind.self),
        subject: fixture.id(VersionKind.self), salt: fixture.random.bytes(16),
        at: fixture.clock.now())
    } throws: {
      ($0 as? VerifyError)?.code == .malformedBody
    }
  }

  @Test func refusesWhatItsKindWouldNotRead() throws {
    var certificate = try fixture.certificate()
    certificate.title = ""
    #expect {
      try fixture.issuer().issue(
        certificate, id: fixture.id(CertificateKind.self),
        subject: fixture.id(VersionKind.self), salt: fixture.random.bytes(16),
        at: fixture.clock.now())
    } throws: {
      ($0 as? VerifyError)?.code == .malformedBody
    }
  }
}
