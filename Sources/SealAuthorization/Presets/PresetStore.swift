import SealAPI
import SealAccess
import SealPostgres
import SealPrimitives
import SealProtobuf

/// A row of `preset`.
struct Preset: Sendable {
  let presetID: PresetID
  let channelID: ChannelID
  let accountID: AccountID
  let environment: Environment
  let title: String
  let terms: LicenseTerms
  let createTime: Instant
  let withdrawTime: Instant?

  init(_ row: Row) throws {
    presetID = try row.decode("preset_id")
    channelID = try row.decode("channel_id")
    accountID = try row.decode("account_id")
    environment = try row.decode("environment")
    title = try row.decode("title")
    terms = try LicenseTerms(row)
    createTime = try row.decode("create_time")
    withdrawTime = try row.decode("withdraw_time")
  }

  func message() throws -> AuthorizationV1.Preset {
    AuthorizationV1.Preset(
      presetID: presetID.description, channelID: channelID.description,
      terms: try terms.message(), title: title, createTime: GoogleProtobuf.Timestamp(createTime),
      withdrawTime: withdrawTime.map(GoogleProtobuf.Timestamp.init))
  }
}

enum PresetStore {
  static func insert(
    _ id: PresetID, for channel: Channel, title: String, terms: LicenseTerms,
    request: RequestIdentity, at time: Instant, _ tx: Transaction
  ) throws -> Preset {
    let price = terms.fixedPrice
    let rows = try tx.query(
      """
      INSERT INTO preset (preset_id, channel_id, account_id, environment, title, use, region_codes,
        duration_days, price_minor_units, currency_code, credit_required, commercial, terms_sha256,
        create_time, request_id, request_sha256)
      VALUES (\(id), \(channel.channelID), \(channel.accountID), \(channel.environment), \(title),
        \(terms.use.rawValue), \(terms.regionCodes), \(terms.durationDays.map(Int32.init)),
        \(price?.minorUnits), \(price?.currencyCode), \(terms.creditRequired), \(terms.commercial),
        \(try terms.sha256()), \(time), \(request.id), \(request.contentSHA256))
      RETURNING *
      """)
    return try Preset(rows[0])
  }

  static func find(_ id: PresetID, of caller: Caller, _ tx: Transaction) throws -> Preset? {
    try tx.first(
      """
      SELECT * FROM preset WHERE preset_id = \(id) AND account_id = \(caller.accountID)
        AND environment = \(caller.environment)
      """
    ).map(Preset.init)
  }

  /// The preset that an earlier call with this request made. Throws if that call was another one.
  static func find(madeBy request: RequestIdentity, of caller: Caller, _ tx: Transaction) throws
    -> Preset?
  {
    let row = try tx.first(
      """
      SELECT * FROM preset WHERE account_id = \(caller.accountID)
        AND environment = \(caller.environment) AND request_id = \(request.id)
      """)
    guard let row else { return nil }
    try request.expectSameContent(try row.decode("request_sha256"))
    return try Preset(row)
  }

  /// The preset that an earlier call with this request withdrew. Throws if that call was another
  /// one.
  static func find(withdrawnBy request: RequestIdentity, of caller: Caller, _ tx: Transaction)
    throws -> Preset?
  {
    let row = try tx.first(
      """
      SELECT * FROM preset WHERE account_id = \(caller.accountID)
        AND environment = \(caller.environment) AND withdraw_request_id = \(request.id)
      """)
    guard let row else { return nil }
    try request.expectSameContent(try row.decode("withdraw_request_sha256"))
    return try Preset(row)
  }

  /// What is on sale for a channel, oldest first.
  static func onSale(for channel: ChannelID, _ tx: Transaction) throws -> [Preset] {
    try tx.query(
      """
      SELECT * FROM preset WHERE channel_id = \(channel) AND withdraw_time IS NULL
      ORDER BY preset_id
      """
    ).map(Preset.init)
  }

  /// - Parameter channel: only those for it, if given.
  static func list(
    of caller: Caller, for channel: ChannelID?, before: PresetID?, limit: Int, _ tx: Transaction
  ) throws -> [Preset] {
    try tx.query(
      """
      SELECT * FROM preset
      WHERE account_id = \(caller.accountID) AND environment = \(caller.environment)
        AND (\(channel)::uuid IS NULL OR channel_id = \(channel)::uuid)
        AND (\(before)::uuid IS NULL OR preset_id < \(before)::uuid)
      ORDER BY preset_id DESC LIMIT \(limit)
      """
    ).map(Preset.init)
  }

  /// Ends the sale of a preset that is on sale.
  static func withdraw(
    _ id: PresetID, at time: Instant, request: RequestIdentity, _ tx: Transaction
  ) throws -> Preset {
    let rows = try tx.query(
      """
      UPDATE preset SET withdraw_time = \(time), withdraw_request_id = \(request.id),
        withdraw_request_sha256 = \(request.contentSHA256)
      WHERE preset_id = \(id)
      RETURNING *
      """)
    return try Preset(rows[0])
  }
}
