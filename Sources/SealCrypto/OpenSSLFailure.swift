internal import COpenSSL

/// libcrypto's error queue of this thread.
enum OpenSSLFailure {
  /// Empties the queue and tells its reasons: causes first, what they led to after.
  static func takeReason() -> String {
    var reasons: [String] = []
    while case let error = ERR_get_error(), error != 0 {
      if let text = seal_crypto_error_text(error) { reasons.append(String(cString: text)) }
    }
    return reasons.isEmpty ? "no reason given" : reasons.joined(separator: "; ")
  }

  /// For calls that fail only for lack of memory or in a broken installation.
  static func take(_ call: String) -> CryptoError {
    CryptoError(.failed, "libcrypto's \(call) failed: \(takeReason()).")
  }
}

/// For calls that answer 1 when they succeed.
func require(_ result: Int32, _ call: String) throws {
  guard result == 1 else { throw OpenSSLFailure.take(call) }
}

/// For calls that answer NULL when they fail.
func require<Value>(_ value: Value?, _ call: String) throws -> Value {
  guard let value else { throw OpenSSLFailure.take(call) }
  return value
}
