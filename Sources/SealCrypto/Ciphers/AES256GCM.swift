internal import COpenSSL

/// AES-256 in Galois/Counter Mode (NIST SP 800-38D), the tag after the ciphertext (RFC 5116 §5.2).
///
/// Under one key, no nonce is ever used for two plaintexts; random ones allow 2^32 messages (§8.3).
package struct AES256GCM: Sendable {
  package static let keyLength = 32
  package static let nonceLength = 12
  package static let tagLength = 16
  private let key: [UInt8]

  /// Throws `CryptoError.unsuitableKey` unless the key has 32 bytes.
  package init(key: [UInt8]) throws {
    guard key.count == Self.keyLength else {
      throw CryptoError(
        .unsuitableKey, "The AES-256 key has \(key.count) bytes; it must have 32.")
    }
    self.key = key
  }

  /// - Parameter nonce: 12 bytes.
  package func seal(_ plaintext: [UInt8], nonce: [UInt8], authenticating data: [UInt8]) throws
    -> [UInt8]
  {
    precondition(nonce.count == Self.nonceLength)
    return try run(nonce, data, encrypting: true) { context in
      let ciphertext = try transform(context, plaintext)
      var tag = [UInt8](repeating: 0, count: Self.tagLength)
      var length: Int32 = 0
      try require(EVP_CipherFinal_ex(context, &tag, &length), "EVP_CipherFinal_ex")
      try require(seal_GCM_get_tag(context, &tag), "EVP_CTRL_AEAD_GET_TAG")
      return ciphertext + tag
    }
  }

  /// Throws `CryptoError.refused` for another key, nonce or data, and for changed bytes, without
  /// saying which.
  package func open(_ sealed: [UInt8], nonce: [UInt8], authenticating data: [UInt8]) throws
    -> [UInt8]
  {
    let refusal = CryptoError(.refused, "What was sealed does not open with this key.")
    guard sealed.count >= Self.tagLength, nonce.count == Self.nonceLength else { throw refusal }
    return try run(nonce, data, encrypting: false) { context in
      let plaintext = try transform(context, Array(sealed.dropLast(Self.tagLength)))
      var rest = Array(sealed.suffix(Self.tagLength))
      try require(seal_GCM_set_tag(context, rest), "EVP_CTRL_AEAD_SET_TAG")
      var length: Int32 = 0
      guard EVP_CipherFinal_ex(context, &rest, &length) == 1 else {
        ERR_clear_error()
        throw refusal
      }
      return plaintext
    }
  }

  private func run(
    _ nonce: [UInt8], _ data: [UInt8], encrypting: Bool, _ body: (OpaquePointer) throws -> [UInt8]
  ) throws -> [UInt8] {
    let context = try require(EVP_CIPHER_CTX_new(), "EVP_CIPHER_CTX_new")
    defer { EVP_CIPHER_CTX_free(context) }
    try require(
      EVP_CipherInit_ex(context, EVP_aes_256_gcm(), nil, key, nonce, encrypting ? 1 : 0),
      "EVP_CipherInit_ex")
    if !data.isEmpty {
      var length: Int32 = 0
      try require(
        EVP_CipherUpdate(context, nil, &length, data, Int32(data.count)), "EVP_CipherUpdate")
    }
    return try body(context)
  }

  private func transform(_ context: OpaquePointer, _ input: [UInt8]) throws -> [UInt8] {
    guard !input.isEmpty else { return [] }
    var output = [UInt8](repeating: 0, count: input.count)
    var length: Int32 = 0
    try require(
      EVP_CipherUpdate(context, &output, &length, input, Int32(input.count)), "EVP_CipherUpdate")
    return output
  }
}
