import ArgumentParser
import SealAPI
import SealPrimitives

struct AddVersion: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Register a file as the next version of a work.")

  @Argument(help: ArgumentHelp("The work, work_….", valueName: "id"))
  var work: String

  @Argument(help: "The file.")
  var file: String

  @Option(
    help: ArgumentHelp(
      "Folder for the certificate; beside the file by default.", valueName: "folder"))
  var output: String?

  @OptionGroup var declared: DeclaredTimes
  @OptionGroup var connection: ConnectionOptions

  func run() async throws {
    try await connection.withServer { server in
      let file = try WorkFile(self.file, mediaType: declared.mediaType)
      let response = try await server.certification.addVersion(
        CertificationV1.AddVersionRequest(workID: work, version: try file.version(declared)))
      guard let version = response.version, let certificate = response.certificate else {
        throw Failure(.software, "The server's answer lacks the version or its certificate.")
      }
      let folder = try CertificateFolder.write(certificate, for: file.path, in: output)
      if connection.json { return print(try response.jsonString()) }
      print("\(response.alreadyRegistered ? "already registered" : "registered")  \(file.path)")
      Output.line("work", work)
      Output.line("version", "\(version.number)  \(version.versionID)")
      Output.line("certificate", certificate.certificateID)
      Output.line("time", Output.time(certificate.certifyTime))
      Output.line("sha256", Hex.encode(version.sha256))
      Output.line("saved", folder)
    }
  }
}
