import SealPostgres
import SealPrimitives

/// What the other services may know of a version.
package struct VersionSummary: Sendable, Hashable {
  package let versionID: VersionID
  package let workID: WorkID
  package let sha256: [UInt8]
  package let mediaType: String
  package let certificateID: CertificateID
  package let certifyTime: Instant
  /// Where its holder says to have published it.
  package let sourceURL: String?

  fileprivate static let columns = SQL(
    "version_id, work_id, sha256, media_type, certificate_id, certify_time, source_url")

  fileprivate init(_ row: Row) throws {
    versionID = try row.decode("version_id")
    workID = try row.decode("work_id")
    sha256 = try row.decode("sha256")
    mediaType = try row.decode("media_type")
    certificateID = try row.decode("certificate_id")
    certifyTime = try row.decode("certify_time")
    sourceURL = try row.decode("source_url")
  }
}

/// A work as monitoring looks for it.
package struct WatchedWork: Sendable, Hashable {
  package let workID: WorkID
  package let title: String
  package let partyIDs: [PartyID]
}

extension WorkReader {
  /// These versions of an account, in no order.
  package static func versions(
    _ ids: [VersionID], of tenant: Tenant, _ tx: Transaction
  ) throws -> [VersionSummary] {
    try tx.query(
      """
      SELECT \(VersionSummary.columns)
      FROM (SELECT * FROM version WHERE \(keys: ids, "version_id") OFFSET 0) AS named
      WHERE \(of: tenant)
      """
    ).map(VersionSummary.init)
  }

  /// The account's versions of these media types, oldest first, those after `last` if given.
  package static func versions(
    of tenant: Tenant, after last: VersionID?, mediaTypes: [String], limit: Int, _ tx: Transaction
  ) throws -> [VersionSummary] {
    try tx.query(
      """
      SELECT \(VersionSummary.columns) FROM version
      WHERE \(of: tenant) AND (\(last)::uuid IS NULL OR version_id > \(last)::uuid)
        AND split_part(lower(media_type), ';', 1) = ANY(\(mediaTypes))
      ORDER BY version_id LIMIT \(limit)
      """
    ).map(VersionSummary.init)
  }

  /// The account's version with these bytes.
  package static func version(
    sha256: [UInt8], of tenant: Tenant, _ tx: Transaction
  ) throws -> VersionSummary? {
    try tx.first(
      """
      SELECT \(VersionSummary.columns) FROM version
      WHERE bucket = \(tenant.bucket) AND version_id = (
        SELECT version_id FROM registered_bytes
        WHERE sha256 = \(sha256) AND environment = \(tenant.environment)
          AND account_id = \(tenant.accountID))
      """
    ).map(VersionSummary.init)
  }

  /// All versions of a work, oldest first.
  package static func versions(of work: WorkID, _ tx: Transaction) throws -> [VersionSummary] {
    try tx.query(
      "SELECT \(VersionSummary.columns) FROM version WHERE \(key: work, "work_id") ORDER BY number"
    ).map(VersionSummary.init)
  }

  /// Works, whosever they are, of which a version has the same bytes as one of these works: they
  /// themselves and those whose claims may contradict theirs. At most a hundred for each version.
  package static func sharing(bytesWith works: [WorkID], _ tx: Transaction) throws -> [WorkID] {
    guard !works.isEmpty else { return [] }
    return try tx.query(
      """
      WITH own AS MATERIALIZED (
        SELECT DISTINCT sha256, environment FROM version WHERE \(keys: works, "work_id")
      )
      SELECT DISTINCT same.work_id FROM own CROSS JOIN LATERAL (
        SELECT work_id FROM registered_bytes
        WHERE sha256 = own.sha256 AND environment = own.environment LIMIT 100
      ) AS same ORDER BY work_id
      """
    ).map { try $0.decode("work_id") }
  }

  /// Of these, the account's works that were not withdrawn.
  package static func standing(
    _ ids: [WorkID], of tenant: Tenant, _ tx: Transaction
  ) throws -> [WatchedWork] {
    try tx.query(
      """
      SELECT work_id, title, party_ids
      FROM (SELECT * FROM work WHERE \(keys: ids, "work_id") OFFSET 0) AS named
      WHERE \(of: tenant) AND withdraw_time IS NULL
      ORDER BY work_id
      """
    ).map { row in
      WatchedWork(
        workID: try row.decode("work_id"), title: try row.decode("title"),
        partyIDs: try row.decode("party_ids"))
    }
  }
}

extension PartyDirectory {
  /// The names of these parties in clear, to look for them; without those erased.
  package func names(of ids: Set<PartyID>, _ tx: Transaction) throws -> [PartyID: String] {
    guard !ids.isEmpty else { return [:] }
    var names: [PartyID: String] = [:]
    for (id, party) in try PartyStore.list(ids, tx) { names[id] = try name(of: id, party) }
    return names
  }
}
