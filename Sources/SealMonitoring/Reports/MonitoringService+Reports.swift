import SealAPI
import SealAccess
import SealPostgres
import SealPrimitives
import SealRPC

/// Reports: of any period for a call, and those of the calendar.
extension MonitoringService {
  package func getReport(
    _ request: MonitoringV1.GetReportRequest, context: CallContext
  ) async throws -> MonitoringV1.GetReportResponse {
    let asked = try ReportRequest(request, now: clock.now())
    let tenant = context.caller.tenant
    let (report, document) = try await database.read(deadline: context.deadline) { tx in
      (
        try ReportStore.compute(of: tenant, from: asked.start, to: asked.end, tx),
        request.withDocument ? try ReportDocument.read(of: tenant, until: asked.end, tx) : nil
      )
    }
    return MonitoringV1.GetReportResponse(
      report: report.message, document: try document?.pdf() ?? [])
  }

  package func getUsageReport(
    _ request: MonitoringV1.GetUsageReportRequest, context: CallContext
  ) async throws -> MonitoringV1.GetUsageReportResponse {
    let id = try FieldChecks.read {
      $0.parsed(
        ReportID(request.reportID), "report_id", expected: "a report's identifier (report_…)")
    }
    let tenant = context.caller.tenant
    let report = try await database.read(deadline: context.deadline) { tx in
      try ReportStore.find(id, of: tenant, tx)
    }
    guard let report else { throw MonitoringError.reportNotFound }
    return MonitoringV1.GetUsageReportResponse(report: report.message)
  }

  package func listUsageReports(
    _ request: MonitoringV1.ListUsageReportsRequest, context: CallContext
  ) async throws -> MonitoringV1.ListUsageReportsResponse {
    let (reports, next) = try await lists.page(request, context, by: \.reportID) {
      caller, before, limit, tx in
      try ReportStore.list(of: caller.tenant, before: before, limit: limit, tx)
    }
    return MonitoringV1.ListUsageReportsResponse(
      reports: reports.map(\.message), nextPageToken: next)
  }
}
