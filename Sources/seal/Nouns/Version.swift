import ArgumentParser
import SealAPI

struct Version: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Versions of a work.", subcommands: [Add.self])

  struct Add: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Register a file as the next version of a work.")

    @Argument(help: ArgumentHelp("The work, work_….", valueName: "id"))
    var work: String

    @Argument(help: "The file.", completion: .file())
    var file: String

    @Option(
      help: ArgumentHelp("For the certificate; beside the file by default.", valueName: "folder"),
      completion: .directory)
    var output: String?

    @OptionGroup var declared: VersionOptions
    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
      let file = try WorkFile(self.file, mediaType: declared.mediaType)
      try file.expectContent(declared)
      let request = CertificationV1.AddVersionRequest(
        workID: work, version: try file.version(declared))
      try await connection.withServer { server in
        let response = try await server.certification.addVersion(request)
        guard let version = response.version, let certificate = response.certificate else {
          throw Failure(.software, "The server's answer lacks the version or its certificate.")
        }
        let folder = try CertificateFolder.write(certificate, for: file.path, in: output)
        try connection.show(response) { response in
          print("\(response.alreadyRegistered ? "already registered" : "registered")  \(file.path)")
          Output.line("work", work)
          Output.version(version, certificate)
          Output.line("saved", folder)
        }
      }
    }
  }
}
