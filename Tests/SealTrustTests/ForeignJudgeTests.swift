import Foundation
import SealPrimitives
import SealTrust
import SealVerify
import Testing

/// What a stranger can check with `openssl` and `sha256sum` alone.
@Suite struct ForeignJudgeTests {
  let fixture: IssuingFixture
  let bundle: String

  init() throws {
    fixture = try IssuingFixture(madeAt: SystemWallClock().now())
    bundle = fixture.folder.path + "/work.certificate"
    try CertificateBundle.write(fixture.issue().certificate(), toFolder: bundle)
  }

  private func verifyToken(data: String, root: Environment = .live) throws -> (
    status: Int32, output: String
  ) {
    try openssl(
      "ts", "-verify", "-token_in", "-in", bundle + "/timestamp.tst", "-data", data,
      "-CAfile", fixture.pki.rootFile(root), "-untrusted", bundle + "/tsa.pem")
  }

  @Test func opensslVerifiesTheTokenOverTheStatement() throws {
    let verdict = try verifyToken(data: bundle + "/statement.json")
    #expect(verdict.status == 0 && verdict.output.contains("Verification: OK"), "\(verdict.output)")
  }

  @Test func opensslRefusesTheTokenOverOtherBytesAndUnderAnotherRoot() throws {
    let other = try fixture.folder.write(Array("{}".utf8), "other.json")
    #expect(try verifyToken(data: other).status != 0)
    #expect(try verifyToken(data: bundle + "/statement.json", root: .sandbox).status != 0)
  }

  @Test func opensslReadsPolicyAccuracyAndSerialNumberOfTheToken() throws {
    let text = try openssl("ts", "-reply", "-token_in", "-in", bundle + "/timestamp.tst", "-text")
      .output
    let policy = ObjectIdentifiers.TimestampPolicy.developmentLive.rawValue
    #expect(text.contains("Policy OID: \(policy)"))
    #expect(text.contains("Hash Algorithm: sha256"))
    #expect(text.contains("Accuracy: 0x01 seconds"))
    #expect(text.contains("Nonce: unspecified"))
    let serial = try #require(text.firstMatch(of: /Serial number: 0x([0-9A-F]+)/))
    #expect(serial.1.count >= 16, "64 bits or more")
  }

  @Test func opensslVerifiesTheIssuersSignatureOverTheRawStatement() throws {
    let key = fixture.folder.path + "/issuer.pub"
    try openssl("x509", "-in", bundle + "/issuer.pem", "-noout", "-pubkey", "-out", key)
    func verify(_ statement: String) throws -> Int32 {
      try openssl(
        "pkeyutl", "-verify", "-pubin", "-inkey", key, "-rawin", "-in", statement,
        "-sigfile", bundle + "/statement.sig"
      ).status
    }
    #expect(try verify(bundle + "/statement.json") == 0)
    let other = try fixture.folder.write(Array("{}".utf8), "other.json")
    #expect(try verify(other) != 0)
  }

  @Test func opensslFindsTheIssuersKeyInTheStatement() throws {
    let key = fixture.folder.path + "/issuer.der"
    let pem = fixture.folder.path + "/issuer.pub"
    try openssl("x509", "-in", bundle + "/issuer.pem", "-noout", "-pubkey", "-out", pem)
    try openssl("pkey", "-pubin", "-in", pem, "-outform", "DER", "-out", key)
    let digest = try openssl("dgst", "-sha256", "-r", key).output.prefix(64)
    let statement = try JSONValue(canonical: fixture.folder.read("work.certificate/statement.json"))
    #expect(statement["issuer"]?["key_sha256"] == .string(String(digest)))
  }

  @Test(arguments: Environment.allCases)
  func opensslVerifiesTheChains(environment: Environment) throws {
    let configuration = fixture.pki.issuerConfiguration(environment)
    let root = fixture.pki.rootFile(environment)
    for (file, purpose) in [
      (configuration.issuerChainFile, "any"), (configuration.timestampChainFile, "timestampsign"),
    ] {
      let verdict = try openssl(
        "verify", "-x509_strict", "-purpose", purpose, "-CAfile", root, file)
      #expect(verdict.status == 0, "\(verdict.output)")
    }
    let other = fixture.pki.rootFile(environment == .live ? .sandbox : .live)
    #expect(try openssl("verify", "-CAfile", other, configuration.issuerChainFile).status != 0)
  }

  @Test(arguments: ["localhost", "127.0.0.1", "::1"])
  func opensslVerifiesTheServersNames(name: String) throws {
    let option = name == "localhost" ? "-verify_hostname" : "-verify_ip"
    let verdict = try openssl(
      "verify", "-x509_strict", "-purpose", "sslserver", option, name,
      "-CAfile", fixture.pki.rootFile(.live), fixture.pki.tlsChainFile)
    #expect(verdict.status == 0, "\(verdict.output)")
  }

  @Test func opensslReadsTheExtensions() throws {
    let configuration = fixture.pki.issuerConfiguration(.sandbox)
    func text(_ file: String) throws -> String {
      try openssl("x509", "-in", file, "-noout", "-text").output
    }
    let issuer = try text(configuration.issuerChainFile)
    #expect(issuer.contains("Public Key Algorithm: ED25519"))
    #expect(issuer.contains("X509v3 Key Usage: critical\n                Digital Signature\n"))
    let usage = ObjectIdentifiers.IssuerUsage.sandbox.rawValue
    #expect(issuer.contains("X509v3 Extended Key Usage: critical\n                \(usage)\n"))
    let authority = try text(configuration.timestampChainFile)
    #expect(
      authority.contains("X509v3 Extended Key Usage: critical\n                Time Stamping\n"))
    #expect(authority.contains("ASN1 OID: prime256v1"))
    let root = try text(fixture.pki.rootFile(.sandbox))
    #expect(
      root.contains("X509v3 Basic Constraints: critical\n                CA:TRUE, pathlen:0\n"))
    #expect(root.contains("DEVELOPMENT SANDBOX"))
    for certificate in [issuer, authority] {
      #expect(certificate.contains("X509v3 Authority Key Identifier"))
      #expect(certificate.contains("X509v3 Subject Key Identifier"))
      #expect(
        certificate.contains("X509v3 Basic Constraints: critical\n                CA:FALSE\n"))
    }
  }
}
