import ArgumentParser
import SealAuthorization
import SealJobs
import SealServer

struct Payments: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List what an operator must look at among payments.",
    discussion: """
      What payment providers said and was not followed, newest first, and jobs about payments that are parked \
      (`seald jobs --repeat` begins one anew).
      """)

  @OptionGroup var server: ServerOptions

  func run() async throws {
    try await server.withInstallation { installation in
      let (incidents, parked) = try await installation.database.read { tx in
        (try PaymentIncidentStore.list(limit: 100, tx), try JobQueue.parked(limit: 500, tx))
      }
      for stored in incidents {
        let incident = stored.incident
        print(
          stored.time, incident.kind.rawValue, incident.provider, incident.reference,
          incident.description)
      }
      let jobs = parked.filter { ProviderPayments.jobKinds.contains($0.kind) }
      for job in jobs { print(job.jobID, "PARKED", job.kind, job.key, job.lastError ?? "") }
      if incidents.isEmpty && jobs.isEmpty { print("nothing to look at") }
    }
  }
}
