import SealCrypto
import SealPrimitives
import SealTrust
import Testing

/// Certificates live longer than the keys that made them.
@Suite struct ValidityTests {
  static let longAgo = Instant(rfc3339: "2010-06-01T00:00:00.000Z")!
  static let year = Duration.seconds(365 * 86_400)

  @Test func acceptsACertificateWhoseKeysHaveExpiredSince() throws {
    let fixture = try IssuingFixture(madeAt: Self.longAgo)
    fixture.clock.advance(by: Self.year * 4)
    let issued = try fixture.issue()
    let expiry = try X509Chain(pem: issued.proof.issuerChainPEM).leaf.validity.upperBound
    #expect(expiry < SystemWallClock().now())
    let report = try fixture.verifier().verify(issued.certificate())
    #expect(report.isValid, "\(String(describing: report.failure))")
  }

  @Test func issuesNothingOnceItsKeysHaveExpired() throws {
    let fixture = try IssuingFixture(madeAt: Self.longAgo)
    let issuer = try fixture.issuer()
    let certificate = try fixture.certificate()
    fixture.clock.advance(by: Self.year * 5 + .seconds(1))
    #expect {
      try issuer.issue(
        certificate, id: fixture.id(CertificateKind.self), subject: fixture.id(VersionKind.self),
        salt: fixture.random.bytes(16), at: fixture.clock.now())
    } throws: {
      ($0 as? TrustError)?.code == .notInForce
    }
  }

  @Test func issuesNothingWhenTheClockWentBack() throws {
    let fixture = try IssuingFixture()
    let issuer = try fixture.issuer()
    let later = fixture.clock.now().advanced(by: .seconds(2))
    #expect {
      try issuer.issue(
        fixture.certificate(), id: fixture.id(CertificateKind.self),
        subject: fixture.id(VersionKind.self), salt: fixture.random.bytes(16), at: later)
    } throws: {
      ($0 as? TrustError)?.code == .notInForce
    }
  }
}
