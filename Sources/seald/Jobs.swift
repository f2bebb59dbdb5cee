import ArgumentParser
import SealJobs
import SealPrimitives
import SealServer

struct Jobs: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List parked jobs, or repeat one.",
    discussion: "A job that failed as often as it may is parked until somebody has looked at it.")

  @Option(help: ArgumentHelp("Begin this parked job anew.", valueName: "id"))
  var `repeat`: String?

  @OptionGroup var server: ServerOptions

  func run() async throws {
    try await server.withInstallation { installation in
      let now = installation.clock.now()
      if let text = `repeat` {
        guard let id = JobID(text) else { throw ValidationError("`\(text)` is not job_….") }
        let begun = try await installation.database.write { tx in
          try JobQueue.unpark(id, at: now, tx)
        }
        guard begun else { throw StartError("\(text) is not parked.") }
        return print("repeated  \(text)")
      }
      let parked = try await installation.database.read { tx in
        try JobQueue.parked(limit: 100, tx)
      }
      for job in parked { print(job.jobID, job.kind, job.key, job.lastError ?? "") }
      if parked.isEmpty { print("no job is parked") }
    }
  }
}
