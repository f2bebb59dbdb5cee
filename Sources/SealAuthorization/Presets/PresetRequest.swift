import SealAPI
import SealAccess
import SealEvents
import SealPostgres
import SealPrimitives
import SealRPC

/// What a caller puts on sale for a channel, found well-formed.
struct PresetRequest: Sendable {
  /// So many are on sale for a channel at most: each work that enters through it gets them all.
  static let mostOfAChannel = 20

  let channelID: ChannelID
  let title: String
  let terms: LicenseTerms

  /// Throws INVALID_FIELDS with everything that is wrong.
  init(_ request: AuthorizationV1.CreatePresetRequest) throws {
    var checks = FieldChecks()
    let channelID = checks.channelID(request.channelID)
    let terms = LicenseTerms(request.terms, &checks)
    checks.text(request.title, "title", length: 1...100)
    checks.requestID(request.requestID)
    try checks.finish()
    guard let channelID, let terms else { preconditionFailure("absence is a violation") }
    self.channelID = channelID
    self.title = request.title
    self.terms = terms
  }

  /// Writes the preset down and makes its offers, or finds what the same call made.
  ///
  /// The channel is locked, as it is while a page is included: a page's work either is there to get
  /// its offer here, or finds the preset when it becomes one.
  func put(
    onSaleBy context: CallContext, _ request: RequestIdentity, _ outbox: EventOutbox,
    at time: Instant, random: any RandomBytes, _ tx: Transaction
  ) throws -> Preset {
    let caller = context.caller
    if let preset = try PresetStore.find(madeBy: request, of: caller, tx) { return preset }
    guard try ChannelStore.find(channelID, of: caller, tx) != nil,
      let channel = try ChannelStore.lock(channelID, tx)
    else { throw AuthorizationError.channelNotFound }
    // The same call may have been committed since it was looked for.
    if let preset = try PresetStore.find(madeBy: request, of: caller, tx) { return preset }
    guard channel.state != .disconnected else { throw AuthorizationError.channelDisconnected }
    let onSale = try PresetStore.onSale(for: channelID, tx)
    if let same = onSale.first(where: { $0.terms == terms }) {
      throw AuthorizationError.presetExists(same.presetID)
    }
    guard onSale.count < Self.mostOfAChannel else { throw AuthorizationError.tooManyPresets }
    let preset = try PresetStore.insert(
      PresetID(at: time, random: random), for: channel, title: title, terms: terms,
      request: request, at: time, tx)
    try AuditStore.record(
      "CreatePreset", on: preset.presetID.uuid, by: CallActor(context), at: time, tx)
    try preset.record(.presetCreated, outbox, at: time, tx)
    try PresetOffers.make(of: preset, outbox, at: time, random: random, tx)
    return preset
  }
}

extension Preset {
  func record(_ type: EventType, _ outbox: EventOutbox, at time: Instant, _ tx: Transaction) throws
  {
    try outbox.record(
      NewEvent(
        tenant: Tenant(accountID, environment), type: type,
        subject: presetID.description,
        data: [
          "preset": .string(presetID.description), "channel": .string(channelID.description),
        ]), at: time, tx)
  }
}
