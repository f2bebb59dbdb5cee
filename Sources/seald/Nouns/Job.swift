import ArgumentParser
import SealJobs
import SealPrimitives
import SealServer

struct Job: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Parked jobs, which failed as often as they may.",
    subcommands: [List.self, Repeat.self])

  struct List: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "List parked jobs.")

    @OptionGroup var server: ServerOptions

    func run() async throws {
      try await server.withInstallation { installation in
        let parked = try await installation.database.read { tx in
          try JobQueue.parked(limit: 100, tx)
        }
        for job in parked { print(job.jobID, job.kind, job.key, job.lastError ?? "") }
        if parked.isEmpty { print("no job is parked") }
      }
    }
  }

  struct Repeat: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Begin a parked job anew.")

    @Argument(help: ArgumentHelp("The job, job_….", valueName: "id"))
    var job: String

    @OptionGroup var server: ServerOptions

    func run() async throws {
      guard let id = JobID(job) else { throw ValidationError("`\(job)` is not job_….") }
      try await server.withInstallation { installation in
        guard try await JobOperations(installation).repeat(id) else {
          throw StartError("\(job) is not parked.")
        }
        print("repeated  \(job)")
      }
    }
  }
}
