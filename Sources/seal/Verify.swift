import ArgumentParser
import Foundation
import SealPrimitives
import SealVerify

struct Verify: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract:
      "Verify offline that a file is what a certificate is about, and that the certificate holds.",
    discussion:
      "Needs no server: only the file, the certificate's folder and the roots that you trust.")

  @Argument(help: "The file.")
  var file: String

  @Argument(
    help: ArgumentHelp("The certificate's folder, FILE.seal by default.", valueName: "certificate"))
  var certificate: String?

  @OptionGroup var trust: TrustOptions

  @Flag(help: "Print JSON for programs.")
  var json = false

  func run() throws {
    let report: VerificationReport
    do {
      let verifier = try CertificateVerifier(rootsPEM: try trust.roots())
      let bundle = try CertificateBundle.read(fromFolder: certificate ?? file + ".seal")
      report = try verifier.verify(bundle, workFile: file)
    } catch let error as VerifyError {
      throw Failure(error.code == .file ? .noInput : .configuration, "\(error)")
    }
    if json { try printJSON(report) } else { try printText(report) }
    if !report.isValid { throw ExitCode(ExitStatus.refused.rawValue) }
  }

  private func printText(_ report: VerificationReport) throws {
    guard let verified = report.certificate else {
      print("NOT VALID  \(file)")
      for check in report.checks {
        print(
          "  \(check.passed ? "passed" : "FAILED")  \(check.name.rawValue)  \(check.description)")
      }
      return
    }
    let certificate = try verified.versionCertificate()
    print("valid  \(file)")
    if certificate.environment == .sandbox {
      Output.line("note", "SANDBOX: made for trying things out, proves nothing")
    }
    Output.line("title", certificate.title)
    for party in certificate.parties {
      let name: String
      if case .string(let text)? = verified.disclosures[party.disclosureDigest]?.value {
        name = text
      } else {
        name = "(not disclosed)"
      }
      Output.line(party.role.lowercased(), "\(name)  \(party.partyID)")
    }
    Output.line("existed at", "\(verified.token.genTime.rfc3339)  (time-stamp)")
    Output.line("certificate", verified.statement.id)
    Output.line("work", "\(certificate.workID), version \(certificate.number)")
    Output.line("sha256", Hex.encode(certificate.digests.sha256))
    if let entry = verified.logEntry {
      Output.line("log", "\(entry.origin), entry \(entry.index) of \(entry.size)")
    }
    Output.line("assurance", certificate.assurance.rawValue)
    Output.line("root", verified.rootSubject)
    Output.line("checks", report.checks.map(\.name.rawValue).joined(separator: " "))
  }

  private func printJSON(_ report: VerificationReport) throws {
    var object: [String: Any] = [
      "file": file, "valid": report.isValid,
      "checks": report.checks.map {
        ["name": $0.name.rawValue, "passed": $0.passed, "description": $0.description]
          as [String: Any]
      },
    ]
    if let verified = report.certificate {
      object["certifyTime"] = verified.token.genTime.rfc3339
      object["certificateId"] = verified.statement.id
      object["root"] = verified.rootSubject
    }
    let data = try JSONSerialization.data(
      withJSONObject: object, options: [.sortedKeys, .withoutEscapingSlashes])
    print(String(decoding: data, as: UTF8.self))
  }
}
