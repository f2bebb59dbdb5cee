import SealAPI
import SealAccess
import SealPostgres
import SealPrimitives

// What services that are not moved yet call these things; goes with the last of them.

package typealias PartyBook = PartyDirectory
package typealias WorkCatalog = WorkReader
package typealias CatalogWork = WorkSummary
package typealias CatalogVersion = VersionSummary

extension PartyDirectory {
  package func named(
    _ name: String, _ kind: CertificationV1.PartyKind = .naturalPerson, caller: Caller,
    at time: Instant, _ tx: Transaction
  ) throws -> PartyID {
    try named(
      name, kind, Change(of: caller.tenant, by: .platform, at: time, random: random, tx))
  }

  package func guest(
    _ name: String, of account: AccountID, _ environment: Environment, at time: Instant,
    _ tx: Transaction
  ) throws -> PartyID {
    try guest(
      name,
      Change(
        of: Tenant(account, environment), by: .guest(peerAddress: ""), at: time, random: random, tx)
    )
  }

  package static func isKnown(_ id: PartyID, to caller: Caller, _ tx: Transaction) throws -> Bool {
    try isKnown(id, to: caller.tenant, tx)
  }

  package func knownName(of id: PartyID, _ tx: Transaction) throws -> String? {
    try name(of: id, tx)
  }
}
