import ArgumentParser
import SealServer
import SealTrust

struct AuditLog: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Compute the logs anew from their entries and compare.",
    discussion: "Exit status 0 when nothing is wrong, 1 when something is.")

  @OptionGroup var server: ServerOptions

  func run() async throws {
    let audits = try await server.withInstallation { installation in
      let signers = try installation.pki.logSigners()
      return try await installation.database.read { tx in
        try signers.map { ($0.origin, try LogAudit.compute($0, tx)) }
      }
    }
    for (origin, audit) in audits {
      print(origin, "\(audit.size) entries, \(audit.waiting) waiting")
      for problem in audit.problems { print("  WRONG  \(problem)") }
    }
    guard audits.allSatisfy(\.1.problems.isEmpty) else { throw ExitCode(1) }
  }
}
