import Foundation
import SealCommandLine
import SealPrimitives
import SealVerify

/// The outcome of an offline verification, as it is printed.
struct VerificationOutcome {
  /// The file or folder that was verified.
  let subject: String
  let report: VerificationReport
  /// `nil` for any.
  let expectedType: String?

  /// `nil` unless every check passed and the statement has the expected type.
  var verified: VerifiedCertificate? {
    guard let certificate = report.certificate else { return nil }
    return [nil, certificate.statement.type].contains(expectedType) ? certificate : nil
  }

  func printRefusal() {
    print("NOT VALID  \(subject)")
    for check in report.checks {
      print("  \(check.passed ? "passed" : "FAILED")  \(check.name.rawValue)  \(check.description)")
    }
    if let certificate = report.certificate, let expectedType {
      print("  FAILED  it says `\(certificate.statement.type)`, not `\(expectedType)`")
    }
  }

  func printJSON() throws {
    var object: [String: Any] = [
      "file": subject, "valid": verified != nil,
      "checks": report.checks.map {
        ["name": $0.name.rawValue, "passed": $0.passed, "description": $0.description]
          as [String: Any]
      },
    ]
    if let verified = report.certificate {
      let statement = Data(try verified.statement.canonicalBytes())
      object["certifyTime"] = verified.token.genTime.rfc3339
      object["certificateId"] = verified.statement.id
      object["root"] = verified.rootSubject
      object["statement"] = try JSONSerialization.jsonObject(with: statement)
      object["disclosures"] = verified.disclosures.compactMapValues { disclosure in
        if case .string(let text) = disclosure.value { text } else { nil }
      }
    }
    print(try JSONLine.text(of: object))
  }
}

extension Output {
  /// The lines that every valid statement ends with: its time, its place in the log, its root.
  static func proof(_ verified: VerifiedCertificate, at name: String) {
    line(name, "\(verified.token.genTime.rfc3339)  (time-stamp)")
    if let entry = verified.logEntry {
      line("log", "\(entry.origin), entry \(entry.index) of \(entry.size)")
    } else {
      let isCertificate = verified.statement.type == VersionCertificate.type
      let command =
        isCertificate
        ? "seal certificate save \(verified.statement.id)"
        : "seal statement show \(verified.statement.id) --output FOLDER"
      line("log", "no proof in this folder; `\(command)` fetches it")
    }
    line("assurance", verified.facts.assurance.rawValue)
    line("root", verified.rootSubject)
  }

  static func sandboxNote(_ verified: VerifiedCertificate) {
    guard verified.facts.environment == .sandbox else { return }
    line("note", "SANDBOX: made for trying things out, proves nothing")
  }
}
