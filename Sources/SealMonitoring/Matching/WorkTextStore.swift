import SealAPI
import SealAccess
import SealCertification
import SealContent
import SealFingerprint
import SealPostgres
import SealPrimitives
import SealProtobuf

/// The text of a version, as copies of it are looked for: a row of `work_text`.
package struct StoredText: Sendable, Hashable {
  package let versionID: VersionID
  package let workID: WorkID
  package let textSHA256: [UInt8]
  package let comparedCharacters: Int
  package let createTime: Instant

  init(_ row: Row) throws {
    versionID = try row.decode("version_id")
    workID = try row.decode("work_id")
    textSHA256 = try row.decode("text_sha256")
    comparedCharacters = Int(try row.decode("compared_characters", as: Int32.self))
    createTime = try row.decode("create_time")
  }

  var message: MonitoringV1.WorkText {
    MonitoringV1.WorkText(
      versionID: versionID.description, workID: workID.description, textSha256: textSHA256,
      comparedCharacters: UInt32(comparedCharacters),
      createTime: GoogleProtobuf.Timestamp(createTime))
  }
}

/// A text made ready to be kept.
struct PreparedText: Sendable {
  let content: [UInt8]
  let mediaType: String
  let text: String
  let fingerprint: Fingerprint

  /// `nil` when the bytes have nothing to compare. Throws `FingerprintError`.
  init?(_ content: [UInt8], mediaType: String) throws {
    guard let text = try ComparableText.text(of: content, mediaType: mediaType) else { return nil }
    self.content = content
    self.mediaType = mediaType
    self.text = text
    fingerprint = Fingerprint(of: NormalizedText(text))
  }
}

enum WorkTextStore {
  static func insert(
    _ prepared: PreparedText, of version: CatalogVersion, _ accountID: AccountID,
    _ environment: Environment, request: RequestIdentity?, at time: Instant, _ tx: Transaction
  ) throws -> StoredText {
    try ContentStore.put(prepared.content, mediaType: prepared.mediaType, at: time, tx)
    let text = try ContentStore.put(
      Array(prepared.text.utf8), mediaType: "text/plain; charset=utf-8", at: time, tx)
    let rows = try tx.query(
      """
      INSERT INTO work_text (version_id, work_id, account_id, environment, content_sha256,
        text_sha256, compared_characters, fingerprint, create_time, request_id, request_sha256)
      VALUES (\(version.versionID), \(version.workID), \(accountID), \(environment),
        \(version.sha256), \(text), \(Int32(prepared.fingerprint.length)),
        \(prepared.fingerprint.bytes), \(time), \(request?.id), \(request?.contentSHA256))
      RETURNING *
      """)
    return try StoredText(rows[0])
  }

  static func find(_ id: VersionID, _ tx: Transaction) throws -> StoredText? {
    try tx.first("SELECT * FROM work_text WHERE version_id = \(id)").map(StoredText.init)
  }

  /// The text that an earlier call with this request registered. Throws if that was another call.
  static func find(madeBy request: RequestIdentity, of caller: Caller, _ tx: Transaction) throws
    -> StoredText?
  {
    let row = try tx.first(
      """
      SELECT * FROM work_text WHERE account_id = \(caller.accountID)
        AND environment = \(caller.environment) AND request_id = \(request.id)
      """)
    guard let row else { return nil }
    try request.expectSameContent(try row.decode("request_sha256"))
    return try StoredText(row)
  }

  /// How many texts an account has: they are never removed.
  static func count(of account: Tenant, _ tx: Transaction) throws -> Int {
    try tx.first(
      """
      SELECT count(*) AS count FROM work_text
      WHERE account_id = \(account.accountID) AND environment = \(account.environment)
      """
    )?.decode("count") ?? 0
  }

  static func versionIDs(of account: Tenant, _ tx: Transaction) throws -> [VersionID] {
    try tx.query(
      """
      SELECT version_id FROM work_text
      WHERE account_id = \(account.accountID) AND environment = \(account.environment)
      """
    ).map { try $0.decode("version_id") }
  }

  static func fingerprints(of ids: [VersionID], _ tx: Transaction) throws
    -> [(VersionID, Fingerprint)]
  {
    try tx.query(
      "SELECT version_id, fingerprint FROM work_text WHERE version_id = ANY(\(ids))"
    ).map { (try $0.decode("version_id"), try Fingerprint(bytes: try $0.decode("fingerprint"))) }
  }

  /// The text with its fingerprint, to be compared with a page.
  static func compared(_ id: VersionID, _ tx: Transaction) throws -> ComparedText? {
    let row = try tx.first(
      "SELECT text_sha256, fingerprint FROM work_text WHERE version_id = \(id)")
    guard let row, let content = try ContentStore.get(try row.decode("text_sha256"), tx) else {
      return nil
    }
    return try ComparedText(
      String(decoding: content.bytes, as: UTF8.self),
      fingerprint: try Fingerprint(bytes: try row.decode("fingerprint")))
  }

  /// The bytes of a work's versions as they were registered, the latest first.
  static func contents(of work: WorkID, limit: Int, _ tx: Transaction) throws -> [[UInt8]] {
    try tx.query(
      """
      SELECT content_sha256 FROM version JOIN work_text USING (version_id)
      WHERE version.work_id = \(work) ORDER BY number DESC LIMIT \(limit)
      """
    ).compactMap { row in try ContentStore.get(try row.decode("content_sha256"), tx)?.bytes }
  }

  /// Versions whose bytes the platform captured, and whose text was not registered yet; at most
  /// `limit`, oldest first.
  static func captured(
    by account: Tenant, after last: VersionID?, limit: Int, _ tx: Transaction
  ) throws -> [VersionID] {
    try tx.query(
      """
      SELECT version_id FROM version
      WHERE account_id = \(account.accountID) AND environment = \(account.environment)
        AND (\(last)::uuid IS NULL OR version_id > \(last)::uuid)
        AND split_part(lower(media_type), ';', 1) = ANY(\(ComparableText.mediaTypes))
        AND EXISTS (SELECT FROM content WHERE content.sha256 = version.sha256)
        AND NOT EXISTS (SELECT FROM work_text WHERE work_text.version_id = version.version_id)
      ORDER BY version_id LIMIT \(limit)
      """
    ).map { try $0.decode("version_id") }
  }
}
