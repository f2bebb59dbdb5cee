import SealAPI
import SealAccess
import SealEvents
import SealJobs
import SealPostgres
import SealPrimitives

/// Begins and ends monitors and their runs, each change with its jobs and events.
package struct MonitorDesk: Sendable {
  let outbox: EventOutbox
  let queue: JobQueue
  let random: any RandomBytes

  package init(random: any RandomBytes) {
    outbox = EventOutbox(random: random)
    queue = JobQueue(random: random)
    self.random = random
  }

  /// Puts a new monitor on the calendar: its first run is due at once, by the account's clock.
  func schedule(_ monitor: StoredMonitor, at now: Instant, _ tx: Transaction) throws {
    guard monitor.periodDays != nil else { return }
    let accountNow = try AccountClocks.now(
      monitor.tenant, at: now, tx)
    try queue.enqueue(
      NewJob(
        kind: MonitorCalendarJob.kind, key: monitor.monitorID.description, tenant: monitor.tenant,
        due: accountNow, clock: .account), at: now, tx)
  }

  /// Takes a monitor off the calendar.
  func unschedule(_ monitor: StoredMonitor, at now: Instant, _ tx: Transaction) throws {
    try JobQueue.cancel(MonitorCalendarJob.kind, monitor.monitorID.description, at: now, tx)
  }

  /// Begins a run: its places, then the pages where the monitor found something, wait to be
  /// visited. `nil` when the calendar's run was begun before.
  func begin(
    _ monitor: StoredMonitor, _ cause: RunStore.Cause, at now: Instant, _ tx: Transaction
  ) throws -> StoredRun? {
    guard
      let run = try RunStore.insert(
        RunID(at: now, random: random), of: monitor, cause, at: now, tx)
    else { return nil }
    let known = try CrawlStore.knownPages(
      of: monitor.monitorID, limit: monitor.pageBudget, tx)
    try CrawlStore.add((monitor.placeURLs + known).compactMap(CrawlPage.init), to: run, at: now, tx)
    try queue.enqueue(
      NewJob(
        kind: MonitorCrawlJob.kind, key: run.runID.description, tenant: monitor.tenant, due: now),
      at: now, tx)
    try record(.monitorRunStarted, run, monitor, at: now, tx)
    return run
  }

  /// Ends a run that has nothing left to do.
  func end(_ run: StoredRun, of monitor: StoredMonitor, at now: Instant, _ tx: Transaction) throws {
    if try RunStore.end(run.runID, at: now, tx) {
      try CrawlStore.forgetRobots(of: run.runID, tx)
      try record(.monitorRunEnded, run, monitor, at: now, tx)
    }
  }

  private func record(
    _ type: EventType, _ run: StoredRun, _ monitor: StoredMonitor, at now: Instant,
    _ tx: Transaction
  ) throws {
    try outbox.record(
      NewEvent(
        tenant: monitor.tenant, type: type,
        subject: run.runID.description,
        data: [
          "run": .string(run.runID.description), "monitor": .string(monitor.monitorID.description),
          "fetched_pages": .integer(Int64(run.fetchedPages)),
        ]), at: now, tx)
  }
}
