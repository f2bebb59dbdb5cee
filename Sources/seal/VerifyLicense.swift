import ArgumentParser
import Foundation
import SealPrimitives
import SealVerify

struct VerifyLicense: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Verify offline that a license was issued as its folder says.",
    discussion: """
      Needs no server: only the folder that `seal license --output` wrote and the roots that you trust. Whether a license was \
      revoked since is on its status page; this says that it was given.
      """)

  @Argument(help: ArgumentHelp("The license's folder.", valueName: "folder"))
  var folder: String

  @OptionGroup var trust: TrustOptions

  func run() throws {
    let report: VerificationReport
    do {
      report = try CertificateVerifier(rootsPEM: try trust.roots())
        .verify(CertificateBundle.read(fromFolder: folder))
    } catch let error as VerifyError {
      throw Failure(error.code == .file ? .noInput : .configuration, "\(error)")
    }
    guard let verified = report.certificate,
      verified.statement.type == LicenseStatement.type
    else {
      print("NOT VALID  \(folder)")
      for check in report.checks {
        print(
          "  \(check.passed ? "passed" : "FAILED")  \(check.name.rawValue)  \(check.description)")
      }
      if report.isValid { print("  FAILED  it is a statement of another kind than a license") }
      throw ExitCode(ExitStatus.refused.rawValue)
    }
    let license = try LicenseStatement(verified.statement)
    print("valid  \(license.number)")
    if license.environment == .sandbox {
      Output.line("note", "SANDBOX: made for trying things out, proves nothing")
    }
    let name = verified.disclosures[license.licenseeDigest]?.value
    if case .string(let text)? = name {
      Output.line("licensee", text)
    } else {
      Output.line("licensee", "(not disclosed)")
    }
    Output.line("work", verified.statement.subject)
    Output.line("sha256", Hex.encode(license.versionSHA256))
    Output.line("terms", String(decoding: try license.terms.canonicalBytes(), as: UTF8.self))
    if let place = license.useURL { Output.line("place", place) }
    Output.line("from", license.startTime.rfc3339)
    Output.line("until", license.endTime?.rfc3339 ?? "no end")
    if let payment = license.payment {
      let simulated = payment.simulated ? "  (simulated)" : ""
      Output.line(
        "paid",
        "\(payment.currencyCode) \(Price.text(Int64(clamping: payment.minorUnits))) by \(payment.provider)\(simulated)"
      )
    }
    Output.line("given at", "\(verified.token.genTime.rfc3339)  (time-stamp)")
    if let entry = verified.logEntry {
      Output.line("log", "\(entry.origin), entry \(entry.index) of \(entry.size)")
    }
    Output.line("assurance", license.assurance.rawValue)
    Output.line("root", verified.rootSubject)
  }
}
