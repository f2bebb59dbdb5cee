import SealAPI
import SealAccess
import SealPostgres
import SealPrimitives
import SealRPC

/// Monitors and their runs.
extension MonitoringService {
  package func createMonitor(
    _ request: MonitoringV1.CreateMonitorRequest, context: CallContext
  ) async throws -> MonitoringV1.CreateMonitorResponse {
    let wanted = try MonitorRequest(request, fetchPolicy)
    let monitor = try await changes.once(request, context, making: MonitorID.self) { id, change in
      try Monitors.create(wanted, as: id, change)
    } again: { id, tx in
      try MonitorStore.find(id, tx).made
    }
    return MonitoringV1.CreateMonitorResponse(monitor: monitor.message)
  }

  package func listMonitors(
    _ request: MonitoringV1.ListMonitorsRequest, context: CallContext
  ) async throws -> MonitoringV1.ListMonitorsResponse {
    let (monitors, next) = try await lists.page(request, context, by: \.monitorID) {
      caller, before, limit, tx in
      try MonitorStore.list(of: caller.tenant, before: before, limit: limit, tx)
    }
    return MonitoringV1.ListMonitorsResponse(
      monitors: monitors.map(\.message), nextPageToken: next)
  }

  package func endMonitor(
    _ request: MonitoringV1.EndMonitorRequest, context: CallContext
  ) async throws -> MonitoringV1.EndMonitorResponse {
    let id = try FieldChecks.read(request) { $0.monitorID(request.monitorID) }
    let monitor = try await changes.once(request, context, on: id) { change in
      try Monitors.end(id, change)
    } again: { tx in
      try MonitorStore.find(id, tx).made
    }
    return MonitoringV1.EndMonitorResponse(monitor: monitor.message)
  }

  package func runMonitor(
    _ request: MonitoringV1.RunMonitorRequest, context: CallContext
  ) async throws -> MonitoringV1.RunMonitorResponse {
    let id = try FieldChecks.read(request) { $0.monitorID(request.monitorID) }
    let run = try await changes.once(request, context, making: RunID.self) { runID, change in
      try Monitors.run(id, as: runID, change).message(change.tx)
    } again: { runID, tx in
      try RunStore.find(runID, tx).made.message(tx)
    }
    return MonitoringV1.RunMonitorResponse(run: run)
  }

  package func getMonitorRun(
    _ request: MonitoringV1.GetMonitorRunRequest, context: CallContext
  ) async throws -> MonitoringV1.GetMonitorRunResponse {
    let id = try FieldChecks.read {
      $0.parsed(RunID(request.runID), "run_id", expected: "a run's identifier (run_…)")
    }
    let tenant = context.caller.tenant
    return try await database.read(deadline: context.deadline) { tx in
      guard let run = try RunStore.find(id, of: tenant, tx) else {
        throw MonitoringError.runNotFound
      }
      return MonitoringV1.GetMonitorRunResponse(run: try run.message(tx))
    }
  }
}
