import SealAccess
import SealChannels
import SealPrimitives
import SealRPC

/// Puts terms on sale for a channel's works, and takes them off.
enum Presets {
  /// Puts a preset on sale and makes its offers. Throws the contract's reasons of CreatePreset.
  ///
  /// The channel is locked, as it is while a page is included: a page's work either is there to get
  /// its offer here, or finds the preset when it becomes one.
  static func create(_ request: PresetRequest, as id: PresetID, _ change: Change) throws -> Preset {
    let tx = change.tx
    guard let channel = try ChannelStore.lock(request.channelID, of: change.tenant, tx) else {
      throw ChannelError.channelNotFound
    }
    guard channel.state != .disconnected else { throw ChannelError.channelDisconnected }
    let onSale = try PresetStore.onSale(for: channel.channelID, tx)
    if let same = onSale.first(where: { $0.terms == request.terms }) {
      throw AuthorizationError.presetExists(same.presetID)
    }
    guard onSale.count < PresetRequest.mostOfAChannel else {
      throw AuthorizationError.tooManyPresets
    }
    let preset = try PresetStore.insert(id, request, of: change.tenant, at: change.now, tx)
    try change.tell([preset.event(.presetCreated)])
    try PresetOffers.make(of: preset, change)
    return preset
  }

  /// Ends a preset and its offers; one that ended before stays as it is. Throws PRESET_NOT_FOUND.
  static func withdraw(_ id: PresetID, _ change: Change) throws -> Preset {
    guard let channel = try PresetStore.find(id, of: change.tenant, change.tx)?.channelID else {
      throw AuthorizationError.presetNotFound
    }
    // Nothing enters through the channel meanwhile.
    _ = try ChannelStore.lock(channel, change.tx)
    let found = try PresetStore.known(id, change.tx)
    guard found.withdrawTime == nil else { throw change.unchanged(found) }
    let preset = try PresetStore.withdraw(id, at: change.now, change.tx)
    try PresetOffers.end(of: preset, change)
    try change.tell([preset.event(.presetWithdrawn)])
    return preset
  }
}
