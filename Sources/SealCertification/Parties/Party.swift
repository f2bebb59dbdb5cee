import SealAPI
import SealPostgres
import SealPrimitives

/// Who stands behind works and licenses: a row of `party`. What is sealed can be opened with the
/// installation's key only.
struct Party: Sendable {
  let partyID: PartyID
  let kind: CertificationV1.PartyKind
  /// `nil` once erased.
  let sealed: (wrappedKey: [UInt8], name: [UInt8])?

  init(partyID: PartyID, kind: CertificationV1.PartyKind, wrappedKey: [UInt8], name: [UInt8]) {
    self.partyID = partyID
    self.kind = kind
    sealed = (wrappedKey, name)
  }

  init(_ row: Row) throws {
    partyID = try row.decode("party_id")
    kind = .init(rawValue: try row.decode("kind"))
    let wrappedKey = try row.decode("wrapped_key", as: [UInt8]?.self)
    let name = try row.decode("sealed_name", as: [UInt8]?.self)
    sealed = if let wrappedKey, let name { (wrappedKey, name) } else { nil }
  }
}

/// A party in its role for one work.
struct PartyInRole: Sendable {
  let party: Party
  let role: CertificationV1.PartyRole
}
