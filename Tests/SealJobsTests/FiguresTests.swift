import Metrics
import SealJobs
import SealPrimitives
import SealTelemetry
import SealTestSupport
import Synchronization
import Testing

/// What is counted of jobs, and how the queue stands.
@Suite struct FiguresTests {
  @Test func runsAreCountedByKindAndOutcome() async throws {
    struct Broken: Error {}
    let registry = PrometheusRegistry()
    try await JobDatabase.with { jobs in
      let names = Names()
      let handler = Recorder { job in
        names.note(Activity.current)
        switch job.job.key {
        case "fails": throw Broken()
        case "again": return .again(at: jobs.clock.now().advanced(by: .seconds(60)))
        case "parks": return .park("It cannot be done.")
        default: return .done
        }
      }
      for key in ["done", "fails", "again", "parks"] { try await jobs.add(key) }
      let runner = withMetricsFactory(registry) { jobs.runner(handler) }
      try await runner.drain()
      #expect(names.count == 4)
    }
    let text = await registry.text()
    for outcome in ["done", "put_off", "again", "parked"] {
      #expect(text.contains("seal_job_runs_total{kind=\"test\",outcome=\"\(outcome)\"} 1\n"))
    }
    #expect(text.contains("seal_job_runs_total{kind=\"test\",outcome=\"lost\"} 0\n"))
    #expect(text.contains("seal_job_duration_seconds_count{kind=\"test\"} 4\n"))
  }

  @Test func theQueueTellsWhatWaitsWhatIsDueAndWhatIsParked() async throws {
    try await JobDatabase.with { jobs in
      try await jobs.add("parks")
      try await jobs.runner(Recorder { _ in .park("It cannot be done.") }).drain()
      try await jobs.add("due")
      try await jobs.add("later", after: .seconds(3_600))
      jobs.clock.advance(by: .seconds(90))
      let figures = try await jobs.database.read { [now = jobs.clock.now()] tx in
        try JobFigures.read(at: now, tx)
      }
      #expect(figures.waiting == 2 && figures.due == 1 && figures.parked == 1)
      #expect(figures.oldestDue == .seconds(90))
    }
  }
}

/// What jobs' log lines would be named.
private final class Names: Sendable {
  private let seen = Mutex<Set<String>>([])

  var count: Int { seen.withLock(\.count) }

  func note(_ activity: Activity?) {
    guard let activity, case .job(let id) = activity.subject, id.hasPrefix("job_") else { return }
    _ = seen.withLock { $0.insert(id) }
  }
}
