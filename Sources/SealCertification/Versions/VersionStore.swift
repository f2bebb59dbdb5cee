import SealPostgres
import SealPrimitives
import SealTrust

/// Versions in the database. They are never changed.
enum VersionStore {
  /// All but the certificate's bytes: those are large and asked for alone.
  private static let columns = SQL(
    """
    version_id, work_id, number, sha256, sha512, sm3, size_bytes, media_type, created_time,
    published_time, source_url, certificate_id, certify_time
    """)

  static func insert(_ new: NewVersion, of tenant: Tenant, _ tx: Transaction) throws -> Version {
    let declaration = new.declaration
    let rows = try tx.query(
      """
      WITH \(StatementLog.entering(new.certificate.bytes, tenant.environment))
      INSERT INTO version (version_id, work_id, account_id, environment, number, sha256, sha512,
        sm3,
        size_bytes, media_type, created_time, published_time, source_url, certificate_id,
        certify_time,
        statement, signature, timestamp_token, issuer_chain_sha256, timestamp_chain_sha256,
        sealed_disclosures)
      VALUES (\(new.versionID), \(new.workID), \(tenant.accountID), \(tenant.environment),
        \(new.number),
        \(declaration.sha256), \(declaration.sha512), \(declaration.sm3), \(declaration.sizeBytes),
        \(declaration.mediaType), \(declaration.createdTime), \(declaration.publishedTime),
        \(declaration.sourceURL), \(new.certificateID), \(new.certificate.genTime),
        \(new.certificate.bytes), \(new.certificate.signature), \(new.certificate.token),
        \(new.chains.issuerSHA256), \(new.chains.timestampSHA256), \(new.sealedDisclosures))
      RETURNING \(columns)
      """)
    return try Version(rows[0])
  }

  static func find(_ id: VersionID, of tenant: Tenant, _ tx: Transaction) throws -> Version? {
    try tx.first(
      """
      SELECT \(columns) FROM version WHERE version_id = \(id)
        AND account_id = \(tenant.accountID) AND environment = \(tenant.environment)
      """
    ).map(Version.init)
  }

  /// One that is known to be there.
  static func known(_ id: VersionID, _ tx: Transaction) throws -> Version {
    guard let row = try tx.first("SELECT \(columns) FROM version WHERE version_id = \(id)") else {
      preconditionFailure("versions are never deleted")
    }
    return try Version(row)
  }

  /// The tenant's version with these bytes.
  static func find(sha256: [UInt8], of tenant: Tenant, _ tx: Transaction) throws -> Version? {
    // By the digest alone first (OFFSET 0 keeps PostgreSQL from seeing through): as long as it has
    // no statistics, it would take an index that is led by the account, and read all of its
    // versions.
    try tx.first(
      """
      SELECT \(columns) FROM (SELECT * FROM version WHERE sha256 = \(sha256) OFFSET 0) AS same
      WHERE environment = \(tenant.environment) AND account_id = \(tenant.accountID)
      """
    ).map(Version.init)
  }

  /// All versions of these works, oldest first.
  static func list(of works: [WorkID], _ tx: Transaction) throws -> [Version] {
    try tx.query(
      "SELECT \(columns) FROM version WHERE work_id = ANY(\(works)) ORDER BY work_id, number"
    )
    .map(Version.init)
  }

  /// The latest version of each of these works.
  static func latest(of works: [WorkID], _ tx: Transaction) throws -> [Version] {
    try tx.query(
      """
      SELECT DISTINCT ON (work_id) \(columns) FROM version
      WHERE work_id = ANY(\(works)) ORDER BY work_id, number DESC
      """
    ).map(Version.init)
  }

  static func lastNumber(of work: WorkID, _ tx: Transaction) throws -> Int32 {
    let row = try tx.first("SELECT max(number) AS last FROM version WHERE work_id = \(work)")
    return try row?.decode("last", as: Int32?.self) ?? 0
  }
}
