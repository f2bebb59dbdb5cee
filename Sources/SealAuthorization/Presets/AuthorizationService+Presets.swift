import SealAPI
import SealAccess
import SealPostgres
import SealPrimitives
import SealRPC

extension AuthorizationService {
  package func createPreset(
    _ request: AuthorizationV1.CreatePresetRequest, context: CallContext
  ) async throws -> AuthorizationV1.CreatePresetResponse {
    let declaration = try PresetRequest(request)
    let identity = try RequestIdentity(request, method: context.method)
    let preset = try await changing(context) { [clock, random, desk] tx in
      try declaration.put(
        onSaleBy: context, identity, desk.outbox, at: clock.now(), random: random, tx)
    }
    return AuthorizationV1.CreatePresetResponse(preset: try preset.message())
  }

  package func withdrawPreset(
    _ request: AuthorizationV1.WithdrawPresetRequest, context: CallContext
  ) async throws -> AuthorizationV1.WithdrawPresetResponse {
    var checks = FieldChecks()
    let id = checks.presetID(request.presetID)
    checks.requestID(request.requestID)
    try checks.finish()
    guard let id else { preconditionFailure("absence is a violation") }
    let identity = try RequestIdentity(request, method: context.method)
    let caller = context.caller
    let preset = try await changing(context) { [clock, desk] tx in
      if let preset = try PresetStore.find(withdrawnBy: identity, of: caller, tx) { return preset }
      guard let channel = try PresetStore.find(id, of: caller, tx)?.channelID else {
        throw AuthorizationError.presetNotFound
      }
      // Nothing enters through the channel meanwhile.
      _ = try ChannelStore.lock(channel, tx)
      guard let found = try PresetStore.find(id, of: caller, tx) else {
        preconditionFailure("presets are never deleted")
      }
      guard found.withdrawTime == nil else { return found }
      let now = clock.now()
      let preset = try PresetStore.withdraw(id, at: now, request: identity, tx)
      try AuditStore.record("WithdrawPreset", on: id.uuid, by: CallActor(context), at: now, tx)
      try PresetOffers.end(of: preset, desk.outbox, at: now, tx)
      try preset.record(.presetWithdrawn, desk.outbox, at: now, tx)
      return preset
    }
    return AuthorizationV1.WithdrawPresetResponse(preset: try preset.message())
  }

  package func listPresets(
    _ request: AuthorizationV1.ListPresetsRequest, context: CallContext
  ) async throws -> AuthorizationV1.ListPresetsResponse {
    let caller = context.caller
    var checks = FieldChecks()
    let channel = request.channelID.isEmpty ? nil : checks.channelID(request.channelID)
    let asked = pageTokens.page(request.pageSize, request.pageToken, context, &checks)
    try checks.finish()
    let presets = try await database.read(deadline: context.deadline) { tx in
      try PresetStore.list(
        of: caller, for: channel, before: asked.before.map(PresetID.init(uuid:)),
        limit: asked.limit, tx)
    }
    let (page, next) = asked.cut(presets) { $0.presetID.uuid }
    return AuthorizationV1.ListPresetsResponse(
      presets: try page.map { try $0.message() },
      nextPageToken: next)
  }
}
