import SealAPI
import SealAccess
import SealPostgres
import SealPrimitives

/// Another account's claim to bytes that one of the caller's works has too.
struct StoredCompetingClaim: Sendable {
  /// The caller's work.
  let ownWorkID: WorkID
  let workID: WorkID
  let isPublic: Bool
  let partyIDs: [PartyID]
  let certifyTime: Instant

  init(_ row: Row) throws {
    ownWorkID = try row.decode("own_work_id")
    workID = try row.decode("work_id")
    isPublic =
      try row.decode("claim_visibility", as: Int32.self)
      == Int32(CertificationV1.Visibility.public.rawValue)
    partyIDs = try row.decode("party_ids")
    certifyTime = try row.decode("certify_time")
  }
}

enum CompetingClaimStore {
  /// Standing claims of other accounts, in the same environment, to bytes of these works; earliest
  /// first.
  static func list(against works: [WorkID], of caller: Caller, _ tx: Transaction) throws
    -> [StoredCompetingClaim]
  {
    try tx.query(
      """
      SELECT own.work_id AS own_work_id, work.work_id, work.claim_visibility, work.party_ids,
        min(other.certify_time) AS certify_time
      FROM version AS own
      JOIN version AS other ON other.sha256 = own.sha256 AND other.environment = own.environment
        AND other.account_id <> own.account_id
      JOIN work ON work.work_id = other.work_id AND work.withdraw_time IS NULL
      WHERE own.work_id = ANY(\(works)) AND own.account_id = \(caller.accountID)
        AND own.environment = \(caller.environment)
      GROUP BY own.work_id, work.work_id
      ORDER BY min(other.certify_time), work.work_id
      LIMIT 1000
      """
    ).map(StoredCompetingClaim.init)
  }
}
