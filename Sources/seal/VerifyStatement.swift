import ArgumentParser
import SealPrimitives
import SealVerify

struct VerifyStatement: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract:
      "Verify offline any statement: certificate, license, mandate, evidence, settlement, ….",
    discussion: """
      Needs no server: only the folder that the statement was saved in, the roots that you trust and, where it is about \
      bytes, the file. What the statement says is printed member by member.
      """)

  @Argument(help: ArgumentHelp("The statement's folder.", valueName: "folder"))
  var folder: String

  @Option(help: ArgumentHelp("The file that it is about, such as a capture.", valueName: "file"))
  var file: String?

  @OptionGroup var trust: TrustOptions

  func run() throws {
    let report: VerificationReport
    do {
      let verifier = try CertificateVerifier(rootsPEM: try trust.roots())
      let bundle = try CertificateBundle.read(fromFolder: folder)
      report =
        try file.map { try verifier.verify(bundle, workFile: $0) } ?? verifier.verify(bundle)
    } catch let error as VerifyError {
      throw Failure(error.code == .file ? .noInput : .configuration, "\(error)")
    }
    guard let verified = report.certificate else {
      print("NOT VALID  \(folder)")
      for check in report.checks {
        print(
          "  \(check.passed ? "passed" : "FAILED")  \(check.name.rawValue)  \(check.description)")
      }
      throw ExitCode(ExitStatus.refused.rawValue)
    }
    let statement = verified.statement
    print("valid  \(statement.type)  \(statement.id)")
    if verified.facts.environment == .sandbox {
      Output.line("note", "SANDBOX: made for trying things out, proves nothing")
    }
    Output.line("about", statement.subject)
    Output.line("made at", "\(verified.token.genTime.rfc3339)  (time-stamp)")
    if let entry = verified.logEntry {
      Output.line("log", "\(entry.origin), entry \(entry.index) of \(entry.size)")
    }
    try show(statement.body, verified.disclosures)
    Output.line("root", verified.rootSubject)
  }

  private func show(_ body: JSONValue, _ disclosures: [String: Disclosure]) throws {
    guard case .object(let members) = body else { return }
    for (name, value) in members.sorted(by: { $0.key < $1.key }) {
      guard case .string(let text) = value else {
        Output.line(name, String(decoding: try value.canonicalBytes(), as: UTF8.self))
        continue
      }
      Output.line(name, text)
      if case .string(let opened)? = disclosures[text]?.value { Output.line("  is", opened) }
    }
  }
}
