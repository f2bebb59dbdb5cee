import SealCrypto
import SealPrimitives
import Testing

@Suite struct X509Tests {
  static let now = Instant(rfc3339: "2026-11-21T08:00:00.000Z")!  // right by its form
  static let day = Duration.seconds(86_400)

  private func make(
    _ name: String, for key: PrivateKey, _ extensions: [X509Extension],
    signedBy issuer: (X509Certificate, PrivateKey)? = nil
  ) throws -> X509Certificate {
    let profile = X509Profile(
      subject: [("O", "测试"), ("CN", name)], validity: Self.now...Self.now.advanced(by: Self.day),
      extensions: extensions, random: SystemRandomBytes())
    return try .make(profile, for: key, signedBy: issuer.map { (certificate: $0.0, key: $0.1) })
  }

  private func chain(_ certificates: X509Certificate...) throws -> X509Chain {
    try X509Chain(
      pem: certificates.map { String(decoding: try $0.pem(), as: UTF8.self) }.joined())
  }

  @Test func saysWhatItWasMadeOf() throws {
    let (key, other) = (try PrivateKey.generateEd25519(), try PrivateKey.generateEd25519())
    let issuer = try PrivateKey.generateP256()
    let root = try make("root", for: issuer, [.lastAuthority, .signsCertificates])
    let made = try make(
      "leaf, \"quoted\"", for: key, [.noAuthority, .signsData, .only(purpose: "1.2.3.4")],
      signedBy: (root, issuer))
    let certificate = try X509Certificate(pem: made.pem())
    #expect(certificate.commonName == "leaf, \"quoted\"")
    #expect(try certificate.subject == "CN=leaf\\, \\\"quoted\\\",O=测试")
    #expect(certificate.criticalExtendedKeyUsages == ["1.2.3.4"])
    #expect(certificate.isForSignaturesOnly)
    #expect(try certificate.validity == Self.now...Self.now.advanced(by: Self.day))
    #expect(certificate.serialNumber.count == 16)
    #expect(try certificate.publicKey.ed25519 == key.publicKey.ed25519)
    #expect(certificate.isOf(key))
    #expect(!certificate.isOf(other))
    #expect(!root.isForSignaturesOnly)
    #expect(root.criticalExtendedKeyUsages == nil)
  }

  @Test func aChainHoldsToATrustedRootAndAtItsTimeOnly() throws {
    let (key, issuer) = (try PrivateKey.generateEd25519(), try PrivateKey.generateP256())
    let extensions: [X509Extension] = [.lastAuthority, .signsCertificates, .ownKeyIdentifier]
    let root = try make("root", for: issuer, extensions)
    let leaf = try make(
      "leaf", for: key,
      [.noAuthority, .signsData, .ownKeyIdentifier, .authorityKeyIdentifier],
      signedBy: (root, issuer))
    let stranger = try make("root", for: .generateP256(), extensions)
    let found = try X509ChainValidator(roots: chain(stranger, root)).validate(
      chain(leaf), at: Self.now)
    #expect(found.keySHA256 == root.keySHA256)
    let cases: [(X509Certificate, Instant)] = [
      (stranger, Self.now), (root, Self.now.advanced(by: .zero - Self.day)),
      (root, Self.now.advanced(by: Self.day * 2)),
    ]
    for (trusted, time) in cases {
      #expect {
        try X509ChainValidator(roots: chain(trusted)).validate(chain(leaf), at: time)
      } throws: { ($0 as? CryptoError)?.code == .refused }
    }
  }

  @Test func refusesTooManyAndTooLong() throws {
    let key = try PrivateKey.generateP256()
    let text = String(decoding: try make("one", for: key, []).pem(), as: UTF8.self)
    #expect(
      try X509Chain(pem: String(repeating: text, count: X509Chain.Limits.count)).certificates.count
        == X509Chain.Limits.count)
    for pem in ["", String(repeating: text, count: 9), String(repeating: "A", count: 1 << 16 + 1)] {
      #expect { try X509Chain(pem: pem) } throws: {
        ($0 as? CryptoError)?.code == .malformed
      }
    }
  }
}
