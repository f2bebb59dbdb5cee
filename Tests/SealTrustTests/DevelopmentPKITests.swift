import Foundation
import SealCrypto
import SealPrimitives
import SealTrust
import Testing

@Suite struct DevelopmentPKITests {
  let fixture: IssuingFixture

  init() throws { fixture = try IssuingFixture() }

  private func rights(_ path: String) throws -> Int {
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    return try #require(attributes[.posixPermissions] as? Int)
  }

  private func server() throws -> X509Certificate {
    try X509Chain(pem: String(contentsOfFile: fixture.pki.tlsChainFile, encoding: .utf8)).leaf
  }

  private func create() throws -> DevelopmentPKI {
    try DevelopmentPKI.create(
      at: fixture.pki.folder, serverNames: ServerNames(dnsNames: ["localhost"], addresses: []),
      clock: fixture.clock, random: fixture.random)
  }

  @Test func keysAreTheirOwnersAlone() throws {
    let folder = fixture.pki.folder
    for place in ["", "/live", "/sandbox"] { #expect(try rights(folder + place) == 0o700) }
    let keys = try FileManager.default.subpathsOfDirectory(atPath: folder).filter {
      $0.hasSuffix(".key")
    }
    #expect(keys.count == 9)
    for key in keys { #expect(try rights(folder + "/" + key) == 0o600) }
  }

  @Test(arguments: ["issuer.key", "tsa.key"], [0o640, 0o604, 0o660])
  func refusesAKeyFileThatOthersCanReach(name: String, rights: Int) throws {
    try FileManager.default.setAttributes(
      [.posixPermissions: rights], ofItemAtPath: fixture.pki.folder + "/live/" + name)
    #expect { try fixture.issuer() } throws: { ($0 as? TrustError)?.code == .exposedKey }
  }

  @Test func refusesKeysThatDoNotFitTheirCertificates() throws {
    let live = fixture.pki.issuerConfiguration(.live)
    let sandbox = fixture.pki.issuerConfiguration(.sandbox)
    var swaps: [StatementIssuer.Configuration] = [live, live, live, live]
    swaps[0].issuerKeyFile = sandbox.issuerKeyFile
    swaps[1].timestampKeyFile = sandbox.timestampKeyFile
    swaps[2].issuerChainFile = sandbox.issuerChainFile
    swaps[2].issuerKeyFile = sandbox.issuerKeyFile
    swaps[3].timestampChainFile = fixture.pki.tlsChainFile
    swaps[3].timestampKeyFile = fixture.pki.tlsKeyFile
    for configuration in swaps {
      #expect {
        try StatementIssuer(configuration, clock: fixture.clock, random: fixture.random)
      } throws: { ($0 as? TrustError)?.code == .unsuitableKey }
    }
  }

  @Test func neverOverwritesKeys() throws {
    let before = try fixture.pki.rootsPEM()
    #expect { try create() } throws: { ($0 as? TrustError)?.code == .alreadyExists }
    #expect(try fixture.pki.rootsPEM() == before)
    #expect(!FileManager.default.fileExists(atPath: fixture.pki.folder + ".partial"))
  }

  @Test func doesAnInterruptedCreationAgain() throws {
    // What a creation that was killed leaves: some keys under the other name.
    let partial = fixture.pki.folder + ".partial"
    try FileManager.default.moveItem(atPath: fixture.pki.folder, toPath: partial)
    try FileManager.default.removeItem(atPath: partial + "/sandbox")
    #expect(!DevelopmentPKI.exists(at: fixture.pki.folder))
    #expect(throws: TrustError.self) { try DevelopmentPKI(folder: fixture.pki.folder) }
    _ = try create()
    #expect(try fixture.verifier().verify(fixture.issue(.sandbox).certificate()).isValid)
    #expect(!FileManager.default.fileExists(atPath: partial))
  }

  @Test func renewsTheServersCertificateAndKeepsItsKey() throws {
    let before = try server()
    fixture.clock.advance(by: .seconds(300 * 86_400))
    try fixture.pki.renewTLS(
      serverNames: ServerNames(dnsNames: ["seal.example"], addresses: []), clock: fixture.clock,
      random: fixture.random)
    let after = try server()
    #expect(after.keySHA256 == before.keySHA256)
    #expect(
      try before.validity.upperBound.duration(to: after.validity.upperBound)
        == .seconds(300 * 86_400))
    #expect(try fixture.pki.tlsExpiry() == after.validity.upperBound)
    #expect(after.commonName == "seal.example")
    let left = try FileManager.default.contentsOfDirectory(atPath: fixture.pki.folder)
    #expect(Set(left) == ["live", "sandbox", "tls.pem", "tls.key"])
  }

  @Test(arguments: [
    "", "a b", "a,DNS:evil.example", "-a", "a-", "a..b", "*", "*.*.a", "a\nb", "ä.example",
    String(repeating: "a", count: 65),
  ])
  func refusesNamesThatAreNone(name: String) {
    #expect(throws: TrustError.self) { try ServerNames(dnsNames: [name], addresses: []) }
    #expect(throws: TrustError.self) { try ServerNames(dnsNames: [], addresses: [name]) }
  }

  @Test func aServerNeedsAName() {
    #expect(throws: TrustError.self) { try ServerNames(dnsNames: [], addresses: []) }
  }
}
