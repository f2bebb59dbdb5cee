import ArgumentParser
import Foundation
import SealCommandLine
import SealPrimitives
import SealVerify

struct Verify: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Verify offline a file by its certificate, or a license's bundle.",
    discussion: """
      Needs no server: only the file, the certificate's folder, and the roots that you trust. A \
      license's bundle, CS-….zip or the folder that it unpacks to, is verified whole: license, \
      letter, and that they belong together. Status 1: it does not hold.
      """)

  @Argument(help: "The file.", completion: .file())
  var file: String

  @Argument(
    help: ArgumentHelp("The certificate's folder, FILE.seal by default.", valueName: "certificate"),
    completion: .directory)
  var certificate: String?

  @OptionGroup var trust: TrustOptions

  func run() throws {
    if certificate == nil, !FileManager.default.fileExists(atPath: file + ".seal"),
      LicenseBundle.isAt(file)
    {
      return try verifyBundle()
    }
    try expectFiles()
    try trust.verify(
      certificate ?? file + ".seal", file: file, type: VersionCertificate.type,
      refusedWith: Self.hint
    ) { verified in
      let certificate = try verified.versionCertificate()
      print("valid  \(file)")
      Output.sandboxNote(verified)
      Output.line("title", certificate.title)
      for party in certificate.parties {
        let name = Output.disclosed(party.disclosureDigest, verified)
        Output.line(party.role.lowercased(), "\(name)  \(party.partyID)")
      }
      Output.line("certificate", verified.statement.id)
      Output.line("work", "\(certificate.workID), version \(certificate.number)")
      Output.line("sha256", Hex.encode(certificate.digests.sha256))
      Output.proof(verified, at: "existed at")
    }
  }

  private func verifyBundle() throws {
    let report: LicenseBundleReport
    do {
      let verifier = try CertificateVerifier(rootsPEM: try trust.roots())
      report = try verifier.verify(try LicenseBundle(at: file))
    } catch let error as VerifyError {
      throw Failure(error.code == .file ? .noInput : .configuration, error.message)
    }
    let parts = [
      VerificationOutcome(
        subject: "\(file): license", report: report.license, expectedType: LicenseStatement.type),
      VerificationOutcome(
        subject: "\(file): letter", report: report.letter, expectedType: LetterStatement.type),
    ]
    if trust.json {
      for part in parts { try part.printJSON() }
      if let mismatch = report.mismatch {
        let object: [String: Any] = ["file": file, "valid": false, "mismatch": mismatch]
        print(try JSONLine.text(of: object))
      }
    } else if report.isValid, let license = report.license.certificate,
      let letter = report.letter.certificate
    {
      print("valid  \(file)")
      Output.line("license", try LicenseStatement(license.statement).number)
      try Output.statedLicense(license)
      Output.proof(license, at: "given at")
      Output.line("letter", "letter.pdf, SHA-256 \(Hex.encode(letter.facts.work?.sha256 ?? []))")
      Output.line("made at", "\(letter.token.genTime.rfc3339)  (time-stamp)")
    } else {
      for part in parts where part.verified == nil { part.printRefusal() }
      if let mismatch = report.mismatch { print("NOT VALID  \(file)\n  FAILED  \(mismatch)") }
    }
    if !report.isValid { throw ExitCode(ExitStatus.refused.rawValue) }
  }

  /// Throws where there is nothing to verify, or nothing to verify it by.
  private func expectFiles() throws {
    let files = FileManager.default
    guard files.fileExists(atPath: file) else {
      throw Failure(.noInput, "There is no file `\(file)`.")
    }
    guard certificate == nil, !files.fileExists(atPath: file + ".seal") else { return }
    throw Failure(
      .noInput,
      "There is no certificate `\(file).seal` beside `\(file)`; name its folder as the second "
        + "argument.")
  }

  /// Of a page its text is certified, not the file that a browser saves.
  private static func hint(_ report: VerificationReport, _ proof: StatementProof) throws -> String?
  {
    guard let failed = report.failure?.name, [.workSHA256, .workSHA512].contains(failed) else {
      return nil
    }
    let certificate = try VersionCertificate(SealVerify.Statement(canonical: proof.statement))
    guard certificate.mediaType == "text/plain", let source = certificate.sourceURL else {
      return nil
    }
    let version = try SealVerify.Statement(canonical: proof.statement).subject
    return """
      certified is a text of \(certificate.digests.sizeBytes) bytes, from \(source). Of a page \
      that is its main text, not its HTML: headings and paragraphs in UTF-8, joined by line feeds, \
      without navigation, byline, comments and advertising. `seal version show \(version) --output \
      FOLDER` saves it.
      """
  }
}
