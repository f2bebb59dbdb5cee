import ArgumentParser
import Foundation
import SealAuthorization
import SealCommandLine
import SealJobs
import SealPayments
import SealPrimitives
import SealServer

struct Incident: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Payment incidents, which an operator settles.",
    subcommands: [List.self, Settle.self])

  struct List: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "List what an operator must look at among payments.",
      discussion: """
        Incidents are what payment providers said and was not followed, newest first, until `seald \
        incident settle`. Parked jobs about payments follow; `seald job repeat` begins one anew.
        """)

    @Flag(help: "Incidents that were settled, too.")
    var all = false

    @OptionGroup var output: OutputOptions
    @OptionGroup var server: ServerOptions

    func run() async throws {
      try await server.withInstallation { installation in
        let (incidents, parked) = try await installation.database.read { [all] tx in
          (
            try PaymentIncidentStore.list(openOnly: !all, limit: 100, tx),
            try JobQueue.parked(limit: 500, tx)
          )
        }
        let kinds = PaymentGateway.jobKinds.union([PaymentTimeoutJob.kind])
        let jobs = parked.filter { kinds.contains($0.kind) }
        for stored in incidents { try output.show(IncidentOutput(stored)) { print($0.line) } }
        try output.list(
          jobs.map(JobOutput.init), none: incidents.isEmpty ? "nothing to look at" : nil
        ) { print("PARKED  \($0.line)") }
      }
    }
  }

  struct Settle: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Say that a payment incident is settled.",
      discussion: "It stays written down, with who settled it, when and how.")

    @Argument(
      help: ArgumentHelp(
        "The incident, incident_…; `seald incident list` lists them.", valueName: "incident"))
    var incident: IncidentID

    @Argument(help: "What was done, in a sentence.")
    var note: String

    @Option(
      help: ArgumentHelp("Who settled it; the user of this command by default.", valueName: "name"))
    var by: String?

    @OptionGroup var output: OutputOptions
    @OptionGroup var server: ServerOptions

    func run() async throws {
      let name = by ?? ProcessInfo.processInfo.environment["SUDO_USER"] ?? NSUserName()
      try await server.withInstallation { installation in
        let settled = try await IncidentOperations(changes: installation.changes).settle(
          incident, by: name, note: note)
        try output.show(IncidentOutput(settled)) { print($0.line) }
      }
    }
  }
}
