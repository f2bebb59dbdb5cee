import SealPostgres
import SealPrimitives

/// Who has the same bytes in one environment.
struct BytesHolders: Sendable {
  /// The tenant's version.
  let own: Version?
  /// Whether other accounts have a version of them.
  let areOthers: Bool
}

/// Versions in the database. They are never changed.
enum VersionStore {
  static let columns = SQL(
    """
    version_id, work_id, number, sha256, sha512, sm3, size_bytes, media_type, created_time,
    published_time, source_url, certificate_id, certify_time
    """)

  static func insert(_ new: NewVersion, of tenant: Tenant, _ tx: Transaction) throws -> Version {
    let declaration = new.declaration
    let rows = try tx.query(
      """
      WITH registered AS (
        INSERT INTO registered_bytes (sha256, environment, account_id, bucket, version_id, work_id,
          certify_time)
        VALUES (\(declaration.sha256), \(tenant.environment), \(tenant.accountID),
          \(tenant.bucket), \(new.versionID), \(new.workID), \(new.certifyTime))
      )
      INSERT INTO version (bucket, version_id, work_id, account_id, environment, number, sha256,
        sha512, sm3, size_bytes, media_type, created_time, published_time, source_url,
        certificate_id, certify_time)
      VALUES (\(tenant.bucket), \(new.versionID), \(new.workID), \(tenant.accountID),
        \(tenant.environment), \(new.number), \(declaration.sha256), \(declaration.sha512),
        \(declaration.sm3), \(declaration.sizeBytes), \(declaration.mediaType),
        \(declaration.createdTime), \(declaration.publishedTime), \(declaration.sourceURL),
        \(new.certificateID), \(new.certifyTime))
      RETURNING \(columns)
      """)
    return try Version(rows[0])
  }

  static func find(_ id: VersionID, of tenant: Tenant, _ tx: Transaction) throws -> Version? {
    try tx.first(
      "SELECT \(columns) FROM version WHERE \(key: id, "version_id", of: tenant)"
    ).map(Version.init)
  }

  /// The tenant's version with these bytes.
  static func find(sha256: [UInt8], of tenant: Tenant, _ tx: Transaction) throws -> Version? {
    try tx.first(
      """
      SELECT \(columns) FROM version WHERE bucket = \(tenant.bucket) AND version_id = (
        SELECT version_id FROM registered_bytes
        WHERE sha256 = \(sha256) AND environment = \(tenant.environment)
          AND account_id = \(tenant.accountID))
      """
    ).map(Version.init)
  }

  /// Who has these bytes in the tenant's environment.
  static func holders(ofSHA256 sha256: [UInt8], _ tenant: Tenant, _ tx: Transaction) throws
    -> BytesHolders
  {
    let rows = try tx.query(
      """
      SELECT version_id, account_id = \(tenant.accountID) AS is_own FROM registered_bytes
      WHERE sha256 = \(sha256) AND environment = \(tenant.environment)
      ORDER BY is_own DESC LIMIT 2
      """)
    let own = try rows.first { try $0.decode("is_own") }
    return BytesHolders(
      own: try own.flatMap { try find($0.decode("version_id"), of: tenant, tx) },
      areOthers: rows.count > (own == nil ? 0 : 1))
  }

  /// All versions of these works, oldest first.
  static func list(of works: [WorkID], _ tx: Transaction) throws -> [Version] {
    try tx.query(
      "SELECT \(columns) FROM version WHERE \(keys: works, "work_id") ORDER BY work_id, number"
    ).map(Version.init)
  }

  /// The latest version of each of these works.
  static func latest(of works: [WorkID], _ tx: Transaction) throws -> [Version] {
    try tx.query(
      """
      SELECT DISTINCT ON (work_id) \(columns) FROM version
      WHERE \(keys: works, "work_id") ORDER BY work_id, number DESC
      """
    ).map(Version.init)
  }

  static func lastNumber(of work: WorkID, _ tx: Transaction) throws -> Int32 {
    let row = try tx.first("SELECT max(number) AS last FROM version WHERE \(key: work, "work_id")")
    return try row?.decode("last", as: Int32?.self) ?? 0
  }
}
