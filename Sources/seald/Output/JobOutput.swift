import SealJobs

/// A parked job as the operator reads it.
struct JobOutput: Encodable {
  enum CodingKeys: String, CodingKey {
    case jobID = "jobId"
    case kind, key, runs, lastError
  }

  let jobID: String
  let kind: String
  let key: String
  let runs: Int
  let lastError: String?

  init(_ job: SealJobs.Job) {
    jobID = "\(job.jobID)"
    kind = job.kind
    key = job.key
    runs = job.runs
    lastError = job.lastError
  }

  var line: String { [jobID, kind, key, lastError ?? ""].joined(separator: "  ") }
}
