internal import COpenSSL

/// Signs by RSASSA-PKCS1-v1_5 with SHA-256 (RFC 8017 §8.2).
///
/// `@unchecked Sendable`: the key is never changed after it was made, and libcrypto lets threads
/// share an EVP_PKEY that none of them changes (openssl-threads(7)).
package final class RSAPrivateKey: @unchecked Sendable {
  private let pointer: OpaquePointer

  /// From an unencrypted PEM text of at least 2,048 bits. Throws `unsuitableKey`.
  package init(pem: [UInt8]) throws {
    pointer = try readKey(pem, seal_PEM_read_PrivateKey, "an unencrypted RSA private key")
  }

  deinit { EVP_PKEY_free(pointer) }

  package func sign(_ message: [UInt8]) throws -> [UInt8] {
    guard let context = EVP_MD_CTX_new() else { throw failure("EVP_MD_CTX_new") }
    defer { EVP_MD_CTX_free(context) }
    var length = 0
    guard EVP_DigestSignInit(context, nil, EVP_sha256(), nil, pointer) == 1,
      EVP_DigestSign(context, nil, &length, message, message.count) == 1
    else { throw failure("EVP_DigestSign") }
    var signature = [UInt8](repeating: 0, count: length)
    guard EVP_DigestSign(context, &signature, &length, message, message.count) == 1 else {
      throw failure("EVP_DigestSign")
    }
    return Array(signature.prefix(length))
  }
}

/// Checks what an `RSAPrivateKey` signed. `@unchecked Sendable` as there.
package final class RSAPublicKey: @unchecked Sendable {
  private let pointer: OpaquePointer

  /// From a PEM text (SubjectPublicKeyInfo) of at least 2,048 bits. Throws `unsuitableKey`.
  package init(pem: [UInt8]) throws {
    pointer = try readKey(pem, seal_PEM_read_PublicKey, "an RSA public key")
  }

  fileprivate init(owning pointer: OpaquePointer) throws {
    self.pointer = pointer
    try requireRSA(pointer, "a certificate of an RSA key")
  }

  deinit { EVP_PKEY_free(pointer) }

  package func isSignature(_ signature: [UInt8], of message: [UInt8]) -> Bool {
    guard let context = EVP_MD_CTX_new() else { return false }
    defer { EVP_MD_CTX_free(context) }
    let isRight =
      EVP_DigestVerifyInit(context, nil, EVP_sha256(), nil, pointer) == 1
      && EVP_DigestVerify(context, signature, signature.count, message, message.count) == 1
    ERR_clear_error()
    return isRight
  }
}

/// The public key and the serial number of an X.509 certificate.
package struct RSACertificate: Sendable {
  package let key: RSAPublicKey
  /// Upper-case hexadecimal, as WeChat Pay writes it.
  package let serial: String

  /// Throws `unsuitableKey`.
  package init(pem: [UInt8]) throws {
    guard let bio = BIO_new_mem_buf(pem, Int32(pem.count)) else { throw failure("BIO_new_mem_buf") }
    defer { BIO_free(bio) }
    guard let certificate = seal_PEM_read_X509(bio) else {
      ERR_clear_error()
      throw ProviderError(.unsuitableKey, "The text does not hold an X.509 certificate in PEM.")
    }
    defer { X509_free(certificate) }
    guard let number = ASN1_INTEGER_to_BN(X509_get0_serialNumber(certificate), nil) else {
      throw failure("ASN1_INTEGER_to_BN")
    }
    defer { BN_free(number) }
    guard let text = BN_bn2hex(number), let key = X509_get_pubkey(certificate) else {
      throw failure("X509_get_pubkey")
    }
    defer { CRYPTO_free(text, nil, 0) }
    serial = String(cString: text)
    self.key = try RSAPublicKey(owning: key)
  }
}

private func readKey(
  _ pem: [UInt8], _ read: (OpaquePointer?) -> OpaquePointer?, _ expected: String
) throws -> OpaquePointer {
  guard let bio = BIO_new_mem_buf(pem, Int32(pem.count)) else { throw failure("BIO_new_mem_buf") }
  defer { BIO_free(bio) }
  guard let key = read(bio) else {
    ERR_clear_error()
    throw ProviderError(.unsuitableKey, "The text does not hold \(expected) in PEM.")
  }
  do {
    try requireRSA(key, expected)
  } catch {
    EVP_PKEY_free(key)
    throw error
  }
  return key
}

private func requireRSA(_ key: OpaquePointer, _ expected: String) throws {
  guard EVP_PKEY_get_base_id(key) == EVP_PKEY_RSA, EVP_PKEY_get_bits(key) >= 2_048 else {
    throw ProviderError(.unsuitableKey, "The key is not \(expected) of at least 2,048 bits.")
  }
}

/// For calls that fail only for lack of memory or in a broken installation.
func failure(_ call: String) -> ProviderError {
  ERR_clear_error()
  return ProviderError(.unavailable, "libcrypto's \(call) failed.")
}
