internal import COpenSSL
import SealPrimitives

/// A new RSA key of 2,048 bits with a certificate that it signed itself.
struct RSAIdentity {
  let privateKeyPEM: [UInt8]
  let publicKeyPEM: [UInt8]
  let certificatePEM: [UInt8]

  /// Valid from a day before `now` for five years.
  static func make(named name: String, now: Instant, random: any RandomBytes) throws -> RSAIdentity
  {
    guard let key = seal_generate_RSA2048() else { throw failure("EVP_RSA_gen") }
    defer { EVP_PKEY_free(key) }
    return RSAIdentity(
      privateKeyPEM: try pem { seal_PEM_write_PrivateKey($0, key) },
      publicKeyPEM: try pem { PEM_write_bio_PUBKEY($0, key) },
      certificatePEM: try certificate(key, name, now: now, random: random))
  }

  private static func certificate(
    _ key: OpaquePointer, _ name: String, now: Instant, random: any RandomBytes
  ) throws -> [UInt8] {
    guard let certificate = X509_new() else { throw failure("X509_new") }
    defer { X509_free(certificate) }
    // 20 bytes, of which the first is neither negative nor zero.
    let serial = [0x40] + random.bytes(19)
    guard let number = BN_bin2bn(serial, Int32(serial.count), nil) else {
      throw failure("BN_bin2bn")
    }
    defer { BN_free(number) }
    let subject = X509_get_subject_name(certificate)
    let start = Int(now.secondsAndNanoseconds.seconds) - 86_400
    guard X509_set_version(certificate, 2) == 1,
      BN_to_ASN1_INTEGER(number, X509_get_serialNumber(certificate)) != nil,
      X509_NAME_add_entry_by_txt(
        subject, "CN", MBSTRING_ASC, name, Int32(name.utf8.count), -1, 0) == 1,
      X509_set_issuer_name(certificate, subject) == 1,
      ASN1_TIME_set(X509_getm_notBefore(certificate), start) != nil,
      ASN1_TIME_set(X509_getm_notAfter(certificate), start + 1_826 * 86_400) != nil,
      X509_set_pubkey(certificate, key) == 1, X509_sign(certificate, key, EVP_sha256()) != 0
    else { throw failure("X509_sign") }
    return try pem { PEM_write_bio_X509($0, certificate) }
  }

  private static func pem(_ write: (OpaquePointer) -> Int32) throws -> [UInt8] {
    guard let bio = BIO_new(BIO_s_mem()) else { throw failure("BIO_new") }
    defer { BIO_free(bio) }
    guard write(bio) == 1 else { throw failure("PEM_write_bio") }
    var start: UnsafePointer<UInt8>?
    let length = seal_BIO_contents(bio, &start)
    return Array(UnsafeBufferPointer(start: start, count: length))
  }

  /// For calls that fail only for lack of memory or in a broken installation.
  private static func failure(_ call: String) -> SimulatorError {
    ERR_clear_error()
    return SimulatorError("libcrypto's \(call) failed.")
  }
}
