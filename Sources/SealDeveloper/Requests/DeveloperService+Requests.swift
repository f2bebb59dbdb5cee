import SealAPI
import SealAccess
import SealPostgres
import SealPrimitives
import SealRPC

extension DeveloperService {
  package func listRequests(
    _ request: DeveloperV1.ListRequestsRequest, context: CallContext
  ) async throws -> DeveloperV1.ListRequestsResponse {
    var checks = FieldChecks()
    let application =
      request.applicationID.isEmpty ? nil : checks.applicationID(request.applicationID)
    let (records, next) = try await lists.page(request, context, by: \.id, checks) {
      caller, before, limit, tx in
      try RequestRecordStore.list(
        of: caller, application: application, before: before,
        limit: limit, tx)
    }
    return DeveloperV1.ListRequestsResponse(
      requests: records.map(\.message), nextPageToken: next)
  }
}
