internal import COpenSSL
import SealPrimitives

/// Owns one X509 of libcrypto.
///
/// `@unchecked Sendable`: never changed after it was made or read; what libcrypto caches in it is
/// locked inside.
final class X509Certificate: @unchecked Sendable {
  let pointer: OpaquePointer

  private init(owning pointer: OpaquePointer) {
    self.pointer = pointer
  }

  deinit { X509_free(pointer) }

  /// The first certificate of a PEM text.
  convenience init(firstOf pem: String) throws {
    let certificate = try withBIO(reading: Array(pem.utf8), seal_PEM_read_X509)
    self.init(owning: try require(certificate, "PEM_read_bio_X509"))
  }

  /// Makes and signs one (RFC 5280) with SHA-256; self-signed without an issuer.
  static func make(
    _ profile: X509Profile, for key: PrivateKey,
    signedBy issuer: (certificate: X509Certificate, key: PrivateKey)? = nil
  ) throws -> X509Certificate {
    let made = X509Certificate(owning: try require(X509_new(), "X509_new"))
    let certificate = made.pointer
    try require(X509_set_version(certificate, Int(X509_VERSION_3)), "X509_set_version")
    let serialNumber = try require(makeInteger(profile.serialNumber), "BN_to_ASN1_INTEGER")
    defer { ASN1_INTEGER_free(serialNumber) }
    try require(X509_set_serialNumber(certificate, serialNumber), "X509_set_serialNumber")
    try addName(profile.subject, to: X509_get_subject_name(certificate))
    try require(
      X509_set_issuer_name(
        certificate, X509_get_subject_name(issuer?.certificate.pointer ?? certificate)),
      "X509_set_issuer_name")
    try setTime(X509_getm_notBefore(certificate), profile.notBefore)
    try setTime(X509_getm_notAfter(certificate), profile.notAfter)
    try require(X509_set_pubkey(certificate, key.pointer), "X509_set_pubkey")

    var context = X509V3_CTX()
    X509V3_set_ctx(&context, issuer?.certificate.pointer ?? certificate, certificate, nil, nil, 0)
    seal_X509V3_no_database(&context)
    for (identifier, text) in profile.extensions {
      let made = try require(
        X509V3_EXT_conf_nid(nil, &context, identifier, text), "X509V3_EXT_conf_nid")
      defer { X509_EXTENSION_free(made) }
      try require(X509_add_ext(certificate, made, -1), "X509_add_ext")
    }
    guard X509_sign(certificate, issuer?.key.pointer ?? key.pointer, EVP_sha256()) > 0 else {
      throw cryptographyError("X509_sign")
    }
    return made
  }

  func pem() throws -> [UInt8] {
    let bio = try require(BIO_new(BIO_s_mem()), "BIO_new")
    defer { BIO_free(bio) }
    try require(PEM_write_bio_X509(bio, pointer), "PEM_write_bio_X509")
    return contents(of: bio)
  }

  func isOf(_ key: PrivateKey) -> Bool {
    let matches = X509_check_private_key(pointer, key.pointer) == 1
    if !matches { ERR_clear_error() }
    return matches
  }
}

private func addName(_ subject: [(field: String, text: String)], to name: OpaquePointer?) throws {
  for (field, text) in subject {
    try require(
      X509_NAME_add_entry_by_txt(name, field, MBSTRING_FLAG, text, -1, -1, 0),
      "X509_NAME_add_entry_by_txt")
  }
}

private func setTime(_ time: UnsafeMutablePointer<ASN1_TIME>?, _ instant: Instant) throws {
  _ = try require(ASN1_TIME_set(time, Int(instant.secondsAndNanoseconds.seconds)), "ASN1_TIME_set")
}
