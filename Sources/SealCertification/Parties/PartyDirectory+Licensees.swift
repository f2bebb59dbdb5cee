import SealAPI
import SealAccess
import SealPostgres
import SealPrimitives

/// A party that another service names in a statement of its own.
package struct NamedParty: Sendable {
  package let partyID: PartyID
  /// What stands in the statement.
  package let digest: String
  /// What opens it, sealed under the party's key.
  package let sealedDisclosure: [UInt8]
}

extension PartyDirectory {
  /// The tenant's party of this name; made when it was never named before.
  package func named(
    _ name: String, _ kind: CertificationV1.PartyKind = .naturalPerson, _ change: Change
  ) throws -> PartyID {
    let party = PartyDeclaration(identity: .named(name, kind), role: .unspecified)
    return try resolve([party], change)[0].party.partyID
  }

  /// Whether it is a party of the tenant's, and was not erased.
  package static func isKnown(_ id: PartyID, to tenant: Tenant, _ tx: Transaction) throws -> Bool {
    try PartyStore.list([id], of: tenant, tx)[id]?.sealed != nil
  }

  /// The party with a new digest for a new statement.
  package func disclosed(_ id: PartyID, _ tx: Transaction) throws -> NamedParty {
    guard let party = try PartyStore.list(Set([id]), tx)[id] else {
      preconditionFailure("parties are never deleted")
    }
    let (digest, sealed) = try newDisclosure(of: party)
    return NamedParty(partyID: id, digest: digest, sealedDisclosure: sealed)
  }

  /// What opens the digest of a statement; `nil` once the party was erased.
  package func disclosure(_ sealed: [UInt8], of id: PartyID, _ tx: Transaction) throws -> String? {
    try disclosure(sealed, of: id, try PartyStore.list(Set([id]), tx)[id])
  }

  /// What opens these digests of statements, in their order; without those of erased parties.
  package func disclosures(_ sealed: [(of: PartyID, bytes: [UInt8])], _ tx: Transaction) throws
    -> [String]
  {
    guard !sealed.isEmpty else { return [] }
    let parties = try PartyStore.list(Set(sealed.map(\.of)), tx)
    return try sealed.compactMap { try disclosure($0.bytes, of: $0.of, parties[$0.of]) }
  }

  /// A name with all but its first character hidden.
  package static func masked(_ name: String) -> String { name.prefix(1) + "***" }

  /// The party's name; `nil` once erased.
  package func name(of id: PartyID, _ tx: Transaction) throws -> String? {
    try name(of: id, try PartyStore.list(Set([id]), tx)[id])
  }

  /// A document that names the party, sealed under the party's key; `nil` once erased.
  package func seal(document: [UInt8], naming id: PartyID, _ tx: Transaction) throws -> [UInt8]? {
    guard let sealed = try PartyStore.list(Set([id]), tx)[id]?.sealed else { return nil }
    return try vault.seal(
      document, of: id.description, purpose: "document", wrappedKey: sealed.wrappedKey)
  }

  /// Opens what `seal` sealed; `nil` once the party was erased.
  package func open(document: [UInt8], naming id: PartyID, _ tx: Transaction) throws -> [UInt8]? {
    guard let sealed = try PartyStore.list(Set([id]), tx)[id]?.sealed else { return nil }
    return try vault.open(
      document, of: id.description, purpose: "document", wrappedKey: sealed.wrappedKey)
  }
}
