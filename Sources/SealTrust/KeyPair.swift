import SealCrypto
import SealPrimitives

/// A private key with its X.509 certificate.
struct KeyPair: Sendable {
  let key: PrivateKey
  let certificate: X509Certificate
  /// The certificate and those between it and the root, PEM.
  let chainPEM: String

  static func make(_ key: PrivateKey, _ profile: X509Profile, signedBy issuer: KeyPair? = nil)
    throws -> KeyPair
  {
    let certificate = try X509Certificate.make(
      profile, for: key, signedBy: issuer.map { ($0.certificate, $0.key) })
    return KeyPair(
      key: key, certificate: certificate,
      chainPEM: String(decoding: try certificate.pem(), as: UTF8.self))
  }

  private init(key: PrivateKey, certificate: X509Certificate, chainPEM: String) {
    self.key = key
    self.certificate = certificate
    self.chainPEM = chainPEM
  }

  /// Reads PEM, the certificates leaf first, the key as PKCS #8 without a password.
  ///
  /// Throws `TrustError.unsuitableKey` unless the key is the first certificate's, and `exposedKey`
  /// when its file is not its owner's alone.
  init(chainFile: String, keyFile: String) throws {
    chainPEM = try SecretFile.readPublicText(chainFile)
    do {
      certificate = try X509Chain(pem: chainPEM).leaf
    } catch let error as CryptoError {
      throw TrustError(.unsuitableKey, "`\(chainFile)` cannot be used: \(error.message)")
    }
    key = try PrivateKey(file: keyFile)
    guard certificate.isOf(key) else {
      throw TrustError(.unsuitableKey, "`\(keyFile)` is not the key of `\(chainFile)`.")
    }
  }

  func write(to folder: String, name: String) throws {
    try SecretFile.writeNew(key.pem(), to: "\(folder)/\(name).key", readers: .owner)
    try SecretFile.writeNew(Array(chainPEM.utf8), to: "\(folder)/\(name).pem", readers: .anybody)
  }
}

extension PrivateKey {
  /// From PKCS #8 in PEM, unencrypted. The file must be its owner's alone.
  init(file path: String) throws {
    let pem = try SecretFile.read(path)
    do {
      try self.init(pem: pem)
    } catch let error as CryptoError {
      throw TrustError(.unsuitableKey, "`\(path)` cannot be used: \(error.message)")
    }
  }
}
