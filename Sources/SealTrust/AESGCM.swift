internal import COpenSSL
import SealPrimitives

/// AES-256 in Galois/Counter Mode (NIST SP 800-38D) with a random nonce of 96 bits and a tag of
/// 128.
///
/// Sealed form: one byte of version (1), nonce, ciphertext, tag. Random nonces allow 2^32 messages
/// under one key (§8.3), far more than there will be parties, or disclosures of one party.
enum AESGCM {
  static let keyLength = 32
  private static let version: UInt8 = 1
  private static let nonceLength = 12
  private static let tagLength = 16

  static func seal(
    _ plaintext: [UInt8], key: [UInt8], authenticating data: [UInt8], random: any RandomBytes
  ) throws -> [UInt8] {
    precondition(key.count == keyLength)
    let context = try require(EVP_CIPHER_CTX_new(), "EVP_CIPHER_CTX_new")
    defer { EVP_CIPHER_CTX_free(context) }
    let nonce = random.bytes(nonceLength)
    var ciphertext = [UInt8](repeating: 0, count: plaintext.count)
    var tag = [UInt8](repeating: 0, count: tagLength)
    var length: Int32 = 0
    try require(
      EVP_EncryptInit_ex(context, EVP_aes_256_gcm(), nil, key, nonce), "EVP_EncryptInit_ex")
    try require(
      EVP_EncryptUpdate(context, nil, &length, data, Int32(data.count)), "EVP_EncryptUpdate")
    try require(
      EVP_EncryptUpdate(context, &ciphertext, &length, plaintext, Int32(plaintext.count)),
      "EVP_EncryptUpdate")
    try require(EVP_EncryptFinal_ex(context, nil, &length), "EVP_EncryptFinal_ex")
    try require(seal_GCM_get_tag(context, &tag), "EVP_CIPHER_CTX_ctrl")
    return [version] + nonce + ciphertext + tag
  }

  /// Throws `TrustError.cannotOpen` for another key, other authenticated data or changed bytes,
  /// without saying which.
  static func open(_ sealed: [UInt8], key: [UInt8], authenticating data: [UInt8]) throws -> [UInt8]
  {
    precondition(key.count == keyLength)
    let cannotOpen = TrustError(
      .cannotOpen, "What was sealed cannot be opened with this key for this party.")
    guard sealed.count >= 1 + nonceLength + tagLength, sealed[0] == version else {
      throw cannotOpen
    }
    let nonce = Array(sealed[1..<1 + nonceLength])
    let ciphertext = Array(sealed[(1 + nonceLength)..<(sealed.count - tagLength)])
    let tag = Array(sealed.suffix(tagLength))
    let context = try require(EVP_CIPHER_CTX_new(), "EVP_CIPHER_CTX_new")
    defer { EVP_CIPHER_CTX_free(context) }
    var plaintext = [UInt8](repeating: 0, count: ciphertext.count)
    var length: Int32 = 0
    try require(
      EVP_DecryptInit_ex(context, EVP_aes_256_gcm(), nil, key, nonce), "EVP_DecryptInit_ex")
    try require(
      EVP_DecryptUpdate(context, nil, &length, data, Int32(data.count)), "EVP_DecryptUpdate")
    try require(
      EVP_DecryptUpdate(context, &plaintext, &length, ciphertext, Int32(ciphertext.count)),
      "EVP_DecryptUpdate")
    try require(seal_GCM_set_tag(context, tag), "EVP_CIPHER_CTX_ctrl")
    guard EVP_DecryptFinal_ex(context, nil, &length) == 1 else {
      ERR_clear_error()
      throw cannotOpen
    }
    return plaintext
  }
}
