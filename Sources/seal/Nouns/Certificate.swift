import ArgumentParser
import SealAPI
import SealCrypto
import SealProof
import SealVerify

struct Certificate: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Certificates of versions; `seal verify` verifies one.",
    subcommands: [Save.self, Show.self, Check.self])

  struct Save: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Save a certificate again, with what was added to its proof since.")

    @Argument(help: ArgumentHelp("cert_… or version_….", valueName: "certificate"))
    var certificate: CertificateName

    @Option(
      help: ArgumentHelp("Where to save it; here by default.", valueName: "folder"),
      completion: .directory)
    var output: String?

    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
      try await connection.withServer { server in
        let response = try await server.certification.getCertificate(
          .init(certificateID: certificate.text))
        guard let certificate = response.certificate else {
          throw Failure(.software, "The server's answer lacks the certificate.")
        }
        let folder = try CertificateFolder.write(
          certificate, for: try ServerFileName.checked(certificate.certificateID),
          in: output ?? ".")
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

  struct Show: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Show the certificate of a work whose claim is public, as anybody sees it.")

    @Argument(help: ArgumentHelp("cert_… or version_….", valueName: "certificate"))
    var certificate: CertificateName

    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
      try await connection.call { server in
        try await server.certification.getPublicCertificate(.init(certificateID: certificate.text))
      } as: { found in
        let certificate = found.certificate ?? .init()
        print(found.workTitle)
        Output.line("work", certificate.workID)
        if found.workState == .withdrawn { Output.line("note", "the work was withdrawn") }
        Output.version(found.version ?? .init(), certificate)
        Output.line("assurance", Output.assurance(certificate.assurance))
        if found.sandbox { Output.line("note", "SANDBOX: made for trying things out") }
      }
    }
  }

  struct Check: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Have the server verify a certificate.",
      discussion: """
        `seal verify` does the same offline, and trusts nobody but your roots. Status 1: the \
        certificate does not hold.
        """)

    @Argument(
      help: ArgumentHelp("The certificate's folder.", valueName: "folder"), completion: .directory)
    var folder: String

    @Option(help: "The file that it should be about.", completion: .file())
    var file: String?

    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
      let proof: StatementProof
      let digests: Digests?
      do {
        proof = try CertificateBundle.read(fromFolder: folder)
        digests = try file.map { try Digests(ofFile: $0) }
      } catch let error as VerifyError {
        throw Failure(.noInput, error.message)
      }
      try await connection.withServer { server in
        let answer = try await server.certification.verifyCertificate(
          .init(
            proof: proof.message, sha256: digests?.sha256 ?? [], sha512: digests?.sha512 ?? []))
        try connection.show(answer) { answer in
          print(answer.valid ? "valid  \(folder)" : "NOT VALID  \(folder)")
          for check in answer.checks {
            let word = check.passed ? "passed" : "FAILED"
            print("  \(word)  \(check.name)  \(check.description)")
          }
          if answer.valid { Output.line("existed at", Output.time(answer.certifyTime)) }
        }
        if !answer.valid { throw ExitCode(ExitStatus.refused.rawValue) }
      }
    }
  }
}
