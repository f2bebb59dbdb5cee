import ArgumentParser
import SealCommandLine
import SealJobs
import SealPrimitives
import SealServer

struct Job: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Parked jobs, which failed as often as they may.",
    subcommands: [List.self, Repeat.self])

  struct List: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "List parked jobs.")

    @OptionGroup var output: OutputOptions
    @OptionGroup var server: ServerOptions

    func run() async throws {
      try await server.withInstallation { installation in
        let parked = try await installation.database.read { tx in
          try JobQueue.parked(limit: 100, tx)
        }
        try output.list(parked.map(JobOutput.init), none: "no job is parked") { print($0.line) }
      }
    }
  }

  struct Repeat: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Begin a parked job anew.")

    @Argument(help: ArgumentHelp("The job, job_….", valueName: "job"))
    var job: JobID

    @OptionGroup var output: OutputOptions
    @OptionGroup var server: ServerOptions

    func run() async throws {
      try await server.withInstallation { installation in
        guard try await JobOperations(installation).repeat(job) else {
          throw StartError("\(job) is not parked.")
        }
        try output.show(Facts(["jobId": job.text])) { _ in print("repeated  \(job)") }
      }
    }
  }
}
