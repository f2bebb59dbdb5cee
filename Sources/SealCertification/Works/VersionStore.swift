import SealAPI
import SealAccess
import SealPostgres
import SealPrimitives
import SealProtobuf
import SealTrust

/// A row of `version` without the certificate's bytes.
struct StoredVersion: Sendable {
  let versionID: VersionID
  let workID: WorkID
  let number: Int32
  let declaration: VersionDeclaration
  let certificateID: CertificateID
  let certifyTime: Instant

  init(_ row: Row) throws {
    versionID = try row.decode("version_id")
    workID = try row.decode("work_id")
    number = try row.decode("number")
    declaration = try VersionDeclaration(row)
    certificateID = try row.decode("certificate_id")
    certifyTime = try row.decode("certify_time")
  }

  var message: CertificationV1.Version {
    CertificationV1.Version(
      versionID: versionID.description, number: UInt32(number), sha256: declaration.sha256,
      sha512: declaration.sha512, sm3: declaration.sm3 ?? [],
      sizeBytes: UInt64(declaration.sizeBytes), mediaType: declaration.mediaType,
      createdTime: declaration.createdTime.map(GoogleProtobuf.Timestamp.init),
      publishedTime: declaration.publishedTime.map(GoogleProtobuf.Timestamp.init),
      sourceURL: declaration.sourceURL ?? "", certificateID: certificateID.description,
      certifyTime: GoogleProtobuf.Timestamp(certifyTime))
  }
}

extension VersionDeclaration {
  init(_ row: Row) throws {
    sha256 = try row.decode("sha256")
    sha512 = try row.decode("sha512")
    sm3 = try row.decode("sm3")
    sizeBytes = try row.decode("size_bytes")
    mediaType = try row.decode("media_type")
    createdTime = try row.decode("created_time")
    publishedTime = try row.decode("published_time")
    sourceURL = try row.decode("source_url")
  }
}

/// A version to be written, with its certificate.
struct NewVersion {
  let versionID: VersionID
  let workID: WorkID
  let number: Int32
  let declaration: VersionDeclaration
  let certificateID: CertificateID
  let certificate: IssuedStatement
  let chains: SigningChains
  let sealedDisclosures: [[UInt8]]
}

/// Versions in the database. They are never changed.
enum VersionStore {
  /// All but the certificate's bytes: those are large and asked for alone.
  private static let columns = SQL(
    """
    version_id, work_id, number, sha256, sha512, sm3, size_bytes, media_type, created_time,
    published_time, source_url, certificate_id, certify_time
    """)

  static func insert(
    _ new: NewVersion, of caller: Caller, request: RequestIdentity, _ tx: Transaction
  )
    throws -> StoredVersion
  {
    let declaration = new.declaration
    let rows = try tx.query(
      """
      WITH \(StatementLog.entering(new.certificate.bytes, caller.environment))
      INSERT INTO version (version_id, work_id, account_id, environment, number, sha256, sha512, sm3,
        size_bytes, media_type, created_time, published_time, source_url, certificate_id, certify_time,
        statement, signature, timestamp_token, issuer_chain_sha256, timestamp_chain_sha256,
        sealed_disclosures, request_id, request_sha256)
      VALUES (\(new.versionID), \(new.workID), \(caller.accountID), \(caller.environment), \(new.number),
        \(declaration.sha256), \(declaration.sha512), \(declaration.sm3), \(declaration.sizeBytes),
        \(declaration.mediaType), \(declaration.createdTime), \(declaration.publishedTime),
        \(declaration.sourceURL), \(new.certificateID), \(new.certificate.genTime),
        \(new.certificate.bytes), \(new.certificate.signature), \(new.certificate.token),
        \(new.chains.issuerSHA256), \(new.chains.timestampSHA256), \(new.sealedDisclosures),
        \(request.id), \(request.contentSHA256))
      RETURNING \(columns)
      """)
    return try StoredVersion(rows[0])
  }

  /// The version that an earlier call with this request made. Throws if that call was another one.
  static func find(madeBy request: RequestIdentity, of caller: Caller, _ tx: Transaction) throws
    -> StoredVersion?
  {
    let row = try tx.first(
      """
      SELECT \(columns), request_sha256 FROM version
      WHERE account_id = \(caller.accountID) AND environment = \(caller.environment)
        AND request_id = \(request.id)
      """)
    guard let row else { return nil }
    try request.expectSameContent(try row.decode("request_sha256"))
    return try StoredVersion(row)
  }

  /// The caller's version with these bytes.
  static func find(sha256: [UInt8], of caller: Caller, _ tx: Transaction) throws -> StoredVersion? {
    // By the digest alone first (OFFSET 0 keeps PostgreSQL from seeing through): as long as it has
    // no statistics, it would take an index that is led by the account, and read all of its versions.
    try tx.first(
      """
      SELECT \(columns) FROM (SELECT * FROM version WHERE sha256 = \(sha256) OFFSET 0) AS same
      WHERE environment = \(caller.environment) AND account_id = \(caller.accountID)
      """
    ).map(StoredVersion.init)
  }

  /// All versions of these works, oldest first.
  static func list(of works: [WorkID], _ tx: Transaction) throws -> [StoredVersion] {
    try tx.query(
      "SELECT \(columns) FROM version WHERE work_id = ANY(\(works)) ORDER BY work_id, number"
    )
    .map(StoredVersion.init)
  }

  /// The latest version of each of these works.
  static func latest(of works: [WorkID], _ tx: Transaction) throws -> [StoredVersion] {
    try tx.query(
      """
      SELECT DISTINCT ON (work_id) \(columns) FROM version
      WHERE work_id = ANY(\(works)) ORDER BY work_id, number DESC
      """
    ).map(StoredVersion.init)
  }

  static func lastNumber(of work: WorkID, _ tx: Transaction) throws -> Int32 {
    let row = try tx.first("SELECT max(number) AS last FROM version WHERE work_id = \(work)")
    return try row?.decode("last", as: Int32?.self) ?? 0
  }
}
