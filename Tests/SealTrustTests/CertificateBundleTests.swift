import Foundation
import SealTrust
import SealVerify
import Testing

@Suite struct CertificateBundleTests {
  let fixture: IssuingFixture
  let certificate: StatementProof
  var place: String { fixture.folder.path + "/work.certificate" }

  init() throws {
    fixture = try IssuingFixture()
    let disclosure = try fixture.disclosure()
    certificate = try fixture.issue(disclosure: disclosure).certificate(disclosures: [
      disclosure.text
    ])
  }

  private func isRefused(_ body: () throws -> Void) throws -> Bool {
    do {
      try body()
      return false
    } catch let error as VerifyError where error.code == .file {
      return true
    }
  }

  @Test func readsWhatItWrote() throws {
    try CertificateBundle.write(certificate, toFolder: place + "/")
    #expect(try CertificateBundle.read(fromFolder: place) == certificate)
    let names = try FileManager.default.contentsOfDirectory(atPath: place)
    #expect(
      names.sorted() == [
        "disclosures.txt", "issuer.pem", "statement.json", "statement.sig", "timestamp.tst",
        "tsa.pem",
      ])
    #expect(try fixture.folder.read("work.certificate/statement.sig").count == 64)
  }

  @Test func writesTheSameAgainButNothingOverSomethingElse() throws {
    try CertificateBundle.write(certificate, toFolder: place)
    try CertificateBundle.write(certificate, toFolder: place)
    let other = try fixture.issue().certificate()
    #expect(try isRefused { try CertificateBundle.write(other, toFolder: place) })
    #expect(try CertificateBundle.read(fromFolder: place) == certificate)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: fixture.folder.path).sorted()
        == ["pki", "work.certificate"])
  }

  @Test func addsTheProofOfTheLogToTheSameCertificate() throws {
    try CertificateBundle.write(certificate, toFolder: place)
    var logged = certificate
    (logged.logProof, logged.logChainPEM) = ("c2sp.org/tlog-proof@v1\n", "PEM")
    try CertificateBundle.write(logged, toFolder: place)
    #expect(try CertificateBundle.read(fromFolder: place) == logged)
    // What was known is kept, also where the same certificate comes without it.
    try CertificateBundle.write(certificate, toFolder: place)
    #expect(try CertificateBundle.read(fromFolder: place) == logged)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: fixture.folder.path).sorted()
        == ["pki", "work.certificate"])
    var other = try fixture.issue().certificate()
    (other.logProof, other.logChainPEM) = (logged.logProof, logged.logChainPEM)
    #expect(try isRefused { try CertificateBundle.write(other, toFolder: place) })
  }

  @Test func saysWhatIsMissingFromAFolder() throws {
    try CertificateBundle.write(certificate, toFolder: place)
    for name in ["tsa.pem", "statement.sig"] {
      try FileManager.default.removeItem(atPath: place + "/" + name)
    }
    let error = #expect(throws: VerifyError.self) {
      try CertificateBundle.read(fromFolder: place)
    }
    #expect(error?.message.contains("lacks `statement.sig`, `tsa.pem`;") == true)
  }

  @Test func doesNotFollowLinksNorReadWhatIsNoFile() throws {
    try CertificateBundle.write(certificate, toFolder: place)
    let elsewhere = try fixture.folder.write(certificate.statement, "elsewhere.json")
    let statement = place + "/statement.json"
    try FileManager.default.removeItem(atPath: statement)
    #expect(try isRefused { _ = try CertificateBundle.read(fromFolder: place) })
    try FileManager.default.createSymbolicLink(atPath: statement, withDestinationPath: elsewhere)
    #expect(try isRefused { _ = try CertificateBundle.read(fromFolder: place) })
    try FileManager.default.removeItem(atPath: statement)
    try FileManager.default.createDirectory(atPath: statement, withIntermediateDirectories: false)
    #expect(try isRefused { _ = try CertificateBundle.read(fromFolder: place) })
    try FileManager.default.removeItem(atPath: statement)
    try #require(mkfifo(statement, 0o600) == 0)
    #expect(try isRefused { _ = try CertificateBundle.read(fromFolder: place) })
  }

  @Test(arguments: [
    "statement.json", "statement.sig", "timestamp.tst", "issuer.pem", "tsa.pem", "disclosures.txt",
  ])
  func refusesAFileThatIsTooLong(name: String) throws {
    try CertificateBundle.write(certificate, toFolder: place)
    _ = try fixture.folder.write(
      [UInt8](repeating: 0x20, count: 1 << 20 + 1), "work.certificate/" + name)
    #expect(try isRefused { _ = try CertificateBundle.read(fromFolder: place) })
  }

  @Test func refusesAFolderThatIsNotThere() throws {
    #expect(try isRefused { _ = try CertificateBundle.read(fromFolder: place) })
    #expect(try isRefused { try CertificateBundle.write(certificate, toFolder: place + "/a/b") })
  }

  @Test func verifiesAgainstAFileInOnePass() throws {
    let work = try fixture.folder.write(fixture.work, "work.txt")
    #expect(try fixture.verifier().verify(certificate, workFile: work).isValid)
    let other = try fixture.folder.write(fixture.work + [0], "other.txt")
    #expect(
      try fixture.verifier().verify(certificate, workFile: other).failure?.name == .workSHA256)
    #expect(
      try isRefused { _ = try fixture.verifier().verify(certificate, workFile: place + "/none") })
  }
}
