import ArgumentParser
import SealAPI
import SealCommandLine
import SealCrypto
import SealPrimitives
import SealRPC

struct Version: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Versions of a work.", subcommands: [Add.self, Show.self])

  struct Add: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Register a file as the next version of a work.")

    @Argument(help: ArgumentHelp("The work, work_….", valueName: "work"))
    var work: WorkID

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
        workID: work.text, version: try file.version(declared))
      try await connection.withServer { server in
        let response = try await server.certification.addVersion(request)
        guard let version = response.version, let certificate = response.certificate else {
          throw Failure(.software, "The server's answer lacks the version or its certificate.")
        }
        let folder = try CertificateFolder.write(certificate, for: file.path, in: output)
        try connection.show(response) { response in
          print("\(response.alreadyRegistered ? "already registered" : "registered")  \(file.path)")
          Output.line("work", work.text)
          Output.version(version, certificate)
          Output.line("saved", folder)
        }
        let saved = SavedCertificate(
          certificateID: certificate.certificateID, path: file.path, output: output)
        try await server.addLogProofs(to: [saved], quietly: connection.output.json)
      }
    }
  }

  struct Show: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Show a version, and save its certificate and, of a page, its text.",
      discussion: """
        What is certified of a page is not its HTML but its main text: headings and paragraphs in \
        UTF-8, joined by line feeds. `seal verify TEXT` verifies what was saved.
        """)

    @Argument(help: ArgumentHelp("The version, version_….", valueName: "version"))
    var version: VersionID

    @Option(
      help: ArgumentHelp("Save them in this folder.", valueName: "folder"), completion: .directory)
    var output: String?

    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
      try await connection.withServer { server in
        let found = try await server.certification.getPublicCertificate(
          .init(certificateID: version.text))
        guard let version = found.version, let certificate = found.certificate else {
          throw Failure(.software, "The server's answer lacks the version or its certificate.")
        }
        let text = try await server.text(of: version)
        let saved = try output.map { folder in
          let id = try ServerFileName.checked(version.versionID)
          let name = text == nil ? id : "\(id).txt"
          let saved = try CertificateFolder.write(certificate, for: name, in: folder)
          if let text { try WrittenFile.write(text, to: "\(folder)/\(name)") }
          return text == nil ? saved : "\(folder)/\(name), \(saved)"
        }
        try connection.show(found) { _ in
          print(found.workTitle)
          Output.line("work", certificate.workID)
          Output.version(version, certificate)
          Output.line("content", "\(version.mediaType), \(version.sizeBytes) bytes")
          if !version.sourceURL.isEmpty { Output.line("source", version.sourceURL) }
          Output.line("text", text == nil ? "not kept here" : "of the page's article")
          if let saved { Output.line("saved", saved) }
        }
      }
    }
  }
}

extension Server {
  /// The certified text of a page; `nil` where the version was not made of one, or the text is not
  /// for the caller.
  fileprivate func text(of version: CertificationV1.Version) async throws -> [UInt8]? {
    do {
      let bytes = try await Download.whole { offset in
        let found = try await authorization.getVersionText(
          .init(versionID: version.versionID, offset: offset))
        return (found.part, version.sha256)
      }
      guard let bytes else {
        throw Failure(.software, "The server sent another text than the certified one.")
      }
      return bytes
    } catch let error as RPCError where error.reason == "VERSION_TEXT_NOT_FOUND" {
      return nil
    }
  }
}
