internal import COpenSSL

/// A key that signs.
package struct PrivateKey: Sendable {
  let object: KeyObject

  private init(_ pointer: OpaquePointer?, _ call: String) throws {
    object = KeyObject(owning: try require(pointer, call))
  }

  package static func generateP256() throws -> PrivateKey {
    try PrivateKey(seal_generate_P256(), "EVP_EC_gen")
  }

  package static func generateEd25519() throws -> PrivateKey {
    try PrivateKey(seal_generate_Ed25519(), "EVP_PKEY_Q_keygen")
  }

  package static func generateRSA2048() throws -> PrivateKey {
    try PrivateKey(seal_generate_RSA2048(), "EVP_RSA_gen")
  }

  /// From 32 secret random bytes (RFC 8032 §5.1.5).
  package init(ed25519Seed seed: [UInt8]) throws {
    precondition(seed.count == 32, "an Ed25519 key is made from 32 bytes")
    try self.init(
      EVP_PKEY_new_raw_private_key(EVP_PKEY_ED25519, nil, seed, seed.count),
      "EVP_PKEY_new_raw_private_key")
  }

  /// From PEM (RFC 7468), unencrypted. Throws `CryptoError.malformed`.
  package init(pem: [UInt8]) throws {
    object = KeyObject(
      owning: try readPEM(pem, "an unencrypted private key", seal_PEM_read_PrivateKey))
  }

  /// PKCS #8 in PEM (RFC 7468 §10), unencrypted.
  package func pem() throws -> [UInt8] {
    try bytesWritten("PEM_write_bio_PrivateKey", secret: true) {
      seal_PEM_write_PrivateKey($0, object.pointer)
    }
  }

  package var kind: KeyKind { object.kind }

  package var publicKey: PublicKey { PublicKey(object) }

  /// Ed25519 (RFC 8032), 64 bytes; ECDSA with SHA-256 in DER; or RSASSA-PKCS1-v1_5 with SHA-256
  /// (RFC 8017 §8.2), by the key's kind.
  package func sign(_ bytes: [UInt8]) throws -> [UInt8] {
    let context = try require(EVP_MD_CTX_new(), "EVP_MD_CTX_new")
    defer { EVP_MD_CTX_free(context) }
    try require(
      EVP_DigestSignInit(context, nil, object.digest, nil, object.pointer), "EVP_DigestSignInit")
    // The most that a signature of this key may have.
    var length = Int(EVP_PKEY_get_size(object.pointer))
    var signature = [UInt8](repeating: 0, count: length)
    try require(EVP_DigestSign(context, &signature, &length, bytes, bytes.count), "EVP_DigestSign")
    return Array(signature.prefix(length))
  }
}
