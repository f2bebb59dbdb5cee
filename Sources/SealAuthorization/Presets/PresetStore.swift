import SealAccess
import SealPostgres
import SealPrimitives

enum PresetStore {
  static func insert(
    _ id: PresetID, _ request: PresetRequest, of tenant: Tenant, at time: Instant,
    _ tx: Transaction
  ) throws -> Preset {
    let (terms, price) = (request.terms, request.terms.fixedPrice)
    let rows = try tx.query(
      """
      INSERT INTO preset (bucket, preset_id, channel_id, account_id, environment, title, use,
        region_codes, duration_days, price_minor_units, currency_code, credit_required, commercial,
        terms_sha256, create_time)
      VALUES (\(id.bucket), \(id), \(request.channelID), \(tenant.accountID), \(tenant.environment),
        \(request.title),
        \(terms.use.rawValue), \(terms.regionCodes), \(terms.durationDays.map(Int32.init)),
        \(price?.minorUnits), \(price?.currencyCode), \(terms.creditRequired), \(terms.commercial),
        \(try terms.sha256()), \(time))
      RETURNING *
      """)
    return try Preset(rows[0])
  }

  static func find(_ id: PresetID, of tenant: Tenant, _ tx: Transaction) throws -> Preset? {
    try tx.first("SELECT * FROM preset WHERE \(key: id, "preset_id", of: tenant)").map(Preset.init)
  }

  /// What is on sale for a channel, oldest first.
  static func onSale(for channel: ChannelID, _ tx: Transaction) throws -> [Preset] {
    try tx.query(
      """
      SELECT * FROM preset WHERE \(key: channel, "channel_id") AND withdraw_time IS NULL
      ORDER BY preset_id
      """
    ).map(Preset.init)
  }

  /// - Parameter channel: only those for it, if given.
  static func list(
    of tenant: Tenant, for channel: ChannelID?, before: PresetID?, limit: Int, _ tx: Transaction
  ) throws -> [Preset] {
    try tx.query(
      """
      SELECT * FROM preset
      WHERE \(of: tenant)
        AND (\(channel)::uuid IS NULL OR channel_id = \(channel)::uuid)
      \(page: "preset_id", before: before, limit: limit)
      """
    ).map(Preset.init)
  }

  /// Ends the sale of a preset that is on sale.
  static func withdraw(_ id: PresetID, at time: Instant, _ tx: Transaction) throws -> Preset {
    let rows = try tx.query(
      "UPDATE preset SET withdraw_time = \(time) WHERE \(key: id, "preset_id") RETURNING *")
    return try Preset(rows[0])
  }

  /// One that is known to be there.
  static func known(_ id: PresetID, _ tx: Transaction) throws -> Preset {
    guard let row = try tx.first("SELECT * FROM preset WHERE \(key: id, "preset_id")") else {
      preconditionFailure("presets are never deleted")
    }
    return try Preset(row)
  }
}
