import SealAPI
import SealAccess
import SealPostgres
import SealPrimitives
import SealRPC

extension DeveloperService {
  package func createApplication(
    _ request: DeveloperV1.CreateApplicationRequest, context: CallContext
  ) async throws -> DeveloperV1.CreateApplicationResponse {
    var checks = FieldChecks()
    checks.required(request.name, "name")
    checks.requestID(request.requestID)
    try checks.finish()
    let caller = context.caller
    return try await changes.once(request, context, making: ApplicationID.self) { id, change in
      .init(
        application: try ApplicationChanges.create(request.name, as: id, of: caller, change).message
      )
    } again: { id, tx in
      .init(application: try ApplicationStore.find(id, of: caller, tx)?.message)
    }
  }

  package func getApplication(
    _ request: DeveloperV1.GetApplicationRequest, context: CallContext
  ) async throws -> DeveloperV1.GetApplicationResponse {
    let id = try FieldChecks.read { $0.applicationID(request.applicationID) }
    let caller = context.caller
    return try await database.read(deadline: context.deadline) { tx in
      guard let application = try ApplicationStore.find(id, of: caller, tx) else {
        throw DeveloperError.applicationNotFound
      }
      return .init(
        application: application.message, days: try ApplicationCalls.days(of: id, limit: 90, tx))
    }
  }

  package func listApplications(
    _ request: DeveloperV1.ListApplicationsRequest, context: CallContext
  ) async throws -> DeveloperV1.ListApplicationsResponse {
    let (applications, next) = try await lists.page(request, context, by: \.applicationID) {
      caller, before, limit, tx in
      try ApplicationStore.list(of: caller, before: before, limit: limit, tx)
    }
    return .init(applications: applications.map(\.message), nextPageToken: next)
  }
}

extension FieldChecks {
  mutating func applicationID(_ text: String) -> ApplicationID? {
    parsed(
      ApplicationID(text), "application_id", expected: "an application's identifier (app_…)")
  }
}
