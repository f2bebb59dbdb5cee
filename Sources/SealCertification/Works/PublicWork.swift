import SealAPI
import SealPostgres
import SealPrimitives

/// A work that strangers may know of: it is claimed in public.
package struct PublicWork: Sendable {
  package let environment: Environment
  let view: WorkView

  /// Which rows of `work` they may know of.
  ///
  /// Written out, as the index of their titles has it.
  static let isPublic = SQL(
    raw: "work.claim_visibility = \(CertificationV1.Visibility.public.rawValue)")

  /// The work of either environment, with all its versions; `nil` where strangers may not know of
  /// it.
  package static func find(_ id: WorkID, _ tx: Transaction) throws -> PublicWork? {
    try tx.first("SELECT * FROM work WHERE \(key: id, "work_id") AND \(isPublic)").map { row in
      PublicWork(
        environment: try row.decode("environment"), view: try WorkView.read(Work(row), tx))
    }
  }

  /// Without who holds which share, and without identifiers that are the account's own.
  package func message(_ directory: PartyDirectory) throws -> CertificationV1.Work {
    var work = try view.message(directory)
    for index in work.parties.indices { work.parties[index].partyID = "" }
    work.claimSheet = nil
    return work
  }

  /// What a seal shows.
  package struct Standing: Sendable {
    package let environment: Environment
    package let state: CertificationV1.WorkState
  }

  /// Whether strangers may read a version: its work stands, and no later one has taken its place.
  /// What an author has changed or taken out is not handed on.
  package static func shows(_ version: VersionID, of id: WorkID, _ tx: Transaction) throws -> Bool {
    guard try standing(id, tx)?.state == .active else { return false }
    return try VersionStore.latest(of: [id], tx).first?.versionID == version
  }

  /// How a work stands; `nil` where strangers may not know of it.
  package static func standing(_ id: WorkID, _ tx: Transaction) throws -> Standing? {
    try tx.first(
      "SELECT environment, withdraw_time FROM work WHERE \(key: id, "work_id") AND \(isPublic)"
    ).map { row in
      Standing(
        environment: try row.decode("environment"),
        state: try row.decode("withdraw_time", as: Instant?.self) == nil ? .active : .withdrawn)
    }
  }
}
