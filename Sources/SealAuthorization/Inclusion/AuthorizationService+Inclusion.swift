import SealAPI
import SealAccess
import SealCertification
import SealFetch
import SealPostgres
import SealPrimitives
import SealRPC

extension AuthorizationService {
  package func includePage(
    _ request: AuthorizationV1.IncludePageRequest, context: CallContext
  ) async throws -> AuthorizationV1.IncludePageResponse {
    var checks = FieldChecks()
    let channelID = checks.channelID(request.channelID)
    let pageURL = checks.page(request.pageURL, "page_url")
    checks.requestID(request.requestID)
    let (id, url) = try checks.finish(channelID, pageURL)
    let page = try await read(url, under: id, request, context)
    let publication = try await changes.once(request, context, on: id) { [inclusion] change in
      try inclusion.include(page, askedAs: url, through: id, change)
    } again: { tx in
      try SealInclusion.known(id, url, tx)
    }
    return publication.message
  }

  /// The page as it is now; `nil` when the same request was followed before.
  private func read(
    _ url: FetchURL, under id: ChannelID, _ request: AuthorizationV1.IncludePageRequest,
    _ context: CallContext
  ) async throws -> ReadPage? {
    let channel = try await database.read(deadline: context.deadline) { [changes] tx in
      if try changes.earlier(request, context, ChannelID.self, tx) != nil { return nil as Channel? }
      guard let channel = try ChannelStore.find(id, of: context.caller.tenant, tx) else {
        throw AuthorizationError.channelNotFound
      }
      guard channel.state == .verified else { throw AuthorizationError.channelNotVerified }
      return channel
    }
    guard let channel else { return nil }
    return try await inclusion.reader.page(at: url, under: channel.origin)
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
