import SealAPI
import SealPostgres
import SealPrimitives

/// Another account's claim to bytes that one of the caller's works has too.
struct CompetingClaim: Sendable {
  /// The caller's work.
  let ownWorkID: WorkID
  let workID: WorkID
  let isPublic: Bool
  let partyIDs: [PartyID]
  let certifyTime: Instant

  init(_ row: Row) throws {
    ownWorkID = try row.decode("own_work_id")
    workID = try row.decode("work_id")
    isPublic = try row.decode("is_public")
    partyIDs = try row.decode("party_ids")
    certifyTime = try row.decode("certify_time")
  }
}

enum CompetingClaimStore {
  /// At most so many are told of for each work. Public ones come first, so that no number of
  /// private ones hides them.
  static let limit: Int64 = 100

  /// Standing claims of other accounts, in the same environment, to bytes of these works, all of
  /// one account; for each work the public before the private and the earlier before the later.
  static func list(against works: [WorkID], _ tx: Transaction) throws
    -> [CompetingClaim]
  {
    // Limited for each work: what crowds around one does not hide what there is about another.
    // Own works first, then their digests, then what shares them (MATERIALIZED keeps
    // this order): as long as PostgreSQL has no statistics, it would read whole tables instead.
    try tx.query(
      """
      WITH own AS MATERIALIZED (
        SELECT work_id, sha256, environment, account_id FROM version
        WHERE \(keys: works, "work_id")
      )
      SELECT * FROM (
        SELECT own.work_id AS own_work_id, work.work_id, \(PublicWork.isPublic) AS is_public,
          work.party_ids, min(other.certify_time) AS certify_time,
          row_number() OVER (
            PARTITION BY own.work_id
            ORDER BY NOT (\(PublicWork.isPublic)), min(other.certify_time), work.work_id
          ) AS place
        FROM own
        JOIN registered_bytes AS other ON other.sha256 = own.sha256
          AND other.environment = own.environment AND other.account_id <> own.account_id
        JOIN work ON work.bucket = other.bucket AND work.work_id = other.work_id
          AND work.withdraw_time IS NULL
        GROUP BY own.work_id, work.work_id, work.claim_visibility, work.party_ids
      ) AS claim
      WHERE place <= \(limit)
      ORDER BY own_work_id, place
      """
    ).map(CompetingClaim.init)
  }
}
