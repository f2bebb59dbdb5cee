import SealAccess
import SealCertification
import SealChannels
import SealPostgres
import SealPrimitives

/// The offers of presets: made and ended by one statement each, however many works a channel has,
/// in the transaction of what makes or ends them. That transaction has locked the channel.
package struct PresetOffers: InclusionFollower {
  /// A preset and a work that is to have an offer of it.
  private struct Pair {
    let presetID: PresetID
    let workID: WorkID

    init(_ row: Row) throws {
      presetID = try row.decode("preset_id")
      workID = try row.decode("work_id")
    }
  }

  package init() {}

  /// A preset went on sale: the works that its channel has get its offers.
  static func make(of preset: Preset, _ change: Change) throws {
    let works = try WorkReader.standing(
      InclusionStore.works(through: preset.channelID, change.tx), change.tx)
    try make(where: "\(key: preset.presetID, "preset_id")", works, change)
  }

  /// A work has entered through a channel: it gets offers of what is on sale for that.
  package func workEntered(_ work: WorkID, through channel: ChannelID, _ change: Change) throws {
    let works = try WorkReader.standing([work], change.tx)
    try Self.make(where: "\(key: channel, "channel_id")", works, change)
  }

  /// Makes the offers that are lacking. What an account sells by hand is not sold twice, what it
  /// took off sale by hand stays off; what nobody may know who claims is not sold; several parties
  /// without agreed shares are not paid by a guess.
  ///
  /// - Parameter condition: which presets.
  private static func make(
    where condition: SQL, _ works: [StandingWork], _ change: Change
  ) throws {
    let works = works.filter(\.isClaimPublic)
    guard !works.isEmpty else { return }
    // By their terms: those of another channel that the work enters through may be the same.
    let pairs = try change.tx.query(
      """
      SELECT work_id, preset_id
      FROM preset CROSS JOIN unnest(\(works.map(\.workID))::uuid[],
        \(works.map { Int32($0.partyCount) })::integer[]) AS entered (work_id, party_count)
      WHERE \(condition) AND preset.withdraw_time IS NULL
        AND (preset.price_minor_units IS NULL OR party_count = 1)
        AND NOT EXISTS (
          SELECT 1 FROM offer
          WHERE offer.bucket = preset.bucket AND offer.work_id = entered.work_id
            AND (offer.preset_id = preset.preset_id
            OR (offer.terms_sha256 = preset.terms_sha256 AND NOT offer.ended_with_preset)))
      ORDER BY work_id, preset.terms_sha256
      """
    ).map(Pair.init)
    try insert(pairs, change)
  }

  /// An offer that somebody else makes in this moment, of the same terms, stands instead.
  private static func insert(_ pairs: [Pair], _ change: Change) throws {
    guard !pairs.isEmpty else { return }
    let ids = pairs.map { _ in change.makeID(OfferID.self) }
    let offers = try change.tx.query(
      """
      INSERT INTO offer (bucket, offer_id, work_id, account_id, environment, title, use,
        region_codes, duration_days, price_minor_units, currency_code, credit_required, commercial,
        terms_sha256, share_party_ids, share_ppm, create_time, preset_id)
      SELECT bucket, offer_id, work_id, account_id, environment, title, use, region_codes,
        duration_days, price_minor_units, currency_code, credit_required, commercial, terms_sha256,
        '{}', '{}',
        \(change.now)::timestamptz, preset_id
      FROM unnest(\(ids.map(\.bucket.number))::smallint[], \(ids)::uuid[],
        \(pairs.map(\.workID))::uuid[], \(pairs.map(\.presetID))::uuid[])
          WITH ORDINALITY AS made(bucket, offer_id, work_id, preset_id, place)
        JOIN preset USING (bucket, preset_id)
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
      WHERE \(key: preset.presetID, "preset_id") AND withdraw_time IS NULL
      RETURNING \(OfferEvent.columns)
      """
    ).map(OfferEvent.init)
    try change.tell(offers.map { $0.named(.offerWithdrawn) })
  }
}
