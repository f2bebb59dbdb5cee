internal import COpenSSL
import SealPrimitives

/// Builds a chain from a certificate to a trusted root, as of a time.
package struct X509ChainValidator: Sendable {
  private let roots: X509Chain

  package init(roots: X509Chain) {
    self.roots = roots
  }

  /// Answers the root that the first of `chain` leads to; the others may stand between.
  ///
  /// Validity is judged at `time`, not now: a certificate of a work shall outlive the X.509
  /// certificates of the keys that made it, and its token proves that they were in force then.
  /// (That a key had been stolen by then, no token can tell: RFC 3161 §4.) Keys and digests under
  /// 112 bits of strength are refused.
  /// Throws `CryptoError.refused` with libcrypto's reason.
  package func validate(_ chain: X509Chain, at time: Instant) throws -> X509Certificate {
    let store = try require(X509_STORE_new(), "X509_STORE_new")
    defer { X509_STORE_free(store) }
    let intermediates = try require(seal_X509_stack_new(), "sk_X509_new_null")
    defer { seal_X509_stack_free(intermediates) }
    let context = try require(X509_STORE_CTX_new(), "X509_STORE_CTX_new")
    defer { X509_STORE_CTX_free(context) }
    for root in roots.certificates {
      try require(X509_STORE_add_cert(store, root.pointer), "X509_STORE_add_cert")
    }
    for certificate in chain.certificates.dropFirst() {
      guard seal_X509_stack_push(intermediates, certificate.pointer) > 0 else {
        throw OpenSSLFailure.take("sk_X509_push")
      }
    }
    try require(
      X509_STORE_CTX_init(context, store, chain.leaf.pointer, intermediates), "X509_STORE_CTX_init")
    let parameters = X509_STORE_CTX_get0_param(context)
    X509_VERIFY_PARAM_set_time(parameters, time_t(time.secondsAndNanoseconds.seconds))
    X509_VERIFY_PARAM_set_auth_level(parameters, 2)
    X509_VERIFY_PARAM_set_depth(parameters, 4)
    X509_VERIFY_PARAM_set_flags(parameters, UInt(X509_V_FLAG_X509_STRICT))
    guard X509_verify_cert(context) == 1 else {
      ERR_clear_error()
      let reason = String(
        cString: X509_verify_cert_error_string(Int(X509_STORE_CTX_get_error(context))))
      throw CryptoError(.refused, "no chain to a trusted root: \(reason)")
    }
    let verified = X509_STORE_CTX_get0_chain(context)
    let last = seal_X509_stack_value(verified, seal_X509_stack_count(verified) - 1)
    guard let root = roots.certificates.first(where: { X509_cmp($0.pointer, last) == 0 }) else {
      throw CryptoError(.refused, "no chain to a trusted root: it ends elsewhere")
    }
    return root
  }
}
