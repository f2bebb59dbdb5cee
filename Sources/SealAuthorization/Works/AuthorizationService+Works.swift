import SealAPI
import SealAccess
import SealCertification
import SealChannels
import SealPrimitives
import SealRPC

/// Works as anybody may see them.
extension AuthorizationService {
  package func getPublicWork(
    _ request: AuthorizationV1.GetPublicWorkRequest, context: CallContext
  ) async throws -> AuthorizationV1.GetPublicWorkResponse {
    var checks = FieldChecks()
    let workID = checks.workID(request.workID)
    let id = try checks.finish(workID)
    let view = try await database.read(deadline: context.deadline) { [parties, clock] tx in
      try PublicWorkView.read(id, parties, at: clock.now(), tx)
    }
    guard let view else { throw AuthorizationError.workNotFound }
    return try view.response()
  }

  package func getSeal(
    _ request: AuthorizationV1.GetSealRequest, context: CallContext
  ) async throws -> AuthorizationV1.GetSealResponse {
    switch try await page(of: SealSubject(request), by: ChangeActor(context)) {
    case .refused(let reason): return .init(inclusionRefusal: reason)
    case nil: throw AuthorizationError.workNotFound
    case .included(let id):
      let standing = try await database.read(deadline: context.deadline) { tx in
        try PublicWork.standing(id, tx)
      }
      guard let standing else { throw AuthorizationError.workNotFound }
      return .init(
        workID: id.description, workState: standing.state,
        sandbox: standing.environment == .sandbox)
    }
  }

  /// What a seal is for; the first view of a channel's page has it read.
  private func page(of subject: SealSubject, by actor: ChangeActor) async throws -> PageStanding? {
    switch subject {
    case .work(let id): return .included(id)
    case .page(let channel, let url):
      _ = try await inclusion.recordView(channel, url: url, by: actor)
      return try await inclusion.standing(of: channel, url: url)
    }
  }
}

/// What a seal names: a work, or a channel and the page that it stands on.
private enum SealSubject: Sendable {
  case work(WorkID)
  case page(ChannelID, url: String)

  /// Throws INVALID_FIELDS.
  init(_ request: AuthorizationV1.GetSealRequest) throws {
    var checks = FieldChecks()
    if !request.workID.isEmpty {
      let workID = checks.workID(request.workID)
      self = .work(try checks.finish(workID))
    } else {
      let channelID = checks.channelID(request.channelID)
      let url = checks.page(request.pageURL, "page_url")
      let (channel, _) = try checks.finish(channelID, url)
      self = .page(channel, url: request.pageURL)
    }
  }
}
