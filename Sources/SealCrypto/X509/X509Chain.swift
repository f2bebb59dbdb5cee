internal import COpenSSL

/// X.509 certificates from PEM (RFC 7468), leaf first. Reading them proves nothing: see
/// `X509ChainValidator`.
package struct X509Chain: Sendable {
  package enum Limits {
    package static let bytes = 1 << 16
    package static let count = 8
  }

  /// One at least.
  package let certificates: [X509Certificate]
  package var leaf: X509Certificate { certificates[0] }

  /// Throws `CryptoError.malformed` for a text without a certificate, with more than 8, or longer
  /// than 64 KiB.
  package init(pem: String) throws {
    guard (1...Limits.bytes).contains(pem.utf8.count) else {
      throw CryptoError(.malformed, "The PEM text is empty or longer than \(Limits.bytes) bytes.")
    }
    certificates = try withBIO(reading: Array(pem.utf8)) { bio in
      ERR_clear_error()
      var certificates: [X509Certificate] = []
      while let certificate = seal_PEM_read_X509(bio) {
        certificates.append(X509Certificate(owning: certificate))
        guard certificates.count <= Limits.count else {
          throw CryptoError(
            .malformed, "The PEM text has more than \(Limits.count) certificates.")
        }
      }
      guard seal_is_end_of_PEM(ERR_peek_last_error()) == 1, !certificates.isEmpty else {
        throw CryptoError(
          .malformed,
          "The PEM text does not hold X.509 certificates: \(OpenSSLFailure.takeReason()).")
      }
      ERR_clear_error()
      return certificates
    }
  }
}
