import SealCrypto
import SealPrimitives

/// Keys of APIv3 from PEM: RSA with 2,048 bits or more. Throw `ProviderError.unsuitableKey`.
package enum WeChatPayKeys {
  /// Unencrypted.
  package static func privateKey(pem: [UInt8]) throws -> PrivateKey {
    try checked {
      try PrivateKey(pem: pem)
    } kind: {
      $0.kind
    }
  }

  package static func publicKey(pem: [UInt8]) throws -> PublicKey {
    try checked {
      try PublicKey(pem: pem)
    } kind: {
      $0.kind
    }
  }

  package static func certificate(pem: [UInt8]) throws -> WeChatPayCertificate {
    try checked {
      let certificate = try X509Certificate(pem: pem)
      return WeChatPayCertificate(
        key: try certificate.publicKey, serial: Hex.encode(certificate.serialNumber).uppercased())
    } kind: {
      $0.key.kind
    }
  }

  private static func checked<Key>(_ read: () throws -> Key, kind: (Key) -> KeyKind) throws -> Key {
    do {
      let key = try read()
      try kind(key).requireRSA()
      return key
    } catch let error as CryptoError {
      throw ProviderError(.unsuitableKey, error.message)
    }
  }
}

/// The public key of an X.509 certificate and by what name messages call it.
package struct WeChatPayCertificate: Sendable {
  package let key: PublicKey
  /// Upper-case hexadecimal.
  package let serial: String
}
