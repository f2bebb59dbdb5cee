import SealAccess
import SealPostgres
import SealPrimitives
import SealTrust

/// How a party is written to about something, opened.
package struct PartyContact: Sendable {
  package let partyID: PartyID
  /// The text of an identifier.
  package let subject: String
  /// What was kept.
  package let text: String
}

/// Mail addresses, sealed under the party's key and gone with it.
extension PartyDirectory {
  private static let purpose = "contact"

  /// Keeps how a party is written to about something.
  ///
  /// - Parameters:
  ///   - text: the mail address, with what else is needed to write to it.
  ///   - address: the mail address alone, by which `contacts(at:)` finds it.
  package func keep(
    contact text: String, at address: String, of id: PartyID, about subject: String,
    _ change: Change
  ) throws {
    guard let sealed = try PartyStore.list(Set([id]), change.tx)[id]?.sealed else { return }
    try ContactStore.insert(
      id, about: subject, index: vault.contactIndex(address),
      sealed: try vault.seal(
        Array(text.utf8), of: id.description, purpose: Self.purpose,
        wrappedKey: sealed.wrappedKey), at: change.now, change.tx)
  }

  /// How the party is written to about this; `nil` when nothing was kept, or the party was erased.
  package func contact(of id: PartyID, about subject: String, _ tx: Transaction) throws -> String? {
    try ContactStore.find(id, about: subject, tx).flatMap { sealed in
      try open(contact: sealed, of: id, try PartyStore.list(Set([id]), tx)[id])
    }
  }

  /// Whether anything was kept.
  package static func hasContact(_ id: PartyID, about subject: String, _ tx: Transaction) throws
    -> Bool
  {
    try ContactStore.find(id, about: subject, tx) != nil
  }

  /// What is kept for a mail address, the newest first.
  package func contacts(at address: String, limit: Int, _ tx: Transaction) throws -> [PartyContact]
  {
    let rows = try ContactStore.list(vault.contactIndex(address), limit: limit, tx)
    let parties = rows.isEmpty ? [:] : try PartyStore.list(Set(rows.map(\.partyID)), tx)
    return try rows.compactMap { row in
      try open(contact: row.sealed, of: row.partyID, parties[row.partyID]).map {
        PartyContact(partyID: row.partyID, subject: row.subject, text: $0)
      }
    }
  }

  /// How much was kept for a mail address since then.
  package func countContacts(at address: String, since time: Instant, _ tx: Transaction) throws
    -> Int
  {
    try ContactStore.count(vault.contactIndex(address), since: time, tx)
  }

  /// Notes that an address is reminded of all that is kept for it; `false`, and nothing changes,
  /// when it was since `time`.
  package func remind(
    _ address: String, unlessSince time: Instant, at now: Instant, _ tx: Transaction
  )
    throws -> Bool
  {
    try ContactStore.remind(vault.contactIndex(address), unlessSince: time, at: now, tx)
  }

  private func open(contact sealed: [UInt8], of id: PartyID, _ party: Party?) throws -> String? {
    guard let wrappedKey = party?.sealed?.wrappedKey else { return nil }
    let bytes = try vault.open(
      sealed, of: id.description, purpose: Self.purpose, wrappedKey: wrappedKey)
    return String(decoding: bytes, as: UTF8.self)
  }
}
