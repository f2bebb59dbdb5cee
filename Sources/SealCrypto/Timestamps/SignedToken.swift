internal import COpenSSL

/// Owns one PKCS7 of libcrypto whose form was found to be that of our tokens.
final class SignedToken {
  let pointer: UnsafeMutablePointer<PKCS7>
  let signer: UnsafeMutablePointer<PKCS7_SIGNER_INFO>
  /// The TSTInfo's bytes.
  let content: [UInt8]

  /// Throws `CryptoError.malformed`.
  init(der: [UInt8]) throws {
    let parsed = der.withUnsafeBufferPointer { bytes in
      var next = bytes.baseAddress
      return d2i_PKCS7(nil, &next, bytes.count)
    }
    guard let parsed else { throw malformedToken("it is not CMS (\(OpenSSLFailure.takeReason()))") }
    do {
      (signer, content) = try checkForm(parsed, der)
    } catch {
      PKCS7_free(parsed)
      throw error
    }
    pointer = parsed
  }

  deinit { PKCS7_free(pointer) }
}

/// Everything in a token that no signature covers must have the one value that it can have, or it
/// could be changed without anybody noticing.
private func checkForm(
  _ token: UnsafeMutablePointer<PKCS7>, _ der: [UInt8]
) throws -> (signer: UnsafeMutablePointer<PKCS7_SIGNER_INFO>, content: [UInt8]) {
  // Also refuses bytes after the end, and BER.
  guard derOf(token, i2d_PKCS7) == der else { throw malformedToken("it is not DER") }
  guard seal_PKCS7_is_signed(token) == 1, let signed = token.pointee.d.sign?.pointee,
    let contents = signed.contents
  else { throw malformedToken("it is not SignedData") }
  // Version 3, because the content is not id-data (RFC 5652 §5.1).
  guard ASN1_INTEGER_get(signed.version) == 3 else { throw malformedToken("it is not version 3") }
  guard signed.cert == nil, signed.crl == nil else {
    throw malformedToken("it carries X.509 certificates or CRLs")
  }
  guard OBJ_obj2nid(contents.pointee.type) == NID_id_smime_ct_TSTInfo,
    let other = contents.pointee.d.other, other.pointee.type == V_ASN1_OCTET_STRING,
    let content = other.pointee.value.octet_string
  else { throw malformedToken("its content is not a TSTInfo") }
  guard seal_algorithm_count(signed.md_algs) == 1, isSHA256(seal_algorithm_value(signed.md_algs, 0))
  else {
    throw malformedToken("its digest is not SHA-256")
  }
  guard seal_signer_count(signed.signer_info) == 1,
    let signer = seal_signer_value(signed.signer_info, 0)
  else { throw malformedToken("it does not have one signer") }
  // Version 1, because issuer and serial number name the signer (RFC 5652 §5.3).
  guard ASN1_INTEGER_get(signer.pointee.version) == 1 else {
    throw malformedToken("its signer is not version 1")
  }
  guard isSHA256(signer.pointee.digest_alg) else {
    throw malformedToken("its signer's digest is not SHA-256")
  }
  guard signer.pointee.unauth_attr == nil else {
    throw malformedToken("it has unsigned attributes")
  }
  return (signer, octets(content))
}

func malformedToken(_ what: String) -> CryptoError {
  CryptoError(.malformed, "The time-stamp token is refused: \(what).")
}

/// SHA-256 with no parameters or with NULL ones: both are in use (RFC 5754 §2).
func isSHA256(_ algorithm: UnsafeMutablePointer<X509_ALGOR>?) -> Bool {
  guard let algorithm = algorithm?.pointee, OBJ_obj2nid(algorithm.algorithm) == NID_sha256 else {
    return false
  }
  return algorithm.parameter == nil || algorithm.parameter.pointee.type == V_ASN1_NULL
}
