import SealAPI
import SealAccess
import SealChannels
import SealFetch
import SealPostgres
import SealPrimitives
import SealRPC

extension AuthorizationService {
  package func createChannel(
    _ request: AuthorizationV1.CreateChannelRequest, context: CallContext
  ) async throws -> AuthorizationV1.CreateChannelResponse {
    let asked = try ChannelRequest(request, context.caller.environment)
    let channel = try await changes.once(request, context, making: ChannelID.self) {
      [channels] id, change in
      try channels.create(asked, as: id, change)
    } again: { id, tx in
      try ChannelStore.known(id, tx)
    }
    return .init(channel: channel.message)
  }

  package func verifyChannel(
    _ request: AuthorizationV1.VerifyChannelRequest, context: CallContext
  ) async throws -> AuthorizationV1.VerifyChannelResponse {
    let id = try FieldChecks.read(request) { $0.channelID(request.channelID) }
    let channel = try await changes.once(
      request, context, on: id, after: { try await lookForProof(of: id, context) }
    ) { [channels] proofs, change in
      try channels.verify(id, proofs, change)
    } again: { tx in
      try ChannelStore.known(id, tx)
    }
    return .init(channel: channel.message)
  }

  /// What the channel's site shows.
  private func lookForProof(of id: ChannelID, _ context: CallContext) async throws -> SiteProofs {
    let tenant = context.caller.tenant
    let channel = try await database.read(deadline: context.deadline) { tx in
      try ChannelStore.find(id, of: tenant, tx)
    }
    guard let channel else { throw ChannelError.channelNotFound }
    guard channel.state != .disconnected else { throw ChannelError.channelDisconnected }
    return await channels.reader.proofs(on: try FetchURL(channel.origin))
  }

  package func listChannels(
    _ request: AuthorizationV1.ListChannelsRequest, context: CallContext
  ) async throws -> AuthorizationV1.ListChannelsResponse {
    let (channels, next) = try await lists.page(request, context, by: \.id) {
      caller, before, limit, tx in
      let channels = try ChannelStore.list(of: caller.tenant, before: before, limit: limit, tx)
      let checks = try ChannelCheckStore.last(5, of: channels.map(\.channelID), tx)
      return channels.map { channel in
        var message = channel.message
        message.lastChecks = (checks[channel.channelID] ?? []).map(\.message)
        return Listed(channel.channelID, message)
      }
    }
    return .init(channels: channels.map(\.message), nextPageToken: next)
  }

  package func disconnectChannel(
    _ request: AuthorizationV1.DisconnectChannelRequest, context: CallContext
  ) async throws -> AuthorizationV1.DisconnectChannelResponse {
    let id = try FieldChecks.read(request) { $0.channelID(request.channelID) }
    let channel = try await changes.once(request, context, on: id) { [channels] change in
      try channels.disconnect(id, change)
    } again: { tx in
      try ChannelStore.known(id, tx)
    }
    return .init(channel: channel.message)
  }
}
