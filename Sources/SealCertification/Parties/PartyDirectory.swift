import SealAPI
import SealAccess
import SealPostgres
import SealPrimitives
import SealTrust
import SealVerify

/// Parties with their names sealed: knows who is meant, seals what is new, opens what may be shown.
package struct PartyDirectory: Sendable {
  let vault: PartyVault
  let random: any RandomBytes

  package init(vault: PartyVault, random: any RandomBytes) {
    self.vault = vault
    self.random = random
  }

  /// The parties that a request names, in its order; those never named before in this account are
  /// made.
  func resolve(_ declarations: [PartyDeclaration], _ change: Change) throws -> [PartyInRole] {
    let knownIDs = declarations.compactMap { declaration in
      if case .known(let id) = declaration.identity { id } else { nil }
    }
    let known = knownIDs.isEmpty ? [:] : try PartyStore.list(knownIDs, of: change.tenant, change.tx)
    let named = try resolveNames(declarations, change)
    return try declarations.map { declaration in
      switch declaration.identity {
      case .known(let id):
        guard let party = known[id], party.sealed != nil else {
          throw CertificationError.partyNotFound
        }
        return PartyInRole(party: party, role: declaration.role)
      case .named(let name, let kind):
        guard let party = named[nameIndex(name, kind, change.tenant)] else {
          preconditionFailure("every name has been resolved")
        }
        return PartyInRole(party: party, role: declaration.role)
      }
    }
  }

  /// The parties of a work, in its order. Erased ones keep their place.
  func parties(of work: Work, _ tx: Transaction) throws -> [PartyInRole] {
    let parties = try PartyStore.list(Set(work.partyIDs), tx)
    return zip(work.partyIDs, work.partyRoles).map { id, role in
      guard let party = parties[id] else { preconditionFailure("parties are never deleted") }
      return PartyInRole(party: party, role: role)
    }
  }

  /// The party's name; `nil` once erased.
  func name(of id: PartyID, _ party: Party?) throws -> String? {
    guard let sealed = party?.sealed else { return nil }
    let bytes = try vault.open(
      sealed.name, of: id.description, purpose: Purpose.name, wrappedKey: sealed.wrappedKey)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// What opens the party's digest in a statement; `nil` once erased.
  func disclosure(_ ciphertext: [UInt8], of id: PartyID, _ party: Party?) throws -> String? {
    guard let sealed = party?.sealed, !ciphertext.isEmpty else { return nil }
    let bytes = try vault.open(
      ciphertext, of: id.description, purpose: Purpose.disclosure, wrappedKey: sealed.wrappedKey)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The party's digest for a new statement, and its disclosure, sealed. An erased party gets a
  /// decoy digest (RFC 9901 §4.2.5) that nothing opens.
  func newDisclosure(of party: Party) throws -> (digest: String, sealed: [UInt8]) {
    guard let sealed = party.sealed, let name = try name(of: party.partyID, party) else {
      return (Base64URL.encode(random.bytes(32)), [])
    }
    let disclosure = try Disclosure(salt: random.bytes(16), name: "name", value: .string(name))
    let ciphertext = try vault.seal(
      Array(disclosure.text.utf8), of: party.partyID.description, purpose: Purpose.disclosure,
      wrappedKey: sealed.wrappedKey)
    return (disclosure.digest, ciphertext)
  }

  /// A party of its own for somebody without an account, who is named to the change's tenant.
  /// Whoever else has the same name is another party.
  package func guest(_ name: String, _ change: Change) throws -> PartyID {
    let id: PartyID = change.makeID()
    let kind = CertificationV1.PartyKind.naturalPerson
    return try insert(
      id, name, kind,
      vault.nameIndex(
        accountID: "guest", environment: change.tenant.environment, kind: kind.name,
        name: id.description), change
    ).partyID
  }

  private enum Purpose {
    static let name = "name"
    static let disclosure = "disclosure"
  }

  private func resolveNames(_ declarations: [PartyDeclaration], _ change: Change) throws
    -> [[UInt8]: Party]
  {
    var wanted: [[UInt8]: (name: String, kind: CertificationV1.PartyKind)] = [:]
    for case .named(let name, let kind) in declarations.map(\.identity) {
      wanted[nameIndex(name, kind, change.tenant)] = (name, kind)
    }
    guard !wanted.isEmpty else { return [:] }
    // In key order, so that two registrations that make the same parties cannot deadlock.
    let indices = wanted.keys.sorted { $0.lexicographicallyPrecedes($1) }
    var found = try PartyStore.find(nameIndices: indices, of: change.tenant, change.tx)
    for index in indices where found[index] == nil {
      guard let (name, kind) = wanted[index] else { continue }
      found[index] = try insert(change.makeID(), name, kind, index, change)
    }
    return found
  }

  private func insert(
    _ id: PartyID, _ name: String, _ kind: CertificationV1.PartyKind, _ nameIndex: [UInt8],
    _ change: Change
  ) throws -> Party {
    let sealed = try vault.seal(Array(name.utf8), of: id.description, purpose: Purpose.name)
    try PartyStore.insert(
      id, kind: kind, nameIndex: nameIndex, wrappedKey: sealed.wrappedKey,
      sealedName: sealed.ciphertext, of: change.tenant, at: change.now, change.tx)
    return Party(
      partyID: id, kind: kind, wrappedKey: sealed.wrappedKey, name: sealed.ciphertext)
  }

  private func nameIndex(_ name: String, _ kind: CertificationV1.PartyKind, _ tenant: Tenant)
    -> [UInt8]
  {
    vault.nameIndex(
      accountID: tenant.accountID.description, environment: tenant.environment, kind: kind.name,
      name: name)
  }
}
