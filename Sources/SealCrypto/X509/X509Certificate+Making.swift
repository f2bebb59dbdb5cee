internal import COpenSSL
import SealPrimitives

/// What a new X.509 certificate shall say.
package struct X509Profile: Sendable {
  /// `O`, `CN` and the like, in this order.
  let subject: [(field: String, text: String)]
  let validity: ClosedRange<Instant>
  let serialNumber: [UInt8]
  let extensions: [X509Extension]

  /// - Parameter random: draws the serial number, 126 bits.
  package init(
    subject: [(field: String, text: String)], validity: ClosedRange<Instant>,
    extensions: [X509Extension], random: any RandomBytes
  ) {
    self.subject = subject
    self.validity = validity
    self.extensions = extensions
    serialNumber = randomSerialNumber(random)
  }
}

extension X509Certificate {
  /// Makes and signs one with SHA-256; self-signed without an issuer.
  package static func make(
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
    try setTime(X509_getm_notBefore(certificate), profile.validity.lowerBound)
    try setTime(X509_getm_notAfter(certificate), profile.validity.upperBound)
    try require(X509_set_pubkey(certificate, key.object.pointer), "X509_set_pubkey")

    var context = X509V3_CTX()
    X509V3_set_ctx(&context, issuer?.certificate.pointer ?? certificate, certificate, nil, nil, 0)
    seal_X509V3_no_database(&context)
    for item in profile.extensions {
      let made = try require(
        X509V3_EXT_conf_nid(nil, &context, item.identifier, item.text), "X509V3_EXT_conf_nid")
      defer { X509_EXTENSION_free(made) }
      try require(X509_add_ext(certificate, made, -1), "X509_add_ext")
    }
    let signer = (issuer?.key ?? key).object
    guard X509_sign(certificate, signer.pointer, EVP_sha256()) > 0 else {
      throw OpenSSLFailure.take("X509_sign")
    }
    return made
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
