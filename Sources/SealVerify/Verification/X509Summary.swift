internal import COpenSSL
import Foundation
import SealPrimitives

/// What an X.509 certificate says, as values. Nothing is verified.
package struct X509Summary: Sendable, Hashable {
  /// In RFC 2253's order, for people.
  package let subject: String
  /// Empty when the subject has none.
  package let commonName: String
  /// SHA-256 of the SubjectPublicKeyInfo in DER.
  package let keySHA256: [UInt8]
  /// The key itself when it is an Ed25519 key, 32 bytes.
  package let ed25519Key: [UInt8]?
  /// In dotted form; `nil` unless the extension is there and critical.
  package let criticalExtendedKeyUsages: [String]?
  package let notBefore: Instant
  package let notAfter: Instant

  /// The first certificate of a PEM text. Throws `VerifyError.malformedChain`.
  package init(firstOf pem: String) throws {
    let certificate = try X509CertificateList(pem: pem).certificates[0]
    subject = certificate.subject
    commonName = certificate.commonName
    keySHA256 = certificate.keySHA256
    ed25519Key = certificate.isEd25519 ? try certificate.ed25519Key() : nil
    criticalExtendedKeyUsages = certificate.criticalExtendedKeyUsages
    (notBefore, notAfter) = try withExtendedLifetime(certificate) {
      (
        try instant(X509_get0_notBefore(certificate.pointer)),
        try instant(X509_get0_notAfter(certificate.pointer))
      )
    }
  }
}

private func instant(_ time: UnsafePointer<ASN1_TIME>?) throws -> Instant {
  var parts = tm()
  guard ASN1_TIME_to_tm(time, &parts) == 1 else {
    throw VerifyError(.malformedChain, "An X.509 certificate's validity cannot be read.")
  }
  return Instant(seconds: Int64(timegm(&parts)))
}
