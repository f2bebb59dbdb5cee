import ArgumentParser
import Foundation
import SealAPI
import SealCommandLine
import SealPrimitives
import SealRPC

struct Register: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Register files as works and save their certificates.",
    discussion: """
      Only digests leave this machine, never the files themselves. A file that cannot be \
      registered does not stop the others; the exit status is that of the first.
      """)

  @Argument(
    help: ArgumentHelp("The files; each becomes a work.", valueName: "file"), completion: .file())
  var files: [String]

  @Option(help: "The work's title; the file's name by default.")
  var title: String?

  @Option(help: "Who made it; repeatable. The profile's author by default.")
  var author: [String] = []

  @Option(help: "An organization that owns it; repeatable.")
  var owner: [String] = []

  @Option(help: "What it is; told by the file by default.")
  var kind: WorkKindOption?

  @Flag(name: .customLong("public"), help: "Let anybody learn who claims; what is sold needs it.")
  var isPublic = false

  @Option(
    help: ArgumentHelp("For the certificates; beside each file by default.", valueName: "folder"),
    completion: .directory)
  var output: String?

  @OptionGroup var declared: VersionOptions
  @OptionGroup var connection: ConnectionOptions

  func validate() throws {
    if title != nil && files.count > 1 {
      throw ValidationError(
        "--title names one work; register files one by one to give each its own.")
    }
  }

  func run() async throws {
    try await connection.withServer { server in
      let progress = ProgressLine(of: files.count, "files")
      var outcome = RegisterOutcome()
      var saved: [SavedCertificate] = []
      for (index, path) in files.enumerated() {
        do {
          let (certificate, isNew) = try await register(path, server, progress)
          saved.append(certificate)
          outcome.registered(isNew)
        } catch {
          progress.clear()
          try outcome.failed(path, error, isOnly: files.count == 1)
        }
        progress.reached(index + 1)
      }
      progress.clear()
      try await server.addLogProofs(to: saved, quietly: connection.output.json)
      try outcome.finish(of: files.count)
    }
  }

  /// What was saved, and whether it was not registered before.
  private func register(
    _ path: String, _ server: Server, _ progress: ProgressLine
  ) async throws -> (SavedCertificate, isNew: Bool) {
    let file = try WorkFile(path, mediaType: declared.mediaType)
    try file.expectContent(declared)
    let response = try await server.certification.registerWork(try request(file, server.profile))
    progress.clear()
    return (try save(response, as: path), !response.alreadyRegistered)
  }

  private func save(_ response: CertificationV1.RegisterWorkResponse, as path: String) throws
    -> SavedCertificate
  {
    guard let work = response.work, let certificate = response.certificate,
      let version = work.versions.first(where: { $0.certificateID == certificate.certificateID })
    else { throw Failure(.software, "The server's answer lacks the work or its certificate.") }
    let folder = try CertificateFolder.write(certificate, for: path, in: output)
    try connection.show(response) { response in
      print("\(response.alreadyRegistered ? "already registered" : "registered")  \(path)")
      Output.line("work", work.workID)
      Output.version(version, certificate)
      Output.line("assurance", Output.assurance(certificate.assurance))
      Output.line("saved", folder)
      if work.hasCompetingClaims {
        Output.line(
          "note", "another account claims these bytes too; see `seal work show \(work.workID)`")
      }
    }
    return SavedCertificate(
      certificateID: certificate.certificateID, path: path, output: output)
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
      kind: kind?.contract ?? MediaType.kind(of: file.path, file.mediaType),
      parties: parties,
      claim: CertificationV1.Claim(visibility: isPublic ? .public : .private),
      version: try file.version(declared))
  }
}

/// A kind of work as the command line names it.
enum WorkKindOption: String, ExpressibleByArgument, CaseIterable {
  case text, oral
  case performingArt = "performing-art"
  case art, photograph, audiovisual, drawing, software, other

  var contract: CertificationV1.WorkKind {
    switch self {
    case .text: .text
    case .oral: .oral
    case .performingArt: .performingArt
    case .art: .art
    case .photograph: .photograph
    case .audiovisual: .audiovisual
    case .drawing: .drawing
    case .software: .software
    case .other: .other
    }
  }
}
