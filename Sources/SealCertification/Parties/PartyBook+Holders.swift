import SealAccess
import SealPostgres
import SealPrimitives

extension PartyBook {
  /// Whether it is a party of the caller's, and was not erased.
  package static func isKnown(_ id: PartyID, to caller: Caller, _ tx: Transaction) throws -> Bool {
    try PartyStore.list([id], of: caller, tx)[id]?.sealed != nil
  }

  /// The party's whole name, for whom it acts against; `nil` once erased.
  package func knownName(of id: PartyID, _ tx: Transaction) throws -> String? {
    try name(of: id, try PartyStore.list(Set([id]), tx)[id])
  }
}
