import ArgumentParser
import Foundation
import SealAuthorization
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

    @OptionGroup var server: ServerOptions

    func run() async throws {
      try await server.withInstallation { installation in
        let (incidents, parked) = try await installation.database.read { [all] tx in
          (
            try PaymentIncidentStore.list(openOnly: !all, limit: 100, tx),
            try JobQueue.parked(limit: 500, tx)
          )
        }
        for stored in incidents { print(line(stored)) }
        let kinds = PaymentGateway.jobKinds.union([PaymentTimeoutJob.kind])
        let jobs = parked.filter { kinds.contains($0.kind) }
        for job in jobs { print(job.jobID, "PARKED", job.kind, job.key, job.lastError ?? "") }
        if incidents.isEmpty && jobs.isEmpty { print("nothing to look at") }
      }
    }
  }

  struct Settle: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Say that a payment incident is settled.",
      discussion: "It stays written down, with who settled it, when and how.")

    @Argument(
      help: ArgumentHelp(
        "The incident, incident_…; `seald incident list` lists them.", valueName: "id"))
    var incident: String

    @Argument(help: "What was done, in a sentence.")
    var note: String

    @Option(
      help: ArgumentHelp("Who settled it; the user of this command by default.", valueName: "name"))
    var by: String?

    @OptionGroup var server: ServerOptions

    func run() async throws {
      guard let id = IncidentID(incident) else {
        throw ValidationError("`\(incident)` is not incident_….")
      }
      let name = by ?? ProcessInfo.processInfo.environment["SUDO_USER"] ?? NSUserName()
      try await server.withInstallation { installation in
        let settled = try await IncidentOperations(changes: installation.changes).settle(
          id, by: name, note: note)
        print(line(settled))
      }
    }
  }
}

/// One line, whatever a provider or an operator wrote.
private func line(_ stored: StoredIncident) -> String {
  let incident = stored.incident
  var words = [
    stored.incidentID.description, stored.time.description, incident.kind.rawValue,
    incident.provider, incident.reference, incident.description,
  ]
  if let settlement = stored.settlement {
    words += [
      "SETTLED", settlement.time.description, "by", settlement.settledBy.debugDescription,
      settlement.note.debugDescription,
    ]
  }
  return words.joined(separator: "  ")
}
