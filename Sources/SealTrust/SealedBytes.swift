import SealCrypto
import SealPrimitives

/// AES-256-GCM under a random nonce, in one run of bytes: version (1), nonce, ciphertext, tag.
///
/// Random nonces allow 2^32 messages under one key, far more than there will be parties, or
/// disclosures of one party.
enum SealedBytes {
  private static let version: UInt8 = 1

  static func seal(
    _ plaintext: [UInt8], key: [UInt8], authenticating data: [UInt8], random: any RandomBytes
  ) throws -> [UInt8] {
    let nonce = random.bytes(AES256GCM.nonceLength)
    let sealed = try AES256GCM(key: key).seal(plaintext, nonce: nonce, authenticating: data)
    return [version] + nonce + sealed
  }

  /// Throws `TrustError.cannotOpen` for another key, other authenticated data or changed bytes,
  /// without saying which.
  static func open(_ sealed: [UInt8], key: [UInt8], authenticating data: [UInt8]) throws -> [UInt8]
  {
    let cannotOpen = TrustError(
      .cannotOpen, "What was sealed cannot be opened with this key for this party.")
    guard sealed.first == version else { throw cannotOpen }
    do {
      let rest = sealed.dropFirst()
      return try AES256GCM(key: key).open(
        Array(rest.dropFirst(AES256GCM.nonceLength)),
        nonce: Array(rest.prefix(AES256GCM.nonceLength)), authenticating: data)
    } catch let error as CryptoError where error.code == .refused {
      throw cannotOpen
    }
  }
}
