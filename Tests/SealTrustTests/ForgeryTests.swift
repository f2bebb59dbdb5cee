import Foundation
import SealCrypto
import SealPrimitives
import SealVerify
import Testing

@testable import SealTrust

/// What somebody would try, with our own authority's key in hand where that helps.
@Suite struct ForgeryTests {
  let fixture: IssuingFixture

  /// Now, because `openssl` stamps with the machine's clock.
  init() throws { fixture = try IssuingFixture(madeAt: SystemWallClock().now()) }

  private func failure(
    _ certificate: StatementProof, work: ExpectedWork? = nil
  ) throws -> VerificationCheck.Name? {
    try fixture.verifier().verify(certificate, work: work).failure?.name
  }

  /// Signs and stamps any bytes with the keys in these files.
  private func forge(
    _ statement: [UInt8], signingKey: String, issuerChain: String? = nil,
    authority: Environment = .live
  ) throws -> StatementProof {
    let configuration = fixture.pki.issuerConfiguration(authority)
    let policy: ObjectIdentifiers.TimestampPolicy =
      authority == .live ? .developmentLive : .developmentSandbox
    let stamper = try TimestampAuthority(
      chainFile: configuration.timestampChainFile, keyFile: configuration.timestampKeyFile,
      policy: policy,
      clock: fixture.clock, random: fixture.random)
    return StatementProof(
      statement: statement, signature: try PrivateKey(file: signingKey).sign(statement),
      timestampToken: try stamper.stamp(ServerComputedDigest(hashing: statement)).der,
      issuerChainPEM: try String(
        contentsOfFile: issuerChain ?? configuration.issuerChainFile, encoding: .utf8),
      timestampChainPEM: stamper.chainPEM)
  }

  private func strangersKey() throws -> String {
    let path = fixture.folder.path + "/stranger.key"
    try SecretFile.writeNew(PrivateKey.generateEd25519().pem(), to: path, readers: .owner)
    return path
  }

  /// The true statement with another holder's work in it.
  private func handwritten(_ original: [UInt8]) throws -> [UInt8] {
    guard case .object(var envelope) = try JSONValue(canonical: original),
      case .object(var body)? = envelope["body"]
    else { throw VerifyError(.malformedJSON, "not a statement") }
    body["title"] = "Somebody else's"
    envelope["body"] = .object(body)
    return try JSONValue.object(envelope).canonicalBytes()
  }

  @Test func acceptsWhatWasIssued() throws {
    let disclosure = try fixture.disclosure()
    let issued = try fixture.issue(disclosure: disclosure)
    let report = try fixture.verifier().verify(
      issued.certificate(disclosures: [disclosure.text]),
      work: ExpectedWork(Digests(of: fixture.work)))
    // All but those of the log, which nothing is in yet.
    let ofTheLog: Set<VerificationCheck.Name> = [
      .logProof, .logKey, .logSignature, .logInclusion,
    ]
    #expect(
      report.checks.map(\.name)
        == VerificationCheck.Name.allCases.filter { !ofTheLog.contains($0) })
    #expect(report.failure == nil)
    let verified = try #require(report.certificate)
    #expect(verified.token.genTime == issued.genTime)
    #expect(verified.token.genTime == fixture.clock.now().truncatedToMilliseconds)
    #expect(verified.disclosures[disclosure.digest]?.value == "齐白石")
    #expect(try verified.versionCertificate().title == "虾 \"Shrimps\"\\")
  }

  @Test func refusesAHandwrittenStatementStampedByOurOwnAuthority() throws {
    let issued = try fixture.issue()
    let statement = try handwritten(issued.bytes)
    var forged = try forge(statement, signingKey: strangersKey())
    #expect(try failure(forged) == .issuerSignature)
    forged.signature = issued.signature
    #expect(try failure(forged) == .issuerSignature)
    forged.signature = []
    #expect(try failure(forged) == .issuerSignature)
  }

  @Test func refusesAStatementStampedByOpensslWithOurAuthoritysKey() throws {
    let issued = try fixture.issue()
    let policy = ObjectIdentifiers.TimestampPolicy.developmentLive.rawValue
    var forged = issued.certificate()
    forged.statement = try handwritten(issued.bytes)
    forged.timestampToken = try stampWithOpenssl(forged.statement, policy: policy)
    #expect(try failure(forged) == .issuerSignature)
    // The same road with the true statement is good: only the signature was missing.
    forged.statement = issued.bytes
    forged.timestampToken = try stampWithOpenssl(issued.bytes, policy: policy)
    #expect(try failure(forged) == nil)
  }

  @Test func refusesATokenOfAnotherPolicy() throws {
    var certificate = try fixture.issue().certificate()
    certificate.timestampToken = try stampWithOpenssl(certificate.statement, policy: "1.2.3.4")
    #expect(try failure(certificate) == .timestampPolicy)
  }

  @Test func refusesATokenThatCarriesCertificates() throws {
    var certificate = try fixture.issue().certificate()
    certificate.timestampToken = try stampWithOpenssl(
      certificate.statement, policy: ObjectIdentifiers.TimestampPolicy.developmentLive.rawValue,
      "-cert")
    #expect(try failure(certificate) == .timestampForm)
  }

  @Test func refusesATokenOverAnotherDigestAlgorithm() throws {
    var certificate = try fixture.issue().certificate()
    for algorithm in ["-sha1", "-sha512"] {
      certificate.timestampToken = try stampWithOpenssl(
        certificate.statement, policy: ObjectIdentifiers.TimestampPolicy.developmentLive.rawValue,
        algorithm)
      #expect(try failure(certificate) == .timestampForm)
    }
  }

  @Test func refusesATokenOverOtherBytes() throws {
    var certificate = try fixture.issue().certificate()
    certificate.timestampToken = try fixture.issue().token
    #expect(try failure(certificate) == .timestampImprint)
  }

  @Test func refusesTheKeysOfTheAuthorityAndOfTheServerAsIssuer() throws {
    let configuration = fixture.pki.issuerConfiguration(.live)
    var certificate = try fixture.issue().certificate()
    for file in [configuration.timestampChainFile, fixture.pki.tlsChainFile] {
      certificate.issuerChainPEM = try String(contentsOfFile: file, encoding: .utf8)
      #expect(try failure(certificate) == .issuerPurpose)
    }
    certificate.issuerChainPEM = try fixture.pki.rootPEM(.live)
    #expect(try failure(certificate) == .issuerPurpose)
  }

  @Test func refusesTheKeysOfTheIssuerAndOfTheServerAsAuthority() throws {
    let configuration = fixture.pki.issuerConfiguration(.live)
    var certificate = try fixture.issue().certificate()
    for file in [configuration.issuerChainFile, fixture.pki.tlsChainFile] {
      certificate.timestampChainPEM = try String(contentsOfFile: file, encoding: .utf8)
      #expect(try failure(certificate) == .timestampPurpose)
    }
  }

  @Test func refusesAnotherAuthoritysCertificateBesideTheToken() throws {
    var certificate = try fixture.issue().certificate()
    certificate.timestampChainPEM = try fixture.issuer(.sandbox).timestampChainPEM
    #expect(try failure(certificate) == .timestampSignature)
  }

  @Test func refusesAForeignRoot() throws {
    let foreign = try IssuingFixture()
    let certificate = try foreign.issue().certificate()
    #expect(try foreign.verifier().verify(certificate).isValid)
    #expect(try failure(certificate) == .timestampChain)
    var mixed = try fixture.issue().certificate()
    mixed.issuerChainPEM = certificate.issuerChainPEM
    #expect(try failure(mixed) == .issuerChain)
    mixed.issuerChainPEM += try foreign.pki.rootPEM(.live)
    #expect(try failure(mixed) == .issuerChain)
  }

  @Test func refusesAStatementThatNamesAnotherKey() throws {
    let original = try Statement(canonical: fixture.issue().bytes)
    let renamed = try Statement(
      type: original.type, version: original.version, id: original.id, salt: original.salt,
      subject: original.subject,
      issuer: Statement.Issuer(
        keySHA256: String(repeating: "0", count: 64), name: original.issuer.name),
      issuedTime: original.issuedTime, body: original.body)
    let forged = try forge(
      renamed.canonicalBytes(), signingKey: fixture.pki.issuerConfiguration(.live).issuerKeyFile)
    #expect(try failure(forged) == .issuerKeyMatchesStatement)
  }

  @Test func refusesAStatementMadeAfterItWasStamped() throws {
    let issued = try fixture.issue()
    var envelope = try #require(try JSONValue(canonical: issued.bytes).members)
    envelope["issued_time"] = .string(issued.genTime.advanced(by: .milliseconds(1_001)).rfc3339)
    let key = fixture.pki.issuerConfiguration(.live).issuerKeyFile
    let late = try forge(JSONValue.object(envelope).canonicalBytes(), signingKey: key)
    #expect(try failure(late) == .timeOrder)
    envelope["issued_time"] = .string(issued.genTime.advanced(by: .milliseconds(1_000)).rfc3339)
    let withinAccuracy = try forge(JSONValue.object(envelope).canonicalBytes(), signingKey: key)
    #expect(try failure(withinAccuracy) == nil)
  }

  @Test func refusesAMixOfEnvironments() throws {
    let live = try fixture.issue(.live)
    let sandbox = try fixture.issue(.sandbox)
    #expect(try failure(live.certificate()) == nil)
    #expect(try failure(sandbox.certificate()) == nil)
    // A live statement stamped by the sandbox's authority.
    let sandboxIssuer = fixture.pki.issuerConfiguration(.sandbox)
    #expect(
      try failure(forge(live.bytes, signingKey: sandboxIssuer.issuerKeyFile, authority: .sandbox))
        == .timestampPolicy)
    // A live statement by the sandbox's issuer, stamped by live's authority.
    var envelope = try #require(try JSONValue(canonical: live.bytes).members)
    envelope["issuer"] = try JSONValue(canonical: sandbox.bytes)["issuer"]
    let forged = try forge(
      JSONValue.object(envelope).canonicalBytes(), signingKey: sandboxIssuer.issuerKeyFile,
      issuerChain: sandboxIssuer.issuerChainFile)
    #expect(try failure(forged) == .environment)
  }

  @Test func refusesAnotherAssuranceThanThePolicys() throws {
    let issued = try fixture.issue()
    let text = String(decoding: issued.bytes, as: UTF8.self)
      .replacingOccurrences(of: "\"DEVELOPMENT\"", with: "\"ACCREDITED\"")
    let forged = try forge(
      Array(text.utf8), signingKey: fixture.pki.issuerConfiguration(.live).issuerKeyFile)
    #expect(try failure(forged) == .timestampPolicy)
  }

  @Test func refusesAnotherWork() throws {
    let certificate = try fixture.issue().certificate()
    let digests = try Digests(of: fixture.work)
    var work = ExpectedWork(digests)
    work.sha256?[0] ^= 1
    #expect(try failure(certificate, work: work) == .workSHA256)
    work = ExpectedWork(digests)
    work.sha512?[63] ^= 1
    #expect(try failure(certificate, work: work) == .workSHA512)
    work = ExpectedWork(digests)
    work.sizeBytes? += 1
    #expect(try failure(certificate, work: work) == .workSize)
  }

  @Test func refusesDisclosuresThatOpenNothing() throws {
    let disclosure = try fixture.disclosure()
    let issued = try fixture.issue(disclosure: disclosure)
    #expect(try failure(issued.certificate(disclosures: [disclosure.text])) == nil)
    for bad in [
      [try fixture.disclosure().text], [disclosure.text, disclosure.text], ["", ""],
      ["not base64url!"],
      [disclosure.text + "\n"], [String(repeating: "A", count: 1 << 20)],
    ] {
      #expect(try failure(issued.certificate(disclosures: bad)) == .disclosures)
    }
  }

  /// With the authority's key, but by way of openssl and whatever it is told.
  private func stampWithOpenssl(_ bytes: [UInt8], policy: String, _ query: String...) throws
    -> [UInt8]
  {
    let configuration = fixture.pki.issuerConfiguration(.live)
    let settings = """
      [tsa]
      default_tsa = own
      [own]
      serial = \(fixture.folder.path)/serial
      signer_cert = \(configuration.timestampChainFile)
      signer_key = \(configuration.timestampKeyFile)
      signer_digest = sha256
      default_policy = \(policy)
      digests = sha1, sha256, sha512
      accuracy = secs:1
      ess_cert_id_chain = no
      ess_cert_id_alg = sha256
      """
    let folder = fixture.folder
    let file = try folder.write(Array(settings.utf8), "tsa.cnf")
    let data = try folder.write(bytes, "stamped")
    let request = folder.path + "/request.tsq"
    let token = folder.path + "/token.tst"
    let options = query.contains("-cert") || query.isEmpty ? ["-sha256"] + query : query
    let asked = try openssl(
      ["ts", "-query", "-data", data, "-no_nonce", "-out", request] + options)
    try #require(asked.status == 0, "\(asked.output)")
    let answered = try openssl(
      "ts", "-reply", "-config", file, "-queryfile", request, "-token_out", "-out", token)
    try #require(answered.status == 0, "\(answered.output)")
    return try folder.read("token.tst")
  }
}

extension JSONValue {
  var members: [String: JSONValue]? {
    guard case .object(let members) = self else { return nil }
    return members
  }
}
