import SealAPI
import SealAccess
import SealChannels
import SealPostgres
import SealPrimitives
import SealRPC

/// Works as anybody may see them.
extension AuthorizationService {
  package func getPublicWork(
    _ request: AuthorizationV1.GetPublicWorkRequest, context: CallContext
  ) async throws -> AuthorizationV1.GetPublicWorkResponse {
    let id = try FieldChecks.read { $0.workID(request.workID) }
    let view = try await database.read(deadline: context.deadline) { [parties, clock] tx in
      try PublicWorkView.read(id, parties, at: clock.now(), tx)
    }
    guard let view else { throw AuthorizationError.workNotFound }
    return try view.response()
  }

  package func getSeal(
    _ request: AuthorizationV1.GetSealRequest, context: CallContext
  ) async throws -> AuthorizationV1.GetSealResponse {
    let subject = try SealSubject(request)
    // The first view of a channel's page has it read.
    let view: SealInclusion.View? =
      if case .page(let channel, let url) = subject {
        try await inclusion.recordView(channel, url: url, by: .seenByOthers(context))
      } else {
        nil
      }
    return try await database.read(deadline: context.deadline) { tx in
      try subject.response(after: view ?? .knownAlready, tx)
    }
  }
}
