import SealAPI
import SealAccess
import SealCertification
import SealPostgres
import SealPrimitives
import SealRPC

/// Usages and reports.
extension MonitoringService {
  package func listUsages(
    _ request: MonitoringV1.ListUsagesRequest, context: CallContext
  ) async throws -> MonitoringV1.ListUsagesResponse {
    let caller = context.caller
    var checks = FieldChecks()
    var filter = UsageFilter()
    if !request.workID.isEmpty {
      filter.workID = checks.parsed(
        WorkID(request.workID), "work_id", expected: "a work's identifier (work_…)")
    }
    checks.known(request.status.isKnown, request.status.rawValue, "status", required: false)
    checks.known(request.list.isKnown, request.list.rawValue, "list", required: false)
    if request.status != .unspecified, request.list != .unspecified {
      checks.refuse("list", "NOT_ALLOWED", "`list` is given together with `status`; give one.")
    }
    filter.status = request.status == .unspecified ? nil : request.status
    filter.list = request.list
    filter.includesGone = request.includeGone
    let asked = pageTokens.page(request.pageSize, request.pageToken, context, &checks)
    try checks.finish()
    let (page, next) = try await database.read(deadline: context.deadline) { [filter] tx in
      let usages = try UsageBook.list(
        of: caller.accountID, caller.environment, filter,
        before: asked.before.map(UsageID.init(uuid:)), limit: asked.limit, tx)
      let (page, next) = asked.cut(usages) { $0.usageID.uuid }
      return (try page.map { try $0.message(tx) }, next)
    }
    return MonitoringV1.ListUsagesResponse(usages: page, nextPageToken: next)
  }

  package func getUsage(
    _ request: MonitoringV1.GetUsageRequest, context: CallContext
  ) async throws -> MonitoringV1.GetUsageResponse {
    var checks = FieldChecks()
    let id = checks.parsed(
      UsageID(request.usageID), "usage_id", expected: "a usage's identifier (usage_…)")
    try checks.finish()
    guard let id else { preconditionFailure("absence is a violation") }
    let caller = context.caller
    return try await database.read(deadline: context.deadline) { tx in
      guard let usage = try UsageBook.find(id, caller.environment, tx),
        usage.accountID == caller.accountID
      else { throw MonitoringError.usageNotFound }
      return MonitoringV1.GetUsageResponse(
        usage: try usage.message(tx),
        decisions: try UsageBook.decisions(about: id, tx).map(\.message),
        observations: try UsageBook.observations(of: id, limit: 100, tx).map(\.message))
    }
  }

  package func getReport(
    _ request: MonitoringV1.GetReportRequest, context: CallContext
  ) async throws -> MonitoringV1.GetReportResponse {
    var checks = FieldChecks()
    let expected = "a time of the years 1 to 9999"
    if request.startTime == nil {
      checks.refuse("start_time", "REQUIRED", "`start_time` is not set; it is required.")
    }
    let start = request.startTime.flatMap {
      checks.parsed($0.instant, "start_time", expected: expected)
    }
    let end =
      request.endTime.map { checks.parsed($0.instant, "end_time", expected: expected) }
      ?? clock.now()
    if let start, let end, start >= end || start.duration(to: end) > .seconds(366 * 86_400) {
      checks.refuse(
        "end_time", "OUT_OF_RANGE", "`end_time` must be after `start_time`, at most 366 days.")
    }
    try checks.finish()
    guard let start, let end else { preconditionFailure("absence is a violation") }
    let account = Tenant(context.caller.accountID, context.caller.environment)
    let (report, document) = try await database.read(deadline: context.deadline) { tx in
      (
        try ReportStore.compute(of: account, from: start, to: end, tx),
        request.withDocument ? try ReportDocument.read(of: account, until: end, tx) : nil
      )
    }
    return MonitoringV1.GetReportResponse(
      report: report.message, document: try document?.pdf() ?? [])
  }
}

extension StoredUsage {
  fileprivate func message(_ tx: Transaction) throws -> MonitoringV1.Usage {
    message(try UsageBook.decision(of: self, tx), try UsageBook.observation(of: self, tx))
  }
}
