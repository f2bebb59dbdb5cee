import SealCertification
import SealContent
import SealFingerprint
import SealPostgres
import SealPrimitives

enum WorkTextStore {
  static func insert(
    _ prepared: PreparedText, of version: VersionSummary, _ tenant: Tenant, at time: Instant,
    _ tx: Transaction
  ) throws -> WorkText {
    try ContentStore.put(
      prepared.content, mediaType: prepared.mediaType, in: tenant.bucket, at: time, tx)
    let text = try ContentStore.put(
      Array(prepared.text.utf8), mediaType: "text/plain; charset=utf-8", in: tenant.bucket,
      at: time, tx)
    let rows = try tx.query(
      """
      INSERT INTO work_text (bucket, version_id, work_id, account_id, environment, content_sha256,
        text_sha256, compared_characters, fingerprint, create_time)
      VALUES (\(version.versionID.bucket), \(version.versionID), \(version.workID),
        \(tenant.accountID), \(tenant.environment), \(version.sha256), \(text),
        \(Int32(prepared.fingerprint.length)), \(prepared.fingerprint.bytes), \(time))
      RETURNING *
      """)
    return try WorkText(rows[0])
  }

  static func find(_ id: VersionID, _ tx: Transaction) throws -> WorkText? {
    try tx.first("SELECT * FROM work_text WHERE \(key: id, "version_id")").map(WorkText.init)
  }

  /// How many texts an account has: they are never removed.
  static func count(of account: Tenant, _ tx: Transaction) throws -> Int {
    try tx.first("SELECT count(*) AS count FROM work_text WHERE \(of: account)")?
      .decode("count") ?? 0
  }

  static func versionIDs(of account: Tenant, _ tx: Transaction) throws -> [VersionID] {
    try tx.query("SELECT version_id FROM work_text WHERE \(of: account)").map {
      try $0.decode("version_id")
    }
  }

  static func fingerprints(of ids: [VersionID], _ tx: Transaction) throws
    -> [(VersionID, Fingerprint)]
  {
    try tx.query(
      "SELECT version_id, fingerprint FROM work_text WHERE \(keys: ids, "version_id")"
    ).map { (try $0.decode("version_id"), try Fingerprint(bytes: try $0.decode("fingerprint"))) }
  }

  /// The text with its fingerprint, to be compared with a page.
  static func compared(_ id: VersionID, _ tx: Transaction) throws -> ComparedText? {
    let row = try tx.first(
      "SELECT text_sha256, fingerprint FROM work_text WHERE \(key: id, "version_id")")
    guard let row,
      let content = try ContentStore.get(try row.decode("text_sha256"), in: id.bucket, tx)
    else {
      return nil
    }
    return try ComparedText(
      String(decoding: content.bytes, as: UTF8.self),
      fingerprint: try Fingerprint(bytes: try row.decode("fingerprint")))
  }

  /// The bytes of a work's versions as they were registered, the latest first.
  static func contents(of work: WorkID, limit: Int, _ tx: Transaction) throws -> [[UInt8]] {
    let digests = try tx.query(
      """
      SELECT content_sha256 FROM work_text WHERE \(key: work, "work_id")
      ORDER BY version_id DESC LIMIT \(limit)
      """
    ).map { try $0.decode("content_sha256", as: [UInt8].self) }
    return try digests.compactMap { try ContentStore.get($0, in: work.bucket, tx)?.bytes }
  }

  /// Those of the versions whose texts are registered.
  static func registered(_ ids: [VersionID], _ tx: Transaction) throws -> Set<VersionID> {
    Set(
      try tx.query("SELECT version_id FROM work_text WHERE \(keys: ids, "version_id")")
        .map { try $0.decode("version_id") })
  }
}
