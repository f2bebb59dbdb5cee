import ArgumentParser
import SealPrimitives
import SealVerify

struct Verify: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Verify offline that a file is what its certificate says.",
    discussion: """
      Needs no server: only the file, the certificate's folder, and the roots that you trust. \
      Status 1: the certificate does not hold.
      """)

  @Argument(help: "The file.", completion: .file())
  var file: String

  @Argument(
    help: ArgumentHelp("The certificate's folder, FILE.seal by default.", valueName: "certificate"),
    completion: .directory)
  var certificate: String?

  @OptionGroup var trust: TrustOptions

  func run() throws {
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
