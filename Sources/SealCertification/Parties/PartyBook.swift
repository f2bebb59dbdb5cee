import SealAPI
import SealAccess
import SealPostgres
import SealPrimitives
import SealTrust
import SealVerify

/// A party in its role for one work.
struct PartyInRole: Sendable {
  let party: StoredParty
  let role: CertificationV1.PartyRole
}

/// Parties with their names sealed: knows who is meant, seals what is new, opens what may be shown.
package struct PartyBook: Sendable {
  let vault: PartyVault
  private let random: any RandomBytes

  package init(vault: PartyVault, random: any RandomBytes) {
    self.vault = vault
    self.random = random
  }

  /// The parties that a request names, in its order; those never named before in this account are
  /// made.
  func resolve(
    _ declarations: [PartyDeclaration], caller: Caller, at time: Instant, _ tx: Transaction
  ) throws -> [PartyInRole] {
    let knownIDs = declarations.compactMap { declaration in
      if case .known(let id) = declaration.identity { id } else { nil }
    }
    let known = knownIDs.isEmpty ? [:] : try PartyStore.list(knownIDs, of: caller, tx)
    let named = try resolveNames(declarations, caller: caller, at: time, tx)
    return try declarations.map { declaration in
      switch declaration.identity {
      case .known(let id):
        guard let party = known[id], party.sealed != nil else {
          throw CertificationError.partyNotFound
        }
        return PartyInRole(party: party, role: declaration.role)
      case .named(let name, let kind):
        guard let party = named[nameIndex(name, kind, caller)] else {
          preconditionFailure("every name has been resolved")
        }
        return PartyInRole(party: party, role: declaration.role)
      }
    }
  }

  /// The parties of a work, in its order. Erased ones keep their place.
  func parties(of work: StoredWork, _ tx: Transaction) throws -> [PartyInRole] {
    let parties = try PartyStore.list(Set(work.partyIDs), tx)
    return zip(work.partyIDs, work.partyRoles).map { id, role in
      guard let party = parties[id] else { preconditionFailure("parties are never deleted") }
      return PartyInRole(party: party, role: role)
    }
  }

  /// The party's name; `nil` once erased.
  func name(of id: PartyID, _ party: StoredParty?) throws -> String? {
    guard let sealed = party?.sealed else { return nil }
    let bytes = try vault.open(
      sealed.name, of: id.description, purpose: Purpose.name, wrappedKey: sealed.wrappedKey)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// What opens the party's digest in a statement; `nil` once erased.
  func disclosure(_ ciphertext: [UInt8], of id: PartyID, _ party: StoredParty?) throws -> String? {
    guard let sealed = party?.sealed, !ciphertext.isEmpty else { return nil }
    let bytes = try vault.open(
      ciphertext, of: id.description, purpose: Purpose.disclosure, wrappedKey: sealed.wrappedKey)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The party's digest for a new statement, and its disclosure, sealed. An erased party gets a
  /// decoy digest (RFC 9901 §4.2.5) that nothing opens.
  func newDisclosure(of party: StoredParty) throws -> (digest: String, sealed: [UInt8]) {
    guard let sealed = party.sealed, let name = try name(of: party.partyID, party) else {
      return (Base64URL.encode(random.bytes(32)), [])
    }
    let disclosure = try Disclosure(salt: random.bytes(16), name: "name", value: .string(name))
    let ciphertext = try vault.seal(
      Array(disclosure.text.utf8), of: party.partyID.description, purpose: Purpose.disclosure,
      wrappedKey: sealed.wrappedKey)
    return (disclosure.digest, ciphertext)
  }

  /// A party of its own for somebody without an account, who is named to this account. Whoever else
  /// has the same name is another party.
  package func guest(
    _ name: String, of account: AccountID, _ environment: Environment, at time: Instant,
    _ tx: Transaction
  ) throws -> PartyID {
    let id = PartyID(at: time, random: random)
    let kind = CertificationV1.PartyKind.naturalPerson
    let sealed = try vault.seal(Array(name.utf8), of: id.description, purpose: Purpose.name)
    try PartyStore.insert(
      id, kind: kind,
      nameIndex: vault.nameIndex(
        accountID: "guest", environment: environment, kind: kind.name, name: id.description),
      wrappedKey: sealed.wrappedKey, sealedName: sealed.ciphertext, of: account, environment,
      at: time, tx)
    return id
  }

  private enum Purpose {
    static let name = "name"
    static let disclosure = "disclosure"
  }

  private func resolveNames(
    _ declarations: [PartyDeclaration], caller: Caller, at time: Instant, _ tx: Transaction
  ) throws -> [[UInt8]: StoredParty] {
    var wanted: [[UInt8]: (name: String, kind: CertificationV1.PartyKind)] = [:]
    for case .named(let name, let kind) in declarations.map(\.identity) {
      wanted[nameIndex(name, kind, caller)] = (name, kind)
    }
    guard !wanted.isEmpty else { return [:] }
    // In key order, so that two registrations that make the same parties cannot deadlock.
    let indices = wanted.keys.sorted { $0.lexicographicallyPrecedes($1) }
    var found = try PartyStore.find(nameIndices: indices, of: caller, tx)
    for index in indices where found[index] == nil {
      guard let (name, kind) = wanted[index] else { continue }
      let id = PartyID(at: time, random: random)
      let sealed = try vault.seal(
        Array(name.utf8), of: id.description, purpose: Purpose.name)
      try PartyStore.insert(
        id, kind: kind, nameIndex: index, wrappedKey: sealed.wrappedKey,
        sealedName: sealed.ciphertext,
        of: caller.accountID, caller.environment, at: time, tx)
      found[index] = StoredParty(
        partyID: id, kind: kind, wrappedKey: sealed.wrappedKey, name: sealed.ciphertext)
    }
    return found
  }

  private func nameIndex(_ name: String, _ kind: CertificationV1.PartyKind, _ caller: Caller)
    -> [UInt8]
  {
    vault.nameIndex(
      accountID: caller.accountID.description, environment: caller.environment, kind: kind.name,
      name: name)
  }
}
