import SealCertification
import SealPostgres
import SealPrimitives

package enum InclusionStore {
  /// The works that have entered through a channel, each once.
  package static func works(through channel: ChannelID, _ tx: Transaction) throws -> [WorkID] {
    try tx.query(
      """
      SELECT DISTINCT work_id FROM inclusion
      WHERE \(key: channel, "channel_id") AND work_id IS NOT NULL ORDER BY work_id
      """
    ).map { try $0.decode("work_id") }
  }

  /// The channels that each work has entered through, each once.
  package static func channels(of works: [WorkID], _ tx: Transaction) throws
    -> [WorkID: [ChannelID]]
  {
    let rows = try tx.query(
      """
      SELECT DISTINCT work_id, channel_id FROM inclusion WHERE \(keys: works, "work_id")
      ORDER BY work_id, channel_id
      """)
    return try rows.reduce(into: [:]) { found, row in
      found[try row.decode("work_id"), default: []].append(try row.decode("channel_id"))
    }
  }

  /// Whether a view of this address would change nothing for now.
  static func isQuiet(
    _ channel: ChannelID, address: String, at time: Instant, _ tx: Transaction
  ) throws -> Bool {
    try tx.first(
      """
      SELECT 1 FROM inclusion
      WHERE \(key: channel, "channel_id") AND address = \(address) AND next_look_time > \(time)
      """) != nil
  }

  /// The works of the pages that have this address, or call themselves by it, whosever they are;
  /// newest first.
  static func works(
    at address: String, before: WorkID?, limit: Int, _ tx: Transaction
  ) throws -> [WorkID] {
    let older: SQL = before.map { "AND work_id < \($0)" } ?? ""
    return try tx.query(
      """
      SELECT DISTINCT work_id FROM inclusion
      WHERE (address = \(address) OR canonical_address = \(address)) AND work_id IS NOT NULL
        \(older)
      ORDER BY work_id DESC LIMIT \(limit)
      """
    ).map { try $0.decode("work_id") }
  }

  /// Which work and channel the captured page of a version is of, and the digest of its text.
  static func captured(_ version: VersionID, _ tx: Transaction) throws -> Row? {
    try tx.first(
      """
      SELECT work_id, channel_id, text_sha256 FROM page_capture
      WHERE \(key: version, "version_id")
      """)
  }

  /// Whether the address is known, read or not.
  static func isKnown(_ channel: ChannelID, address: String, _ tx: Transaction) throws -> Bool {
    try tx.first(
      "SELECT 1 FROM inclusion WHERE \(key: channel, "channel_id") AND address = \(address)") != nil
  }

  /// How many addresses of a channel were seen for the first time since then.
  static func count(of channel: ChannelID, since time: Instant, _ tx: Transaction) throws -> Int {
    let row = try tx.first(
      """
      SELECT count(*) AS count FROM inclusion
      WHERE \(key: channel, "channel_id") AND create_time > \(time)
      """)
    return try row?.decode("count") ?? 0
  }

  /// Writes down that the address is about to be read, and when a view may ask for that again;
  /// `nil` when that was written down a moment ago.
  ///
  /// - Parameters:
  ///   - accountTime: now, by the account's clock.
  ///   - next: by the account's clock.
  static func recordReading(
    at url: String, address: String, under channel: ChannelID, _ id: InclusionID, at time: Instant,
    accountTime: Instant, next: Instant, _ tx: Transaction
  ) throws -> Inclusion? {
    try tx.first(
      """
      INSERT INTO inclusion (bucket, inclusion_id, channel_id, address, url, create_time,
        next_look_time, looks)
      VALUES (\(id.bucket), \(id), \(channel), \(address), \(url), \(time), \(next), 1)
      ON CONFLICT (bucket, channel_id, address)
        DO UPDATE SET looks = inclusion.looks + 1, next_look_time = \(next)
        WHERE inclusion.next_look_time <= \(accountTime)
      RETURNING *
      """
    ).map(Inclusion.init)
  }

  static func find(_ id: InclusionID, _ tx: Transaction) throws -> Inclusion? {
    try tx.first("SELECT * FROM inclusion WHERE \(key: id, "inclusion_id")").map(Inclusion.init)
  }

  /// The work of the page that has this address, or calls itself by it.
  static func work(
    at address: String, under channel: ChannelID, _ tx: Transaction
  ) throws -> WorkID? {
    try tx.first(
      """
      SELECT work_id FROM inclusion
      WHERE \(key: channel, "channel_id") AND work_id IS NOT NULL
        AND (address = \(address) OR canonical_address = \(address))
      ORDER BY address <> \(address), inclusion_id LIMIT 1
      """
    )?.decode("work_id")
  }

  /// The work of the page that calls itself by this address.
  static func work(
    canonical address: String, under channel: ChannelID, _ tx: Transaction
  ) throws -> WorkID? {
    try tx.first(
      """
      SELECT work_id FROM inclusion
      WHERE \(key: channel, "channel_id") AND canonical_address = \(address) AND work_id IS NOT NULL
      ORDER BY inclusion_id LIMIT 1
      """
    )?.decode("work_id")
  }

  /// Whether a page of another name is this work too.
  static func isShared(
    _ work: WorkID, besides address: String, under channel: ChannelID, _ tx: Transaction
  ) throws -> Bool {
    try tx.first(
      """
      SELECT 1 FROM inclusion WHERE \(key: work, "work_id")
        AND (channel_id <> \(channel) OR canonical_address <> \(address)) LIMIT 1
      """) != nil
  }

  /// The page was read and is this work; so are all addresses by which it is known.
  static func include(
    _ work: WorkID, canonical: String, address: String, url: String, under channel: ChannelID,
    _ id: InclusionID, at time: Instant, next: Instant, _ tx: Transaction
  ) throws {
    try tx.execute(
      """
      INSERT INTO inclusion (bucket, inclusion_id, channel_id, address, url, canonical_address,
        work_id, create_time, next_look_time)
      VALUES (\(id.bucket), \(id), \(channel), \(address), \(url), \(canonical), \(work), \(time),
        \(next))
      ON CONFLICT (bucket, channel_id, address)
        DO UPDATE SET canonical_address = \(canonical), work_id = \(work), refusal = NULL,
          refusal_message = ''
      """)
    try tx.execute(
      """
      UPDATE inclusion SET work_id = \(work)
      WHERE \(key: channel, "channel_id") AND canonical_address = \(canonical)
        AND work_id IS NOT NULL
        AND work_id <> \(work)
      """)
  }

  /// - Parameters:
  ///   - reason: of the contract, upper case.
  ///   - message: the same as a sentence.
  static func refuse(_ id: InclusionID, _ reason: String, _ message: String, _ tx: Transaction)
    throws
  {
    try tx.execute(
      """
      UPDATE inclusion SET refusal = \(reason), refusal_message = \(message)
      WHERE \(key: id, "inclusion_id")
      """)
  }

  /// The address under a channel, once its seal was seen there.
  static func find(at address: String, under channel: ChannelID, _ tx: Transaction) throws
    -> Inclusion?
  {
    try tx.first(
      "SELECT * FROM inclusion WHERE \(key: channel, "channel_id") AND address = \(address)"
    ).map(Inclusion.init)
  }

  /// Addresses under the tenant's channels, newest first.
  ///
  /// - Parameter refused: only those that were refused when they were read last.
  package static func list(
    of tenant: Tenant, under channel: ChannelID?, refused: Bool, before: InclusionID?, limit: Int,
    _ tx: Transaction
  ) throws -> [Inclusion] {
    try tx.query(
      """
      SELECT inclusion.* FROM inclusion JOIN channel USING (bucket, channel_id)
      WHERE \(of: tenant, "channel")
        AND (\(channel)::uuid IS NULL OR channel_id = \(channel)::uuid)
        AND (refusal IS NOT NULL OR NOT \(refused))
      \(page: "inclusion_id", before: before, limit: limit)
      """
    ).map(Inclusion.init)
  }

  /// Keeps what was read when a version was made; a version that has a capture keeps that one.
  static func capture(
    _ id: CaptureID, of publication: Publication, _ page: ChannelPage, warcSHA256: [UInt8],
    textSHA256: [UInt8], under channel: ChannelID, _ tx: Transaction
  ) throws {
    try tx.execute(
      """
      INSERT INTO page_capture (bucket, capture_id, channel_id, work_id, version_id, url, time,
        warc_sha256, text_sha256)
      VALUES (\(id.bucket), \(id), \(channel), \(publication.workID), \(publication.versionID),
        \(page.url), \(page.time), \(warcSHA256), \(textSHA256))
      ON CONFLICT (bucket, version_id) DO NOTHING
      """)
  }

  static func isCaptured(_ version: VersionID, _ tx: Transaction) throws -> Bool {
    try tx.first("SELECT 1 FROM page_capture WHERE \(key: version, "version_id")") != nil
  }
}
