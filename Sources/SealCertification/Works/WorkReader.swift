import SealAPI
import SealPostgres
import SealPrimitives

/// What the other services may know of a work, whosever it is.
package struct WorkSummary: Sendable {
  package let workID: WorkID
  package let accountID: AccountID
  package let environment: Environment
  package let title: String
  package let isWithdrawn: Bool
  /// Whether anybody may learn who claims it.
  package let isClaimPublic: Bool
  package let partyIDs: [PartyID]
  /// The latest version.
  package let versionID: VersionID
  package let versionSHA256: [UInt8]
  package let ownershipLevel: CertificationV1.OwnershipLevel
}

/// A work that was not withdrawn.
package struct StandingWork: Sendable {
  package let workID: WorkID
  /// How many parties it names.
  package let partyCount: Int
  /// Whether anybody may learn who claims it.
  package let isClaimPublic: Bool
}

/// Reads works for the other services.
package enum WorkReader {
  /// The work with its latest version. Nothing crosses between live and sandbox.
  package static func find(_ id: WorkID, _ environment: Environment, _ tx: Transaction) throws
    -> WorkSummary?
  {
    try tx.first(
      """
      SELECT work.work_id, work.account_id, title, withdraw_time, party_ids,
        \(PublicWork.isPublic) AS is_claim_public, version_id, sha256, ownership_level
      FROM work JOIN version USING (bucket, work_id)
      WHERE \(key: id, "work.work_id") AND work.environment = \(environment)
      ORDER BY number DESC LIMIT 1
      """
    ).map { row in
      WorkSummary(
        workID: try row.decode("work_id"), accountID: try row.decode("account_id"),
        environment: environment, title: try row.decode("title"),
        isWithdrawn: try row.decode("withdraw_time", as: Instant?.self) != nil,
        isClaimPublic: try row.decode("is_claim_public"),
        partyIDs: try row.decode("party_ids"), versionID: try row.decode("version_id"),
        versionSHA256: try row.decode("sha256"),
        ownershipLevel: .init(rawValue: try row.decode("ownership_level", as: Int32.self)))
    }
  }

  /// The work as its account sees it: with all versions, claims and competing claims.
  ///
  /// Throws WORK_NOT_FOUND.
  package static func whole(
    _ id: WorkID, of tenant: Tenant, _ parties: PartyDirectory, _ tx: Transaction
  ) throws -> CertificationV1.Work {
    try WorkView.read(id, of: tenant, tx).message(parties)
  }

  /// Those of the works that were not withdrawn.
  package static func standing(_ works: [WorkID], _ tx: Transaction) throws -> [StandingWork] {
    guard !works.isEmpty else { return [] }
    return try tx.query(
      """
      SELECT work_id, cardinality(party_ids) AS party_count,
        \(PublicWork.isPublic) AS is_claim_public
      FROM work
      WHERE \(keys: works, "work_id") AND withdraw_time IS NULL
      """
    ).map {
      StandingWork(
        workID: try $0.decode("work_id"),
        partyCount: Int(try $0.decode("party_count", as: Int32.self)),
        isClaimPublic: try $0.decode("is_claim_public"))
    }
  }

  /// The titles of these works, whosever they are.
  package static func titles(of works: [WorkID], _ tx: Transaction) throws -> [WorkID: String] {
    guard !works.isEmpty else { return [:] }
    let rows = try tx.query("SELECT work_id, title FROM work WHERE \(keys: works, "work_id")")
    return Dictionary(
      uniqueKeysWithValues: try rows.map { (try $0.decode("work_id"), try $0.decode("title")) })
  }

  /// What names versions: `version_id`, `title`, `source_url`, and the parties of a claim that is
  /// public.
  static func creditRows(of versions: [VersionID], _ tx: Transaction) throws -> [Row] {
    guard !versions.isEmpty else { return [] }
    return try tx.query(
      """
      SELECT version_id, title, source_url,
        CASE WHEN \(PublicWork.isPublic) THEN party_ids ELSE '{}' END AS party_ids,
        CASE WHEN \(PublicWork.isPublic) THEN party_roles ELSE '{}' END AS party_roles
      FROM version JOIN work USING (bucket, work_id)
      WHERE \(keys: versions, "version.version_id")
      """)
  }

  /// All parties that the works, or a split sheet of them, have ever named.
  package static func named(of works: [WorkID], _ tx: Transaction) throws -> Set<PartyID> {
    guard !works.isEmpty else { return [] }
    return Set(
      try tx.query(
        """
        SELECT unnest(party_ids) AS party_id FROM work WHERE \(keys: works, "work_id")
        UNION SELECT unnest(party_ids) FROM claim_sheet
          WHERE \(keys: works, "work_id")
        """
      ).map { try $0.decode("party_id") })
  }

  /// Whether the claims to bytes of this work, its own and other accounts', exceed the whole of a
  /// right: they cannot all be true.
  package static func hasConflict(_ id: WorkID, _ tx: Transaction) throws -> Bool {
    try !ClaimConflictStore.conflicts(of: [id], tx).isEmpty
  }

  /// The parties of the work's split sheet; none without one.
  package static func claimants(of id: WorkID, _ tx: Transaction) throws -> Set<PartyID> {
    Set(try ClaimSheetStore.latest(of: [id], tx).flatMap { $0.claims.map(\.partyID) })
  }

  /// Who holds which part (ppm) of a right by the work's split sheet, in the sheet's order; they
  /// sum to 1,000,000. `nil` when there is no sheet, or none for this right there.
  ///
  /// - Parameter region: ISO 3166-1 alpha-2; `nil` for the world or several regions, which only
  ///   shares for the world answer.
  package static func shares(
    of right: CertificationV1.ClaimedRight, in region: String?, for id: WorkID, _ tx: Transaction
  ) throws -> [(partyID: PartyID, ppm: Int)]? {
    let claims = try ClaimSheetStore.latest(of: [id], tx).flatMap(\.claims)
    let named = claims.filter { $0.right == right }
    // A single right's shares stand before those of all rights.
    let held = (named.isEmpty ? claims.filter { $0.right == .all } : named)
      .filter { $0.regionCode == ClaimSheetRequest.world || $0.regionCode == region }
    return held.isEmpty ? nil : held.map { ($0.partyID, Int($0.sharePPM)) }
  }
}
