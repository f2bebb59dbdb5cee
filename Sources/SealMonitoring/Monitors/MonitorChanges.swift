import SealAPI
import SealAccess
import SealCertification
import SealEvents
import SealJobs
import SealPostgres
import SealPrimitives

/// What happens to monitors and their runs, each with its jobs and events.
enum Monitors {
  /// A new monitor stands on the calendar: its first run is due at once, by the account's clock.
  static func create(_ request: MonitorRequest, as id: MonitorID, _ change: Change) throws
    -> Monitor
  {
    let works = try WorkReader.standing(request.workIDs, of: change.tenant, change.tx)
    guard works.count == request.workIDs.count else { throw MonitoringError.workNotFound }
    guard try MonitorStore.count(of: change.tenant, change.tx) < MonitoringPolicy.monitors else {
      throw MonitoringError.tooManyMonitors
    }
    let monitor = try MonitorStore.insert(
      id, request, of: change.tenant, at: change.now, change.tx)
    if monitor.periodDays != nil {
      try change.later(
        NewJob(
          kind: MonitorCalendarJob.kind, key: id.description, tenant: change.tenant,
          due: try change.dueTime(), clock: .account))
    }
    try WeeklyReportJob.schedule(change)
    try change.tell(.monitorCreated, id, ["monitor": .string(id.description)])
    return monitor
  }

  /// Takes a monitor off the calendar.
  static func end(_ id: MonitorID, _ change: Change) throws -> Monitor {
    guard let monitor = try MonitorStore.lock(id, of: change.tenant, change.tx) else {
      throw MonitoringError.monitorNotFound
    }
    guard monitor.endTime == nil else { throw change.unchanged(monitor) }
    try JobQueue.cancel(
      MonitorCalendarJob.kind, id.description, in: id.bucket, at: change.now, change.tx)
    try change.tell(.monitorEnded, id, ["monitor": .string(id.description)])
    return try MonitorStore.end(id, at: change.now, change.tx)
  }

  /// Begins a run because somebody asked.
  static func run(_ id: MonitorID, as runID: RunID, _ change: Change) throws -> MonitorRun {
    guard let monitor = try MonitorStore.lock(id, of: change.tenant, change.tx) else {
      throw MonitoringError.monitorNotFound
    }
    guard monitor.endTime == nil else { throw MonitoringError.monitorEnded }
    guard try !RunStore.isRunning(id, change.tx),
      let run = try begin(monitor, as: runID, scheduled: nil, change)
    else { throw MonitoringError.runInProgress }
    return run
  }

  /// Begins a run: its places, then the pages where the monitor found something, wait to be
  /// visited. `nil` when the calendar's run was begun before.
  ///
  /// - Parameter scheduled: when the calendar wanted it; `nil` when somebody asked.
  @discardableResult
  static func begin(
    _ monitor: Monitor, as id: RunID, scheduled: Instant?, _ change: Change
  ) throws -> MonitorRun? {
    let (now, tx) = (change.now, change.tx)
    guard let run = try RunStore.insert(id, of: monitor, scheduled: scheduled, at: now, tx) else {
      return nil
    }
    let known = try CrawlStore.knownPages(of: monitor.monitorID, limit: monitor.pageBudget, tx)
    try CrawlStore.add((monitor.placeURLs + known).compactMap(CrawlPage.init), to: run, at: now, tx)
    try change.later(
      NewJob(
        kind: MonitorCrawlJob.kind, key: id.description, tenant: monitor.tenant, due: now))
    try tell(.monitorRunStarted, run, change)
    return run
  }

  /// Ends a run that has nothing left to do.
  static func end(_ run: MonitorRun, _ change: Change) throws {
    guard try RunStore.end(run.runID, at: change.now, change.tx) else { return }
    try CrawlStore.forgetRobots(of: run.runID, change.tx)
    try tell(.monitorRunEnded, run, change)
  }

  private static func tell(_ type: EventType, _ run: MonitorRun, _ change: Change) throws {
    try change.tell(
      type, run.runID,
      [
        "run": .string(run.runID.description), "monitor": .string(run.monitorID.description),
        "fetched_pages": .integer(Int64(run.fetchedPages)),
      ])
  }
}
