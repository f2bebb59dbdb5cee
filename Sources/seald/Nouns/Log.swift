import ArgumentParser
import SealPrimitives
import SealServer
import SealTrust

struct Log: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Transparency logs, live and sandbox.", subcommands: [Audit.self, Show.self])

  struct Audit: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Compute the logs anew from their entries, and compare.",
      discussion: "Status 0: nothing is wrong. Status 1: something is.")

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

  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Print the logs' verifier keys, each after its environment.",
      discussion: "`seal log audit` asks for one; whoever decides to trust this server needs it.")

    @OptionGroup var server: ServerOptions

    func run() throws {
      let folder = StateFolder(try server.settings().stateFolder)
      let pki = try DevelopmentPKI(folder: folder.pki)
      for signer in try pki.logSigners() {
        print("\(signer.environment.rawValue.lowercased())  \(signer.verifierKey)")
      }
    }
  }
}
