import SealAuthorization
import SealMail
import SealPostgres
import SealPrimitives
import SealTrust

/// Seals what tells who is accused and what they wrote, under a key of the case's own: once that is
/// gone, so is what it sealed. Makes what opens invitations and the orders that settle them.
struct CaseSecrets: Sendable {
  private let vault: PartyVault

  init(vault: PartyVault) {
    self.vault = vault
  }

  private enum Purpose {
    static let contact = "contact"
    static let candidates = "candidates"
    static let note = "note"
    static let letter = "letter"
  }

  /// Keeps the mail address of the accused, whose letters have a secret of their own.
  func keep(contact: String, nonce: [UInt8], of stored: Case, _ tx: Transaction) throws -> Case {
    let (key, sealed) = try seal(contact, Purpose.contact, stored)
    return try CaseStore.keepSecrets(
      stored.caseID, wrappedKey: key, sealedContact: sealed, invitationNonce: nonce, tx)
  }

  /// Keeps the addresses that were found on the page.
  func keep(candidates: [ContactCandidate], of stored: Case, _ tx: Transaction) throws
    -> Case
  {
    let text = candidates.map(\.line).joined(separator: "\n")
    let (key, sealed) = try seal(text, Purpose.candidates, stored)
    return try CaseStore.keepSecrets(stored.caseID, wrappedKey: key, sealedCandidates: sealed, tx)
  }

  /// Seals words of the accused; the case's key is made with the first.
  func seal(note: String, of stored: Case, _ tx: Transaction) throws -> [UInt8] {
    let (key, sealed) = try seal(note, Purpose.note, stored)
    if stored.wrappedKey == nil {
      _ = try CaseStore.keepSecrets(stored.caseID, wrappedKey: key, tx)
    }
    return sealed
  }

  /// Seals a message as it is sent: subject, an empty line, text. The claimant gets it with the
  /// dossier, so the secret of its link stands in it as `…`. The case has its key by then: the
  /// address that the message goes to is sealed under it.
  func seal(letter: MailContent, withholding secret: InvitationSecret, of stored: Case) throws
    -> [UInt8]
  {
    let text = letter.text.replacing(secret.text, with: "…")
    return try seal("\(letter.subject)\n\n\(text)", Purpose.letter, stored).sealed
  }

  /// What opens the invitation for whom a case is addressed to, once somebody is invited, or for
  /// `former`, whom it was addressed to before.
  func invitation(of stored: Case, former: FormerAddressee? = nil) -> InvitationSecret {
    if let former { return invitation(former.caseID, former.addressee, former.nonce) }
    guard let nonce = stored.invitationNonce else {
      preconditionFailure("invited_addressee_has_a_secret")
    }
    return invitation(stored.caseID, stored.addressee, nonce)
  }

  private func invitation(_ id: CaseID, _ addressee: Int, _ nonce: [UInt8]) -> InvitationSecret {
    let bytes = vault.linkSecret([
      "invitation", id.description, String(addressee), Hex.encode(nonce),
    ])
    guard let secret = InvitationSecret(bytes) else {
      preconditionFailure("32 bytes are a secret")
    }
    return secret
  }

  /// With which the page of the order is seen that was placed after so many moves: whoever has the
  /// secret of the letters, and nobody else.
  func order(of stored: Case, afterMoves moves: Int) -> GuestSecret {
    let bytes = vault.linkSecret(["order", invitation(of: stored).text, String(moves)])
    guard let secret = GuestSecret(Array(bytes.prefix(16))) else {
      preconditionFailure("16 bytes are a secret")
    }
    return secret
  }

  func text(of letter: SentLetter, in stored: Case) throws -> String? {
    try open(letter.sealedText, Purpose.letter, stored)
  }

  func contact(of stored: Case) throws -> String? {
    try open(stored.sealedContact, Purpose.contact, stored)
  }

  func contact(of former: FormerAddressee, in stored: Case) throws -> String? {
    try open(former.sealedContact, Purpose.contact, stored)
  }

  func candidates(of stored: Case) throws -> [ContactCandidate] {
    let text = try open(stored.sealedCandidates, Purpose.candidates, stored)
    return text?.split(separator: "\n").compactMap { ContactCandidate(line: $0) } ?? []
  }

  func note(_ sealed: [UInt8]?, of stored: Case) throws -> String? {
    try open(sealed, Purpose.note, stored)
  }

  private func seal(_ text: String, _ purpose: String, _ stored: Case) throws -> (
    key: [UInt8], sealed: [UInt8]
  ) {
    let id = stored.caseID.description
    guard let key = stored.wrappedKey else {
      let sealed = try vault.seal(Array(text.utf8), of: id, purpose: purpose)
      return (sealed.wrappedKey, sealed.ciphertext)
    }
    return (
      key, try vault.seal(Array(text.utf8), of: id, purpose: purpose, wrappedKey: key)
    )
  }

  private func open(_ sealed: [UInt8]?, _ purpose: String, _ stored: Case) throws -> String? {
    guard let sealed, let key = stored.wrappedKey else { return nil }
    let bytes = try vault.open(
      sealed, of: stored.caseID.description, purpose: purpose, wrappedKey: key)
    return String(decoding: bytes, as: UTF8.self)
  }
}
