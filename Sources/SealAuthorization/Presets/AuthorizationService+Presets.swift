import SealAPI
import SealAccess
import SealPrimitives
import SealRPC

extension AuthorizationService {
  package func createPreset(
    _ request: AuthorizationV1.CreatePresetRequest, context: CallContext
  ) async throws -> AuthorizationV1.CreatePresetResponse {
    let asked = try PresetRequest(request, orders.policy)
    let preset = try await changes.once(request, context, making: PresetID.self) { id, change in
      try Presets.create(asked, as: id, change)
    } again: { id, tx in
      try PresetStore.known(id, tx)
    }
    return .init(preset: try preset.message())
  }

  package func withdrawPreset(
    _ request: AuthorizationV1.WithdrawPresetRequest, context: CallContext
  ) async throws -> AuthorizationV1.WithdrawPresetResponse {
    let id = try FieldChecks.read(request) { $0.presetID(request.presetID) }
    let preset = try await changes.once(request, context, on: id) { change in
      try Presets.withdraw(id, change)
    } again: { tx in
      try PresetStore.known(id, tx)
    }
    return .init(preset: try preset.message())
  }

  package func listPresets(
    _ request: AuthorizationV1.ListPresetsRequest, context: CallContext
  ) async throws -> AuthorizationV1.ListPresetsResponse {
    var checks = FieldChecks()
    let channel = request.channelID.isEmpty ? nil : checks.channelID(request.channelID)
    let (presets, next) = try await lists.page(request, context, by: \.presetID, checks) {
      caller, before, limit, tx in
      try PresetStore.list(of: caller.tenant, for: channel, before: before, limit: limit, tx)
    }
    return .init(presets: try presets.map { try $0.message() }, nextPageToken: next)
  }
}
