import SealCrypto
import SealPrimitives

/// The key that wraps the parties' keys. It lies in a file outside the database and its backups.
///
/// The file holds 64 hexadecimal digits and a line break, for its owner alone. Whoever loses it
/// loses every name.
package struct KeyEncryptionKey: Sendable {
  let wrapping: [UInt8]
  let indexing: [UInt8]
  let secrets: [UInt8]
  let links: [UInt8]
  /// 32 bytes that authenticate page tokens.
  package let pageTokenKey: [UInt8]
  /// Under which requests are recognized when they come again.
  package let requestKey: [UInt8]
  /// For the hidden tokens of pages' forms.
  package let formTokenKey: [UInt8]

  /// Makes the file. Throws `TrustError.alreadyExists` rather than overwrite one.
  package static func create(at path: String, random: any RandomBytes) throws -> KeyEncryptionKey {
    let secret = random.bytes(AES256GCM.keyLength)
    let partial = path + ".partial-" + Hex.encode(random.bytes(8))
    try SecretFile.writeNew(Array((Hex.encode(secret) + "\n").utf8), to: partial, readers: .owner)
    try SecretFile.publish(partial, as: path)
    return KeyEncryptionKey(secret: secret)
  }

  /// Throws `TrustError.exposedKey` when others than the owner can reach it, `unsuitableKey` when
  /// it is not such a key.
  package init(file path: String) throws {
    var digits = try SecretFile.read(path)
    if digits.last == UInt8(ascii: "\n") { digits.removeLast() }
    guard let secret = Hex.decode(String(decoding: digits, as: UTF8.self)),
      secret.count == AES256GCM.keyLength
    else { throw TrustError(.unsuitableKey, "`\(path)` does not hold 64 hexadecimal digits.") }
    self.init(secret: secret)
  }

  /// One key a purpose, so that none can stand for another.
  private init(secret: [UInt8]) {
    wrapping = HKDFSHA256.deriveKey(
      secret: secret, info: Array("copyrightseal party-key wrapping 1".utf8))
    indexing = HKDFSHA256.deriveKey(
      secret: secret, info: Array("copyrightseal party-name index 1".utf8))
    secrets = HKDFSHA256.deriveKey(
      secret: secret, info: Array("copyrightseal secrets in use 1".utf8))
    links = HKDFSHA256.deriveKey(
      secret: secret, info: Array("copyrightseal links of letters 1".utf8))
    requestKey = HKDFSHA256.deriveKey(
      secret: secret, info: Array("copyrightseal requests 1".utf8))
    formTokenKey = HKDFSHA256.deriveKey(
      secret: secret, info: Array("copyrightseal form tokens 1".utf8))
    pageTokenKey = HKDFSHA256.deriveKey(
      secret: secret, info: Array("copyrightseal page tokens 1".utf8))
  }
}
