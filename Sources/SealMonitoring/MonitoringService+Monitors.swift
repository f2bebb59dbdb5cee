import SealAPI
import SealAccess
import SealCertification
import SealPostgres
import SealPrimitives
import SealRPC

/// Monitors and their runs.
extension MonitoringService {
  package func createMonitor(
    _ request: MonitoringV1.CreateMonitorRequest, context: CallContext
  ) async throws -> MonitoringV1.CreateMonitorResponse {
    let declaration = try MonitorDeclaration(request)
    let identity = try RequestIdentity(request, method: context.method)
    let caller = context.caller
    let monitor = try await changing(context) { [clock, random, desk] tx in
      let now = clock.now()
      if let monitor = try MonitorStore.find(madeBy: identity, of: caller, tx) { return monitor }
      let works = try WorkCatalog.standing(
        declaration.workIDs, of: caller.tenant, tx)
      guard works.count == declaration.workIDs.count else { throw MonitoringError.workNotFound }
      guard try MonitorStore.count(of: caller, tx) < MonitoringPolicy.monitors else {
        throw MonitoringError.tooManyMonitors
      }
      let monitor = try MonitorStore.insert(
        MonitorID(at: now, random: random), declaration, of: caller, request: identity, at: now, tx)
      try desk.schedule(monitor, at: now, tx)
      try WeeklyReportJob.schedule(monitor.tenant, desk.queue, at: now, tx)
      try AuditStore.record(
        "CreateMonitor", on: monitor.monitorID.uuid, by: CallActor(context), at: now, tx)
      return monitor
    }
    return MonitoringV1.CreateMonitorResponse(monitor: monitor.message)
  }

  package func listMonitors(
    _ request: MonitoringV1.ListMonitorsRequest, context: CallContext
  ) async throws -> MonitoringV1.ListMonitorsResponse {
    let caller = context.caller
    var checks = FieldChecks()
    let asked = pageTokens.page(request.pageSize, request.pageToken, context, &checks)
    try checks.finish()
    let monitors = try await database.read(deadline: context.deadline) { tx in
      try MonitorStore.list(
        of: caller, before: asked.before.map(MonitorID.init(uuid:)), limit: asked.limit, tx)
    }
    let (page, next) = asked.cut(monitors) { $0.monitorID.uuid }
    return MonitoringV1.ListMonitorsResponse(
      monitors: page.map(\.message),
      nextPageToken: next)
  }

  package func endMonitor(
    _ request: MonitoringV1.EndMonitorRequest, context: CallContext
  ) async throws -> MonitoringV1.EndMonitorResponse {
    var checks = FieldChecks()
    let id = checks.monitorID(request.monitorID)
    checks.requestID(request.requestID)
    try checks.finish()
    guard let id else { preconditionFailure("absence is a violation") }
    let identity = try RequestIdentity(request, method: context.method)
    let caller = context.caller
    let monitor = try await changing(context) { [clock, desk] tx in
      let now = clock.now()
      if let monitor = try MonitorStore.find(endedBy: identity, of: caller, tx) { return monitor }
      guard let monitor = try MonitorStore.lock(id, of: caller, tx) else {
        throw MonitoringError.monitorNotFound
      }
      guard monitor.endTime == nil else { return monitor }
      try desk.unschedule(monitor, at: now, tx)
      try AuditStore.record("EndMonitor", on: id.uuid, by: CallActor(context), at: now, tx)
      return try MonitorStore.end(id, at: now, request: identity, tx)
    }
    return MonitoringV1.EndMonitorResponse(monitor: monitor.message)
  }

  package func runMonitor(
    _ request: MonitoringV1.RunMonitorRequest, context: CallContext
  ) async throws -> MonitoringV1.RunMonitorResponse {
    var checks = FieldChecks()
    let id = checks.monitorID(request.monitorID)
    checks.requestID(request.requestID)
    try checks.finish()
    guard let id else { preconditionFailure("absence is a violation") }
    let identity = try RequestIdentity(request, method: context.method)
    let caller = context.caller
    let (run, counts) = try await changing(context) { [clock, desk] tx in
      let now = clock.now()
      if let run = try RunStore.find(madeBy: identity, of: caller, tx) {
        return (run, try CrawlStore.counts(of: run, tx))
      }
      guard let monitor = try MonitorStore.lock(id, of: caller, tx) else {
        throw MonitoringError.monitorNotFound
      }
      guard monitor.endTime == nil else { throw MonitoringError.monitorEnded }
      guard try !RunStore.isRunning(id, tx) else { throw MonitoringError.runInProgress }
      guard let run = try desk.begin(monitor, .asked(identity), at: now, tx) else {
        preconditionFailure("only the calendar's runs can have been begun before")
      }
      try AuditStore.record("RunMonitor", on: run.runID.uuid, by: CallActor(context), at: now, tx)
      return (run, try CrawlStore.counts(of: run, tx))
    }
    return MonitoringV1.RunMonitorResponse(run: run.message(counts))
  }

  package func getMonitorRun(
    _ request: MonitoringV1.GetMonitorRunRequest, context: CallContext
  ) async throws -> MonitoringV1.GetMonitorRunResponse {
    var checks = FieldChecks()
    let id = checks.parsed(
      RunID(request.runID), "run_id", expected: "a run's identifier (run_…)")
    try checks.finish()
    guard let id else { preconditionFailure("absence is a violation") }
    let caller = context.caller
    return try await database.read(deadline: context.deadline) { tx in
      guard let run = try RunStore.find(id, of: caller, tx) else {
        throw MonitoringError.runNotFound
      }
      return MonitoringV1.GetMonitorRunResponse(
        run: run.message(try CrawlStore.counts(of: run, tx)))
    }
  }
}
