import SealAccess
import SealPostgres
import SealPrimitives

/// What the other services may know of a work, whosever it is.
package struct CatalogWork: Sendable {
  package let workID: WorkID
  package let accountID: AccountID
  package let environment: Environment
  package let title: String
  package let isWithdrawn: Bool
  package let partyIDs: [PartyID]
  /// The latest version.
  package let versionID: VersionID
  package let versionSHA256: [UInt8]
}

package enum WorkCatalog {
  /// The work with its latest version. Nothing crosses between live and sandbox.
  package static func find(_ id: WorkID, _ environment: Environment, _ tx: Transaction) throws
    -> CatalogWork?
  {
    try tx.first(
      """
      SELECT work.work_id, work.account_id, title, withdraw_time, party_ids, version_id, sha256
      FROM work JOIN version USING (work_id)
      WHERE work.work_id = \(id) AND work.environment = \(environment)
      ORDER BY number DESC LIMIT 1
      """
    ).map { row in
      CatalogWork(
        workID: try row.decode("work_id"), accountID: try row.decode("account_id"),
        environment: environment, title: try row.decode("title"),
        isWithdrawn: try row.decode("withdraw_time", as: Instant?.self) != nil,
        partyIDs: try row.decode("party_ids"), versionID: try row.decode("version_id"),
        versionSHA256: try row.decode("sha256"))
    }
  }

  /// Whether another account stands by a claim to bytes of this work.
  package static func hasConflict(_ id: WorkID, _ tx: Transaction) throws -> Bool {
    try !CompetingClaimStore.list(against: [id], tx).isEmpty
  }
}
