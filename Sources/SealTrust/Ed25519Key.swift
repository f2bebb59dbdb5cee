internal import COpenSSL

/// An Ed25519 key (RFC 8032) made from its 32 secret bytes.
package struct Ed25519Key: Sendable {
  private let key: PrivateKey
  /// 32 bytes.
  package let publicKey: [UInt8]

  /// - Parameter seed: 32 secret random bytes.
  package init(seed: [UInt8]) throws {
    precondition(seed.count == 32, "an Ed25519 key is made from 32 bytes")
    key = try PrivateKey(ed25519Seed: seed)
    publicKey = try key.rawPublicKey()
  }

  /// 64 bytes, over the bytes themselves.
  package func sign(_ bytes: [UInt8]) throws -> [UInt8] {
    try key.signEd25519(bytes)
  }
}

extension PrivateKey {
  fileprivate convenience init(ed25519Seed seed: [UInt8]) throws {
    self.init(
      owning: try require(
        EVP_PKEY_new_raw_private_key(EVP_PKEY_ED25519, nil, seed, seed.count),
        "EVP_PKEY_new_raw_private_key"))
  }

  fileprivate func rawPublicKey() throws -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: 32)
    var length = bytes.count
    try require(
      EVP_PKEY_get_raw_public_key(pointer, &bytes, &length), "EVP_PKEY_get_raw_public_key")
    return bytes
  }
}
