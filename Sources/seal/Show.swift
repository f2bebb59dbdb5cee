import ArgumentParser
import SealAPI

struct Show: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show a work, or fetch a certificate again.",
    discussion:
      "Given work_…, shows the work. Given cert_… or version_…, writes the certificate's folder.")

  @Argument(help: ArgumentHelp("work_…, version_… or cert_….", valueName: "id"))
  var id: String

  @Option(help: ArgumentHelp("Folder for the certificate; here by default.", valueName: "folder"))
  var output: String?

  @OptionGroup var connection: ConnectionOptions

  func run() async throws {
    try await connection.withServer { server in
      if id.hasPrefix("work_") {
        let response = try await server.certification.getWork(.init(workID: id))
        if connection.json { return print(try response.jsonString()) }
        Output.work(response.work ?? .init())
        return
      }
      let response = try await server.certification.getCertificate(.init(certificateID: id))
      guard let certificate = response.certificate else {
        throw Failure(.software, "The server's answer lacks the certificate.")
      }
      if connection.json { return print(try response.jsonString()) }
      let folder = try CertificateFolder.write(
        certificate, for: certificate.certificateID, in: output ?? ".")
      print("certificate \(certificate.certificateID)")
      Output.line("work", certificate.workID)
      Output.line("version", certificate.versionID)
      Output.line("time", Output.time(certificate.certifyTime))
      Output.line("assurance", Output.assurance(certificate.assurance))
      Output.line("saved", folder)
    }
  }
}
