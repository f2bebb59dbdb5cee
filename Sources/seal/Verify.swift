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
      certificate ?? file + ".seal", file: file, type: VersionCertificate.type
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
}
