import Foundation
import SealCrypto
import SealPrimitives

/// A plaintext under a party's new key.
package struct SealedParty: Sendable, Hashable {
  /// The party's key under the key-encryption key. Erasing the party is deleting this.
  package let wrappedKey: [UInt8]
  package let ciphertext: [UInt8]
}

/// Seals what is known of people: each party under a key of its own, which is wrapped by a key
/// outside the database.
///
/// Everything is bound to the party's identifier and, by `purpose`, to what it is: nothing sealed
/// for one party or purpose opens as another's. Once `wrappedKey` is gone, nobody can open what it
/// sealed, backups included as soon as they are past their time.
package struct PartyVault: Sendable {
  private let key: KeyEncryptionKey
  private let random: any RandomBytes

  package init(key: KeyEncryptionKey, random: any RandomBytes) {
    self.key = key
    self.random = random
  }

  /// Makes a party's key and seals the first plaintext under it.
  package func seal(_ plaintext: [UInt8], of partyID: String, purpose: String) throws -> SealedParty
  {
    let dataKey = random.bytes(AES256GCM.keyLength)
    let wrappedKey = try SealedBytes.seal(
      dataKey, key: key.wrapping, authenticating: binding(partyID, "key"), random: random)
    return SealedParty(
      wrappedKey: wrappedKey,
      ciphertext: try seal(plaintext, of: partyID, purpose: purpose, dataKey))
  }

  /// Seals another plaintext under the party's key, with a nonce of its own.
  package func seal(
    _ plaintext: [UInt8], of partyID: String, purpose: String, wrappedKey: [UInt8]
  ) throws -> [UInt8] {
    try seal(plaintext, of: partyID, purpose: purpose, try unwrap(wrappedKey, of: partyID))
  }

  /// Throws `TrustError.cannotOpen` for another party, purpose or key, and for changed bytes.
  package func open(
    _ ciphertext: [UInt8], of partyID: String, purpose: String, wrappedKey: [UInt8]
  ) throws -> [UInt8] {
    try SealedBytes.open(
      ciphertext, key: try unwrap(wrappedKey, of: partyID),
      authenticating: binding(partyID, "data", purpose))
  }

  /// A blind index: the same name of the same kind in the same account answers the same 32 bytes,
  /// and without the key nobody can tell which. Names that differ in Unicode's composition only are
  /// the same (NFC).
  package func nameIndex(
    accountID: String, environment: Environment, kind: String, name: String
  ) -> [UInt8] {
    HMACSHA256.authenticate(
      framed([accountID, environment.rawValue, kind, name.precomposedStringWithCanonicalMapping]),
      key: key.indexing)
  }

  /// A blind index of a mail address: the same address, in whatever case, answers the same 32
  /// bytes, and without the key nobody can tell which.
  package func contactIndex(_ address: String) -> [UInt8] {
    HMACSHA256.authenticate(framed(["contact", address.lowercased()]), key: key.indexing)
  }

  /// 32 bytes that stand in a link: the same for the same texts, and for nobody to know or to test
  /// without the key, whatever of the texts is known.
  package func linkSecret(_ texts: [String]) -> [UInt8] {
    HMACSHA256.authenticate(framed(texts), key: key.links)
  }

  private func seal(
    _ plaintext: [UInt8], of partyID: String, purpose: String, _ dataKey: [UInt8]
  ) throws -> [UInt8] {
    try SealedBytes.seal(
      plaintext, key: dataKey, authenticating: binding(partyID, "data", purpose), random: random)
  }

  private func unwrap(_ wrappedKey: [UInt8], of partyID: String) throws -> [UInt8] {
    let dataKey = try SealedBytes.open(
      wrappedKey, key: key.wrapping, authenticating: binding(partyID, "key"))
    guard dataKey.count == AES256GCM.keyLength else {
      throw TrustError(.cannotOpen, "What was wrapped is not a party's key.")
    }
    return dataKey
  }

  private func binding(_ partyID: String, _ parts: String...) -> [UInt8] {
    framed(["copyrightseal party vault 1", partyID] + parts)
  }
}

/// Each text with its length in front, so that no two lists have the same bytes.
private func framed(_ texts: [String]) -> [UInt8] {
  texts.flatMap { text in
    let bytes = Array(text.utf8)
    return (0..<4).map { UInt8(truncatingIfNeeded: bytes.count >> (24 - 8 * $0)) } + bytes
  }
}
