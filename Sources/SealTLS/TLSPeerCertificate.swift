internal import COpenSSL

/// The certificate of the other side, verified against the configured roots.
package struct TLSPeerCertificate: Sendable, Hashable {
  /// The subject as RFC 2253 writes it: `CN=partner,O=Example`.
  package let subject: String

  /// SHA-256 of the certificate's DER, 32 bytes.
  package let sha256: [UInt8]

  package init(subject: String, sha256: [UInt8]) {
    self.subject = subject
    self.sha256 = sha256
  }
}

extension TLSPeerCertificate {
  /// `nil` when libcrypto cannot print or hash it.
  init?(x509: OpaquePointer) {
    var digest = [UInt8](repeating: 0, count: Int(EVP_MAX_MD_SIZE))
    var length: UInt32 = 0
    guard let bio = BIO_new(BIO_s_mem()) else { return nil }
    defer { BIO_free(bio) }
    guard X509_digest(x509, EVP_sha256(), &digest, &length) == 1,
      X509_NAME_print_ex(bio, X509_get_subject_name(x509), 0, seal_name_flags) >= 0
    else { return nil }
    var text: UnsafePointer<CChar>?
    let count = seal_bio_memory(bio, &text)
    let bytes = UnsafeRawBufferPointer(start: text, count: count)
    self.init(
      subject: String(decoding: bytes, as: UTF8.self), sha256: Array(digest[..<Int(length)]))
  }
}
