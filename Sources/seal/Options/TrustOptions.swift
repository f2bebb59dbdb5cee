import ArgumentParser
import Foundation
import SealCommandLine
import SealVerify

/// The options of every command that verifies without a server.
struct TrustOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("PEM file of trusted roots, over the profile's.", valueName: "file"),
    completion: .file(extensions: ["pem"]))
  var root: String?

  @Option(
    help: ArgumentHelp("The profile file.", valueName: "file"),
    completion: .file(extensions: ["json"]))
  var profile: String?

  @OptionGroup var output: OutputOptions

  var json: Bool { output.json }

  /// The roots that were named, here or in the profile; `nil` when none were.
  func given() throws -> String? {
    if let root { return try Profile.readRoots(root) }
    let environment = ProcessInfo.processInfo.environment
    let found = try Profile.read(profile ?? Profile.defaultPath(environment))
      .overridden(by: environment)
    try found.expectRoots()
    return found.trustedRoots
  }

  func roots() throws -> String {
    guard let roots = try given() else {
      let path = profile ?? Profile.defaultPath(ProcessInfo.processInfo.environment)
      throw Failure(
        .configuration,
        "Whom to trust? Give --root FILE, or set `trusted_roots` in the profile \(path).")
    }
    return roots
  }

  /// Verifies the statement of a folder and prints what came of it.
  ///
  /// Exits with status 1 where it is not valid or of another kind.
  ///
  /// - Parameters:
  ///   - file: The bytes that the statement is about.
  ///   - type: The statement's type; any when `nil`.
  ///   - hint: What people are told beside a refusal.
  ///   - text: Prints a valid statement for people.
  func verify(
    _ folder: String, file: String? = nil, type: String? = nil,
    refusedWith hint: (VerificationReport, StatementProof) throws -> String? = { _, _ in nil },
    as text: (VerifiedCertificate) throws -> Void
  ) throws {
    let report: VerificationReport
    let bundle: StatementProof
    do {
      let verifier = try CertificateVerifier(rootsPEM: try roots())
      bundle = try CertificateBundle.read(fromFolder: folder)
      let work = try file.map { ExpectedWork(try HashedFile.digests(of: $0)) }
      report = verifier.verify(bundle, work: work)
    } catch let error as VerifyError {
      throw Failure(error.code == .file ? .noInput : .configuration, error.message)
    }
    let outcome = VerificationOutcome(subject: file ?? folder, report: report, expectedType: type)
    if json {
      try outcome.printJSON()
    } else if let verified = outcome.verified {
      try text(verified)
    } else {
      outcome.printRefusal()
      if let hint = try hint(report, bundle) { Output.line("note", hint) }
    }
    if outcome.verified == nil { throw ExitCode(ExitStatus.refused.rawValue) }
  }
}
