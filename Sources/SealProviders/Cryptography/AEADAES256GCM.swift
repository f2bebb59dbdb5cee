internal import COpenSSL

/// AES-256 in Galois/Counter Mode with a 12-byte nonce and the 16-byte tag after the cipher text
/// (RFC 5116 §5.2): what WeChat Pay calls AEAD_AES_256_GCM.
package struct AEADAES256GCM: Sendable {
  private static let tagLength = 16
  private let key: [UInt8]

  /// Throws `unsuitableKey` unless the key has 32 bytes.
  package init(key: [UInt8]) throws {
    guard key.count == 32 else {
      throw ProviderError(
        .unsuitableKey, "The APIv3 key has \(key.count) bytes; it must have 32.")
    }
    self.key = key
  }

  package func seal(_ plaintext: [UInt8], nonce: [UInt8], authenticating data: [UInt8]) throws
    -> [UInt8]
  {
    try withContext(nonce, encrypting: true) { context in
      var sealed = try update(context, plaintext, authenticating: data)
      var tag = [UInt8](repeating: 0, count: Self.tagLength)
      var length: Int32 = 0
      guard EVP_CipherFinal_ex(context, &tag, &length) == 1, length == 0,
        seal_GCM_get_tag(context, &tag) == 1
      else { throw failure("EVP_CipherFinal_ex") }
      sealed += tag
      return sealed
    }
  }

  /// Throws `notAuthentic` for another key, nonce or data, and for changed bytes.
  package func open(_ sealed: [UInt8], nonce: [UInt8], authenticating data: [UInt8]) throws
    -> [UInt8]
  {
    let refusal = ProviderError(.notAuthentic, "The resource does not open with the APIv3 key.")
    guard sealed.count >= Self.tagLength, nonce.count == 12 else { throw refusal }
    return try withContext(nonce, encrypting: false) { context in
      guard seal_GCM_set_tag(context, Array(sealed.suffix(Self.tagLength))) == 1 else {
        throw failure("EVP_CTRL_AEAD_SET_TAG")
      }
      let plaintext = try update(
        context, Array(sealed.dropLast(Self.tagLength)), authenticating: data)
      var rest = [UInt8](repeating: 0, count: Self.tagLength)
      var length: Int32 = 0
      guard EVP_CipherFinal_ex(context, &rest, &length) == 1, length == 0 else {
        ERR_clear_error()
        throw refusal
      }
      return plaintext
    }
  }

  private func withContext(
    _ nonce: [UInt8], encrypting: Bool, _ body: (OpaquePointer) throws -> [UInt8]
  ) throws -> [UInt8] {
    precondition(nonce.count == 12, "The mode's own nonce length.")
    guard let context = EVP_CIPHER_CTX_new() else { throw failure("EVP_CIPHER_CTX_new") }
    defer { EVP_CIPHER_CTX_free(context) }
    guard
      EVP_CipherInit_ex(context, EVP_aes_256_gcm(), nil, key, nonce, encrypting ? 1 : 0) == 1
    else { throw failure("EVP_CipherInit_ex") }
    return try body(context)
  }

  private func update(
    _ context: OpaquePointer, _ input: [UInt8], authenticating data: [UInt8]
  ) throws -> [UInt8] {
    var length: Int32 = 0
    guard
      data.isEmpty
        || EVP_CipherUpdate(context, nil, &length, data, Int32(data.count)) == 1
    else { throw failure("EVP_CipherUpdate") }
    guard !input.isEmpty else { return [] }
    var output = [UInt8](repeating: 0, count: input.count)
    guard EVP_CipherUpdate(context, &output, &length, input, Int32(input.count)) == 1,
      Int(length) == input.count
    else { throw failure("EVP_CipherUpdate") }
    return output
  }
}
