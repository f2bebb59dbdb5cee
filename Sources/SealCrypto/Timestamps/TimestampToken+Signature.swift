internal import COpenSSL

extension TimestampToken {
  /// Checks that the key of this X.509 certificate signed the token, and meant this certificate
  /// (RFC 3161 §2.4.2, ESSCertIDv2 of RFC 5816). Throws `CryptoError.refused`.
  package func verifySignature(by certificate: X509Certificate) throws {
    let token = try SignedToken(der: der)
    defer { withExtendedLifetime(token) {} }
    let signer = token.signer
    // Byte for byte: libcrypto compares names without regard to case, and this name is not signed.
    guard let name = signer.pointee.issuer_and_serial?.pointee,
      derOf(name.issuer, i2d_X509_NAME)
        == derOf(X509_get_issuer_name(certificate.pointer), i2d_X509_NAME),
      derOf(UnsafePointer(name.serial), i2d_ASN1_INTEGER)
        == derOf(X509_get0_serialNumber(certificate.pointer), i2d_ASN1_INTEGER)
    else { throw CryptoError(.refused, "another key's X.509 certificate is named as the signer's") }
    try requireSignatureAlgorithm(of: signer, fits: certificate)
    try requireContentType(of: signer)
    try requireSigningCertificate(of: signer, is: certificate)

    guard let content = PKCS7_dataInit(token.pointer, nil) else {
      throw CryptoError(.refused, "the token cannot be read (\(OpenSSLFailure.takeReason()))")
    }
    defer { BIO_free_all(content) }
    var buffer = [UInt8](repeating: 0, count: 4_096)
    while BIO_read(content, &buffer, Int32(buffer.count)) > 0 {}
    guard PKCS7_signatureVerify(content, token.pointer, signer, certificate.pointer) == 1 else {
      throw CryptoError(
        .refused, "the authority's key has not signed this token (\(OpenSSLFailure.takeReason()))")
    }
  }
}

private typealias SignerInfo = UnsafeMutablePointer<PKCS7_SIGNER_INFO>

/// libcrypto never reads this unsigned field; it may say only what is the case.
private func requireSignatureAlgorithm(of signer: SignerInfo, fits certificate: X509Certificate)
  throws
{
  guard let algorithm = signer.pointee.digest_enc_alg?.pointee else {
    throw CryptoError(.refused, "the signature names no algorithm")
  }
  let name = OBJ_obj2nid(algorithm.algorithm)
  let hasNoParameters = algorithm.parameter == nil
  let hasNullParameters = !hasNoParameters && algorithm.parameter.pointee.type == V_ASN1_NULL
  let fits =
    switch try certificate.publicKey.kind {
    // ecdsa-with-SHA256 (RFC 5758 §3.2).
    case .ellipticCurve: name == NID_ecdsa_with_SHA256 && hasNoParameters
    // rsaEncryption (RFC 5754 §3.2).
    case .rsa: name == NID_rsaEncryption && hasNullParameters
    default: false
    }
  guard fits else {
    throw CryptoError(.refused, "the signature's algorithm does not fit the authority's key")
  }
}

/// RFC 5652 §11.1.
private func requireContentType(of signer: SignerInfo) throws {
  guard let attribute = PKCS7_get_signed_attribute(signer, NID_pkcs9_contentType),
    attribute.pointee.type == V_ASN1_OBJECT,
    OBJ_obj2nid(attribute.pointee.value.object) == NID_id_smime_ct_TSTInfo
  else { throw CryptoError(.refused, "the signature is not over a TSTInfo") }
}

/// RFC 5816 §2.2.1. ESSCertIDv2's digest is SHA-256 unless it says otherwise.
private func requireSigningCertificate(of signer: SignerInfo, is certificate: X509Certificate)
  throws
{
  let refused = CryptoError(.refused, "ESSCertIDv2 is missing or names another X.509 certificate")
  guard let attribute = PKCS7_get_signed_attribute(signer, NID_id_smime_aa_signingCertificateV2),
    attribute.pointee.type == V_ASN1_SEQUENCE, let sequence = attribute.pointee.value.sequence
  else { throw refused }
  var next = UnsafePointer(ASN1_STRING_get0_data(sequence))
  guard let signing = d2i_ESS_SIGNING_CERT_V2(nil, &next, Int(ASN1_STRING_length(sequence))) else {
    ERR_clear_error()
    throw refused
  }
  defer { ESS_SIGNING_CERT_V2_free(signing) }
  let chain = try require(seal_X509_stack_new(), "sk_X509_new_null")
  defer { seal_X509_stack_free(chain) }
  guard seal_X509_stack_push(chain, certificate.pointer) > 0 else {
    throw OpenSSLFailure.take("sk_X509_push")
  }
  guard OSSL_ESS_check_signing_certs(nil, signing, chain, 1) == 1 else {
    ERR_clear_error()
    throw refused
  }
}
