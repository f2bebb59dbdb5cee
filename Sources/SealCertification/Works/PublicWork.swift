import SealAPI
import SealPostgres
import SealPrimitives

/// A work for pages that anybody may open.
package struct PublicWork: Sendable {
  package let workID: WorkID
  package let environment: Environment
  /// Without what the claim keeps to the account: parties and competing claims.
  package let work: CertificationV1.Work
  /// Whether the account wants its claim to be known.
  package let isClaimPublic: Bool

  /// The work of either environment, with all its versions.
  package static func find(_ id: WorkID, _ directory: PartyDirectory, _ tx: Transaction) throws
    -> PublicWork?
  {
    guard let row = try tx.first("SELECT * FROM work WHERE \(key: id, "work_id")") else {
      return nil
    }
    let view = try WorkView.read(Work(row), tx)
    var work = try view.message(directory)
    let isPublic = work.claim?.visibility == .public
    if !isPublic { work.parties = [] }
    return PublicWork(
      workID: id, environment: try row.decode("environment"), work: work, isClaimPublic: isPublic)
  }

  /// What a seal shows.
  package struct Standing: Sendable {
    package let environment: Environment
    package let isWithdrawn: Bool
    package let isClaimPublic: Bool
  }

  /// How a work stands; `nil` when there is none.
  package static func standing(_ id: WorkID, _ tx: Transaction) throws -> Standing? {
    try tx.first(
      "SELECT environment, withdraw_time, claim_visibility FROM work WHERE \(key: id, "work_id")"
    ).map { row in
      Standing(
        environment: try row.decode("environment"),
        isWithdrawn: try row.decode("withdraw_time", as: Instant?.self) != nil,
        isClaimPublic: try row.decode("claim_visibility", as: Int32.self)
          == CertificationV1.Visibility.public.rawValue)
    }
  }
}
