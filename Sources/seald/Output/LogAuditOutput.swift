import SealTrust

/// The audit of a log as the operator reads it.
struct LogAuditOutput: Encodable {
  let origin: String
  let size: Int64
  let waiting: Int64
  let problems: [String]

  init(_ origin: String, _ audit: LogAudit) {
    self.origin = origin
    (size, waiting, problems) = (audit.size, audit.waiting, audit.problems)
  }

  func printText() {
    print(origin, "\(size) entries, \(waiting) waiting")
    for problem in problems { print("  WRONG  \(problem)") }
  }
}
