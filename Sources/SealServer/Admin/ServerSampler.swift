import Logging
import Metrics
import SealDeveloper
import SealEvents
import SealJobs
import SealPostgres
import SealPrimitives
import SealRPC
import SealTelemetry
import SealTrust

/// Looks, when Prometheus asks, at what is not counted but is there.
///
/// Figures from the database are read at most every ten seconds, in one transaction of at most two:
/// whoever asks often does not make it work, and when it is away the others are told all the same.
actor ServerSampler {
  private static let freshness: Duration = .seconds(10)

  private let rpc: RPCServer
  private let database: Database
  private let clock: any WallClock
  private let logger: Logger
  private let gauges: ServerGauges
  private var figuresTime: ContinuousClock.Instant?

  init(
    _ rpc: RPCServer, _ database: Database, clock: any WallClock, registry: PrometheusRegistry,
    logger: Logger
  ) {
    self.rpc = rpc
    self.database = database
    self.clock = clock
    self.logger = logger
    gauges = ServerGauges(registry)
    gauges.set("seal_start_time_seconds", Double(clock.now().milliseconds) / 1_000)
    gauges.set(
      "seal_database_connections_limit", Double(database.configuration.maxConnections))
  }

  func look() async {
    gauges.set("seal_calls_in_flight", Double(rpc.callsInFlight))
    gauges.set("seal_request_bytes", Double(rpc.bytesInFlight))
    gauges.set("seal_connections", "dialect", rpc.connectionCounts)
    let usage = database.usage
    gauges.set(
      "seal_database_connections", "state", ["in_use": usage.inUse, "idle": usage.idle])
    gauges.set("seal_database_waiters", Double(usage.waiting))
    if figuresTime.map({ .now - $0 >= Self.freshness }) ?? true { await readFigures() }
    if let figuresTime {
      gauges.set("seal_database_figures_age_seconds", (.now - figuresTime) / .seconds(1))
    }
  }

  private func readFigures() async {
    let now = clock.now()
    do {
      let (jobs, events, log, webhooks) = try await database.read(deadline: .now + .seconds(2)) {
        tx in
        (
          try JobFigures.read(at: now, tx), try EventFigures.read(tx), try LogFigures.read(tx),
          try WebhookFigures.read(tx)
        )
      }
      gauges.set(
        "seal_jobs", "state", ["waiting": jobs.waiting, "due": jobs.due, "parked": jobs.parked])
      gauges.set("seal_job_oldest_due_seconds", jobs.oldestDue / .seconds(1))
      gauges.set("seal_event_subscriber_behind", "reader", events.behind)
      gauges.set("seal_log_waiting", Double(log.waiting))
      gauges.set("seal_webhook_endpoints_disabled", Double(webhooks.disabled))
      figuresTime = .now
    } catch {
      logger.debug("Figures cannot be read for the moment", metadata: ["error": "\(error)"])
    }
  }
}

/// Gauges by name and one label's value.
final class ServerGauges {
  private let registry: PrometheusRegistry
  private var known: [String: [String: Gauge]] = [:]

  init(_ registry: PrometheusRegistry) {
    self.registry = registry
  }

  func set(_ name: String, _ value: Double) {
    Gauge(label: name, factory: registry).record(value)
  }

  /// A value of the label that was there before and is not any more has none left.
  func set(_ name: String, _ label: String, _ values: [String: Int]) {
    for value in values.keys where known[name]?[value] == nil {
      known[name, default: [:]][value] = Gauge(
        label: name, dimensions: [(label, value)], factory: registry)
    }
    for (value, gauge) in known[name] ?? [:] { gauge.record(values[value] ?? 0) }
  }
}
