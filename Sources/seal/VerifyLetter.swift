import ArgumentParser
import Foundation
import SealPrimitives
import SealVerify

struct VerifyLetter: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Verify offline that a PDF file is the letter of the license that it names.",
    discussion: """
      Needs no server: only the file, its folder and the roots that you trust. Whether the license was revoked since is on \
      its status page.
      """)

  @Argument(help: "The PDF file.")
  var file: String

  @Argument(help: ArgumentHelp("Its folder, FILE.seal by default.", valueName: "folder"))
  var folder: String?

  @OptionGroup var trust: TrustOptions

  func run() throws {
    let report: VerificationReport
    do {
      report = try CertificateVerifier(rootsPEM: try trust.roots())
        .verify(CertificateBundle.read(fromFolder: folder ?? file + ".seal"), workFile: file)
    } catch let error as VerifyError {
      throw Failure(error.code == .file ? .noInput : .configuration, "\(error)")
    }
    guard let verified = report.certificate, verified.statement.type == LetterStatement.type else {
      print("NOT VALID  \(file)")
      for check in report.checks {
        print(
          "  \(check.passed ? "passed" : "FAILED")  \(check.name.rawValue)  \(check.description)")
      }
      if report.isValid { print("  FAILED  it is a statement of another kind than a letter") }
      throw ExitCode(ExitStatus.refused.rawValue)
    }
    let letter = try LetterStatement(verified.statement)
    print("valid  \(file)")
    if letter.environment == .sandbox {
      Output.line("note", "SANDBOX: made for trying things out, proves nothing")
    }
    Output.line("license", letter.number)
    Output.line("says", letter.edition == .given ? "given" : "REVOKED")
    Output.line("statement", "SHA-256 \(Hex.encode(letter.licenseSHA256))")
    Output.line("sha256", Hex.encode(letter.pdf.sha256))
    Output.line("made at", "\(verified.token.genTime.rfc3339)  (time-stamp)")
    if let entry = verified.logEntry {
      Output.line("log", "\(entry.origin), entry \(entry.index) of \(entry.size)")
    }
    Output.line("assurance", letter.assurance.rawValue)
    Output.line("root", verified.rootSubject)
  }
}
