import Metrics

/// What is counted of the jobs of one kind.
///
/// - `seal_job_runs_total{kind,outcome}`: `done`, `again` for what goes on later, `put_off` after a
///   failure, `parked`, `lost` for what was cancelled, outlived its lease, or could not be written
///   down.
/// - `seal_job_duration_seconds{kind}`: how long runs took.
struct JobMetrics: Sendable {
  enum Outcome: String, CaseIterable {
    case done, again, putOff = "put_off", parked, lost
  }

  private let runs: [Outcome: Counter]
  private let duration: Metrics.Timer

  init(kind: String) {
    runs = Dictionary(
      uniqueKeysWithValues: Outcome.allCases.map {
        (
          $0,
          Counter(
            label: "seal_job_runs_total", dimensions: [("kind", kind), ("outcome", $0.rawValue)])
        )
      })
    duration = Metrics.Timer(label: "seal_job_duration_seconds", dimensions: [("kind", kind)])
  }

  func ended(_ outcome: Outcome, after time: Duration) {
    runs[outcome]?.increment()
    duration.record(duration: time)
  }
}
