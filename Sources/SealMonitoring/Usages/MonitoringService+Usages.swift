import SealAPI
import SealAccess
import SealPostgres
import SealPrimitives
import SealRPC

/// Usages.
extension MonitoringService {
  package func listUsages(
    _ request: MonitoringV1.ListUsagesRequest, context: CallContext
  ) async throws -> MonitoringV1.ListUsagesResponse {
    var checks = FieldChecks()
    let filter = UsageFilter(request, &checks)
    let (usages, next) = try await lists.page(request, context, by: \.id, checks) {
      caller, before, limit, tx in
      try UsageReader.list(
        of: caller.tenant, filter, before: before, limit: limit, tx
      ).map { Listed($0.usageID, try $0.message(tx)) }
    }
    return MonitoringV1.ListUsagesResponse(usages: usages.map(\.message), nextPageToken: next)
  }

  package func getUsage(
    _ request: MonitoringV1.GetUsageRequest, context: CallContext
  ) async throws -> MonitoringV1.GetUsageResponse {
    let id = try FieldChecks.read { $0.usageID(request.usageID) }
    let tenant = context.caller.tenant
    return try await database.read(deadline: context.deadline) { tx in
      guard let usage = try UsageReader.find(id, tenant.environment, tx), usage.tenant == tenant
      else { throw MonitoringError.usageNotFound }
      return MonitoringV1.GetUsageResponse(
        usage: try usage.message(tx),
        decisions: try UsageReader.decisions(about: id, tx).map(\.message),
        observations: try UsageReader.observations(of: id, limit: 100, tx).map(\.message))
    }
  }
}

extension Usage {
  /// As it was last seen and decided.
  func message(_ tx: Transaction) throws -> MonitoringV1.Usage {
    message(try UsageReader.decision(of: self, tx), try UsageReader.observation(of: self, tx))
  }
}

extension FieldChecks {
  package mutating func usageID(_ text: String) -> UsageID? {
    parsed(UsageID(text), "usage_id", expected: "a usage's identifier (usage_…)")
  }
}
