import SealAPI
import SealAccess
import SealPostgres
import SealPrimitives

/// The offers of presets: made and ended by one statement each, however many works a channel has,
/// in the transaction of what makes or ends them. That transaction has locked the channel.
enum PresetOffers {
  /// A preset and a work that is to have an offer of it.
  private struct Pair {
    let presetID: PresetID
    let workID: WorkID

    init(_ row: Row) throws {
      presetID = try row.decode("preset_id")
      workID = try row.decode("work_id")
    }
  }

  /// A preset went on sale: the works that its channel has get its offers.
  static func make(
    of preset: Preset, _ change: Change
  ) throws {
    let pairs = try change.tx.query(
      """
      SELECT DISTINCT work_id, preset_id FROM preset JOIN inclusion USING (channel_id)
        JOIN work USING (work_id)
      WHERE preset_id = \(preset.presetID) AND \(lacking)
      ORDER BY work_id
      """
    ).map(Pair.init)
    try insert(pairs, change)
  }

  /// A work has entered through a channel: it gets offers of what is on sale for that.
  static func make(
    for work: WorkID, through channel: ChannelID, _ change: Change
  ) throws {
    // By their terms: those of another channel that the work enters through may be the same.
    let pairs = try change.tx.query(
      """
      SELECT work_id, preset_id FROM preset JOIN work ON work_id = \(work)
      WHERE channel_id = \(channel) AND \(lacking)
      ORDER BY preset.terms_sha256
      """
    ).map(Pair.init)
    try insert(pairs, change)
  }

  /// Of `preset` and `work`: on sale, and the work shall have it. What its account sells by hand is
  /// not sold twice, what it took off sale by hand stays off; what nobody may know who claims is not
  /// sold; several parties without agreed shares are not paid by a guess.
  private static let lacking: SQL = """
    preset.withdraw_time IS NULL AND work.withdraw_time IS NULL
      AND work.claim_visibility = \(CertificationV1.Visibility.public.rawValue)
      AND (preset.price_minor_units IS NULL OR cardinality(work.party_ids) = 1)
      AND NOT EXISTS (
        SELECT 1 FROM offer
        WHERE offer.work_id = work.work_id AND (offer.preset_id = preset.preset_id
          OR (offer.terms_sha256 = preset.terms_sha256
            AND NOT offer.ended_with_preset)))
    """

  /// An offer that somebody else makes in this moment, of the same terms, stands instead.
  private static func insert(_ pairs: [Pair], _ change: Change) throws {
    guard !pairs.isEmpty else { return }
    let ids = pairs.map { _ in change.makeID(OfferID.self) }
    let offers = try change.tx.query(
      """
      INSERT INTO offer (offer_id, work_id, account_id, environment, title, use, region_codes,
        duration_days, price_minor_units, currency_code, credit_required, commercial, terms_sha256,
        share_party_ids, share_ppm, create_time, preset_id)
      SELECT offer_id, work_id, account_id, environment, title, use, region_codes, duration_days,
        price_minor_units, currency_code, credit_required, commercial, terms_sha256, '{}', '{}',
        \(change.now)::timestamptz, preset_id
      FROM unnest(\(ids)::uuid[], \(pairs.map(\.workID))::uuid[], \(pairs.map(\.presetID))::uuid[])
          WITH ORDINALITY AS made(offer_id, work_id, preset_id, place)
        JOIN preset USING (preset_id)
      ORDER BY place
      ON CONFLICT DO NOTHING
      RETURNING \(OfferEvent.columns)
      """
    ).map(OfferEvent.init)
    try change.tell(offers.map { $0.named(.offerCreated) })
  }

  /// A preset was withdrawn: its offers end with it.
  static func end(of preset: Preset, _ change: Change) throws {
    let offers = try change.tx.query(
      """
      UPDATE offer SET withdraw_time = \(change.now), ended_with_preset = true
      WHERE preset_id = \(preset.presetID) AND withdraw_time IS NULL
      RETURNING \(OfferEvent.columns)
      """
    ).map(OfferEvent.init)
    try change.tell(offers.map { $0.named(.offerWithdrawn) })
  }
}
