import SealAPI
import SealAccess
import SealCertification
import SealPostgres
import SealPrimitives
import SealRPC

extension AuthorizationService {
  package func createChannel(
    _ request: AuthorizationV1.CreateChannelRequest, context: CallContext
  ) async throws -> AuthorizationV1.CreateChannelResponse {
    let caller = context.caller
    var checks = FieldChecks()
    let origin = checks.origin(request.origin, caller.environment)
    checks.text(request.defaultAuthorName, "default_author_name", length: 1...200)
    checks.requestID(request.requestID)
    try checks.finish()
    guard let origin else { preconditionFailure("absence is a violation") }
    let identity = try RequestIdentity(request, method: context.method)
    let channel = try await changingChannels(context) { [channels] tx in
      try channels.create(
        origin, defaultAuthor: request.defaultAuthorName,
        isOrganization: request.defaultAuthorIsOrganization, request: identity, caller: caller,
        actor: CallActor(context), tx)
    }
    return AuthorizationV1.CreateChannelResponse(channel: channel.message)
  }

  package func verifyChannel(
    _ request: AuthorizationV1.VerifyChannelRequest, context: CallContext
  ) async throws -> AuthorizationV1.VerifyChannelResponse {
    var checks = FieldChecks()
    let id = checks.channelID(request.channelID)
    checks.requestID(request.requestID)
    try checks.finish()
    guard let id else { preconditionFailure("absence is a violation") }
    let channel = try await channels.verify(
      id, request: try RequestIdentity(request, method: context.method), caller: context.caller,
      actor: CallActor(context), deadline: context.deadline)
    changed()
    return AuthorizationV1.VerifyChannelResponse(channel: channel.message)
  }

  package func listChannels(
    _ request: AuthorizationV1.ListChannelsRequest, context: CallContext
  ) async throws -> AuthorizationV1.ListChannelsResponse {
    let caller = context.caller
    var checks = FieldChecks()
    let asked = pageTokens.page(request.pageSize, request.pageToken, context, &checks)
    try checks.finish()
    let channels = try await database.read(deadline: context.deadline) { tx in
      try ChannelStore.list(
        of: caller, before: asked.before.map(ChannelID.init(uuid:)), limit: asked.limit, tx)
    }
    let (page, next) = asked.cut(channels) { $0.channelID.uuid }
    return AuthorizationV1.ListChannelsResponse(
      channels: page.map(\.message),
      nextPageToken: next)
  }

  package func disconnectChannel(
    _ request: AuthorizationV1.DisconnectChannelRequest, context: CallContext
  ) async throws -> AuthorizationV1.DisconnectChannelResponse {
    var checks = FieldChecks()
    let id = checks.channelID(request.channelID)
    checks.requestID(request.requestID)
    try checks.finish()
    guard let id else { preconditionFailure("absence is a violation") }
    let identity = try RequestIdentity(request, method: context.method)
    let channel = try await changingChannels(context) { [channels] tx in
      try channels.disconnect(
        id, request: identity, caller: context.caller, actor: CallActor(context), tx)
    }
    return AuthorizationV1.DisconnectChannelResponse(channel: channel.message)
  }

  package func includePage(
    _ request: AuthorizationV1.IncludePageRequest, context: CallContext
  ) async throws -> AuthorizationV1.IncludePageResponse {
    var checks = FieldChecks()
    let id = checks.channelID(request.channelID)
    let page = checks.page(request.pageURL, "page_url")
    checks.requestID(request.requestID)
    try checks.finish()
    guard let id, let page else { preconditionFailure("absence is a violation") }
    let publication = try await inclusion.include(
      page, through: id, request: try RequestIdentity(request, method: context.method),
      caller: context.caller, actor: CallActor(context), deadline: context.deadline)
    let outcome: AuthorizationV1.InclusionOutcome =
      switch publication.outcome {
      case .newWork: .newWork
      case .newVersion: .newVersion
      case .unchanged: .unchanged
      }
    return AuthorizationV1.IncludePageResponse(
      workID: publication.workID.description, versionID: publication.versionID.description,
      versionNumber: UInt32(publication.number),
      certificateID: publication.certificateID.description, outcome: outcome)
  }

  private func changingChannels(
    _ context: CallContext, _ body: @escaping @Sendable (Transaction) throws -> Channel
  ) async throws -> Channel {
    let channel = try await database.write(
      deadline: context.deadline, afterLosingRaceFor: Channels.races, body)
    changed()
    return channel
  }
}
