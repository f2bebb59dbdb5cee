internal import COpenSSL

/// Owns one EVP_PKEY of libcrypto that holds a private key.
///
/// `@unchecked Sendable`: the key is never changed after it was made, and libcrypto lets threads
/// share an EVP_PKEY that none of them changes (openssl-threads(7)); its reference count and its
/// cache of exported keys are locked inside.
final class PrivateKey: @unchecked Sendable {
  let pointer: OpaquePointer

  init(owning pointer: OpaquePointer) {
    self.pointer = pointer
  }

  deinit { EVP_PKEY_free(pointer) }

  static func generateP256() throws -> PrivateKey {
    PrivateKey(owning: try require(seal_generate_P256(), "EVP_EC_gen"))
  }

  static func generateEd25519() throws -> PrivateKey {
    PrivateKey(owning: try require(seal_generate_Ed25519(), "EVP_PKEY_Q_keygen"))
  }

  /// From PKCS #8 in PEM (RFC 7468 §10), unencrypted. The file must be its owner's alone.
  init(file path: String) throws {
    guard let key = try withBIO(reading: SecretFile.read(path), seal_PEM_read_PrivateKey) else {
      ERR_clear_error()
      throw TrustError(.unsuitableKey, "`\(path)` does not hold an unencrypted private key in PEM.")
    }
    pointer = key
  }

  /// PKCS #8 in PEM, unencrypted.
  func pem() throws -> [UInt8] {
    let bio = try require(BIO_new(BIO_s_secmem()), "BIO_new")
    defer { BIO_free(bio) }
    try require(seal_PEM_write_PrivateKey(bio, pointer), "PEM_write_bio_PrivateKey")
    return contents(of: bio)
  }

  var isEd25519: Bool { EVP_PKEY_get_base_id(pointer) == EVP_PKEY_ED25519 }

  /// Ed25519 (RFC 8032) over the bytes themselves, 64 bytes.
  func signEd25519(_ bytes: [UInt8]) throws -> [UInt8] {
    let context = try require(EVP_MD_CTX_new(), "EVP_MD_CTX_new")
    defer { EVP_MD_CTX_free(context) }
    try require(EVP_DigestSignInit(context, nil, nil, nil, pointer), "EVP_DigestSignInit")
    var signature = [UInt8](repeating: 0, count: 64)
    var length = signature.count
    try require(EVP_DigestSign(context, &signature, &length, bytes, bytes.count), "EVP_DigestSign")
    precondition(length == 64, "an Ed25519 signature has 64 bytes")
    return signature
  }
}

/// What was written to a memory BIO.
func contents(of bio: OpaquePointer) -> [UInt8] {
  var start: UnsafePointer<UInt8>?
  let length = seal_BIO_contents(bio, &start)
  return Array(UnsafeBufferPointer(start: start, count: length))
}
