import SealAPI
import SealAccess
import SealCertification
import SealPrimitives
import SealRPC

/// Texts of works.
extension MonitoringService {
  package func registerText(
    _ request: MonitoringV1.RegisterTextRequest, context: CallContext
  ) async throws -> MonitoringV1.RegisterTextResponse {
    let wanted = try WorkTextRequest(request)
    let text = try await changes.once(
      request, context, on: wanted.versionID, after: { try await prepared(wanted, context) }
    ) { prepared, change in
      try WorkTexts.register(prepared.text, of: prepared.version, change)
    } again: { tx in
      try WorkTextStore.find(wanted.versionID, tx).made
    }
    return MonitoringV1.RegisterTextResponse(text: text.message)
  }

  /// Reads the version, and makes its text ready without a transaction.
  private func prepared(_ wanted: WorkTextRequest, _ context: CallContext) async throws
    -> (version: VersionSummary, text: PreparedText)
  {
    let tenant = context.caller.tenant
    let found = try await database.read(deadline: context.deadline) { tx in
      try WorkReader.versions([wanted.versionID], of: tenant, tx).first
    }
    guard let version = found else { throw MonitoringError.versionNotFound }
    return (version, try wanted.prepared(for: version))
  }
}
