import ArgumentParser
import SealCommandLine
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

    @OptionGroup var output: OutputOptions
    @OptionGroup var server: ServerOptions

    func run() async throws {
      let audits = try await server.withInstallation { installation in
        let signers = try installation.pki.logSigners()
        return try await Waiting.on("the hashes of all entries") {
          try await installation.database.read { tx in
            try signers.map { ($0.origin, try LogAudit.compute($0, tx)) }
          }
        }
      }
      for (origin, audit) in audits {
        try output.show(LogAuditOutput(origin, audit)) { $0.printText() }
      }
      guard audits.allSatisfy(\.1.problems.isEmpty) else { throw ExitCode(1) }
    }
  }

  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Print the logs' verifier keys, each after its environment.",
      discussion: "`seal log audit` asks for one; whoever decides to trust this server needs it.")

    @OptionGroup var output: OutputOptions
    @OptionGroup var server: ServerOptions

    func run() throws {
      for signer in try server.existingPKI().logSigners() {
        let environment = signer.environment.rawValue
        let facts = Facts(["environment": environment, "verifierKey": "\(signer.verifierKey)"])
        try output.show(facts) { _ in
          print("\(environment.lowercased())  \(signer.verifierKey)")
        }
      }
    }
  }
}
