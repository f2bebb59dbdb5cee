import SealAPI
import SealAccess
import SealCertification
import SealChannels
import SealFetch
import SealPostgres
import SealPrimitives
import SealRPC

extension AuthorizationService {
  package func includePage(
    _ request: AuthorizationV1.IncludePageRequest, context: CallContext
  ) async throws -> AuthorizationV1.IncludePageResponse {
    let (id, url) = try FieldChecks.read(request) { $0.page(of: request) }
    let publication = try await changes.once(
      request, context, on: id, after: { try await read(url, under: id, context) }
    ) { [inclusion] page, change in
      try inclusion.include(page, askedAs: url, through: id, change)
    } again: { tx in
      try SealInclusion.known(id, url, tx)
    }
    return publication.message
  }

  package func listInclusions(
    _ request: AuthorizationV1.ListInclusionsRequest, context: CallContext
  ) async throws -> AuthorizationV1.ListInclusionsResponse {
    var checks = FieldChecks()
    let channel = request.channelID.isEmpty ? nil : checks.channelID(request.channelID)
    let (inclusions, next) = try await lists.page(request, context, by: \.inclusionID, checks) {
      caller, before, limit, tx in
      try InclusionStore.list(
        of: caller.tenant, under: channel, refused: request.refusedOnly,
        before: before, limit: limit, tx)
    }
    return .init(inclusions: inclusions.map(\.message), nextPageToken: next)
  }

  /// The page as it is now.
  private func read(_ url: FetchURL, under id: ChannelID, _ context: CallContext) async throws
    -> ChannelPage
  {
    let tenant = context.caller.tenant
    let channel = try await database.read(deadline: context.deadline) { tx in
      try ChannelStore.find(id, of: tenant, tx)
    }
    guard let channel else { throw ChannelError.channelNotFound }
    guard channel.state == .verified else { throw ChannelError.channelNotVerified }
    return try await inclusion.reader.page(at: url, under: channel.origin)
  }
}

extension FieldChecks {
  fileprivate mutating func page(of request: AuthorizationV1.IncludePageRequest)
    -> (ChannelID, FetchURL)?
  {
    let (id, url) = (channelID(request.channelID), page(request.pageURL, "page_url"))
    guard let id, let url else { return nil }
    return (id, url)
  }
}

extension Publication {
  fileprivate var message: AuthorizationV1.IncludePageResponse {
    let outcome: AuthorizationV1.InclusionOutcome =
      switch outcome {
      case .newWork: .newWork
      case .newVersion: .newVersion
      case .unchanged: .unchanged
      }
    return AuthorizationV1.IncludePageResponse(
      workID: workID.description, versionID: versionID.description,
      versionNumber: UInt32(number), certificateID: certificateID.description, outcome: outcome)
  }
}
