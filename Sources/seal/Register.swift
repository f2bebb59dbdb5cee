import ArgumentParser
import Foundation
import SealAPI
import SealPrimitives

struct Register: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Register files as works and fetch their certificates.",
    discussion: "Only digests leave this machine, never the files themselves.")

  @Argument(help: ArgumentHelp("The files; each becomes a work.", valueName: "file"))
  var files: [String]

  @Option(help: "The work's title; the file's name by default.")
  var title: String?

  @Option(help: "Who made it; may be given several times. The profile's author by default.")
  var author: [String] = []

  @Option(help: "An organization that owns it; may be given several times.")
  var owner: [String] = []

  @Option(
    help: "text, oral, performing-art, art, photograph, audiovisual, drawing, software or other.")
  var kind: String?

  @Flag(name: .customLong("public"), help: "Let competing claimants learn who claims.")
  var isPublic = false

  @Option(
    help: ArgumentHelp(
      "Folder for the certificates; beside each file by default.", valueName: "folder"))
  var output: String?

  @OptionGroup var declared: DeclaredTimes
  @OptionGroup var connection: ConnectionOptions

  func validate() throws {
    if title != nil && files.count > 1 {
      throw ValidationError(
        "--title names one work; register files one by one to give each its own.")
    }
    if let kind, CertificationV1.WorkKind(option: kind) == nil {
      throw ValidationError("--kind is none of the kinds: \(kind)")
    }
  }

  func run() async throws {
    try await connection.withServer { server in
      for path in files {
        let file = try WorkFile(path, mediaType: declared.mediaType)
        let response = try await server.certification.registerWork(
          try request(file, server.profile))
        guard let work = response.work, let certificate = response.certificate,
          let version = work.versions.first(where: { $0.certificateID == certificate.certificateID }
          )
        else { throw Failure(.software, "The server's answer lacks the work or its certificate.") }
        let folder = try CertificateFolder.write(certificate, for: path, in: output)
        if connection.json {
          print(try response.jsonString())
          continue
        }
        print("\(response.alreadyRegistered ? "already registered" : "registered")  \(path)")
        Output.line("work", work.workID)
        Output.line("version", "\(version.number)  \(version.versionID)")
        Output.line("certificate", certificate.certificateID)
        Output.line("time", Output.time(certificate.certifyTime))
        Output.line("sha256", Hex.encode(version.sha256))
        Output.line("assurance", Output.assurance(certificate.assurance))
        Output.line("saved", folder)
        if work.hasCompetingClaims {
          Output.line(
            "note", "another account claims these bytes too; see `seal show \(work.workID)`")
        }
      }
    }
  }

  private func request(_ file: WorkFile, _ profile: Profile) throws
    -> CertificationV1.RegisterWorkRequest
  {
    let authors = author.isEmpty && owner.isEmpty ? [profile.author].compactMap { $0 } : author
    let parties =
      authors.map { CertificationV1.Party(name: $0, kind: .naturalPerson, role: .author) }
      + owner.map { CertificationV1.Party(name: $0, kind: .legalPerson, role: .owner) }
    guard !parties.isEmpty else {
      throw Failure(
        .usage, "Who made it? Give --author or --owner, or set `author` in the profile.")
    }
    return CertificationV1.RegisterWorkRequest(
      title: title ?? file.name,
      kind: kind.flatMap(CertificationV1.WorkKind.init(option:))
        ?? MediaType.kind(of: file.path, file.mediaType),
      parties: parties,
      claim: CertificationV1.Claim(visibility: isPublic ? .public : .private),
      version: try file.version(declared))
  }
}

extension CertificationV1.WorkKind {
  /// `performing-art` → `.performingArt`.
  init?(option: String) {
    self.init(name: "WORK_KIND_" + option.uppercased().replacing("-", with: "_"))
    if self == .unspecified { return nil }
  }
}
