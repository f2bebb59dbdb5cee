import ArgumentParser
import SealAPI

struct Certificate: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Certificates of versions; `seal verify` verifies one.", subcommands: [Save.self])

  struct Save: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Save a certificate again, with what was added to its proof since.")

    @Argument(help: ArgumentHelp("cert_… or version_….", valueName: "id"))
    var certificate: String

    @Option(
      help: ArgumentHelp("Where to save it; here by default.", valueName: "folder"),
      completion: .directory)
    var output: String?

    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
      try await connection.withServer { server in
        let response = try await server.certification.getCertificate(
          .init(certificateID: certificate))
        guard let certificate = response.certificate else {
          throw Failure(.software, "The server's answer lacks the certificate.")
        }
        let folder = try CertificateFolder.write(
          certificate, for: certificate.certificateID, in: output ?? ".")
        try connection.show(response) { _ in
          print("certificate \(certificate.certificateID)")
          Output.line("work", certificate.workID)
          Output.line("version", certificate.versionID)
          Output.line("time", Output.time(certificate.certifyTime))
          Output.line("assurance", Output.assurance(certificate.assurance))
          Output.line("saved", folder)
        }
      }
    }
  }
}
