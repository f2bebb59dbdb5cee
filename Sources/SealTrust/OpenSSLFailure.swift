internal import COpenSSL

/// Empties libcrypto's error queue of this thread into one error: causes first, what they led to
/// after.
func cryptographyError(_ call: String) -> TrustError {
  var reasons: [String] = []
  while case let error = ERR_get_error(), error != 0 {
    if let text = seal_crypto_error_text(error) { reasons.append(String(cString: text)) }
  }
  let why = reasons.isEmpty ? "no reason given" : reasons.joined(separator: "; ")
  return TrustError(.cryptography, "libcrypto's \(call) failed: \(why).")
}

/// For calls that answer 1 when they succeed.
func require(_ result: Int32, _ call: String) throws {
  guard result == 1 else { throw cryptographyError(call) }
}

/// For calls that answer NULL when they fail.
func require<Value>(_ value: Value?, _ call: String) throws -> Value {
  guard let value else { throw cryptographyError(call) }
  return value
}

/// A BIO that reads these bytes, which stay where they are until `body` returns: libcrypto does not
/// copy them.
func withBIO<Result>(reading bytes: [UInt8], _ body: (OpaquePointer) throws -> Result) throws
  -> Result
{
  try bytes.withUnsafeBytes { memory in
    let bio = try require(
      BIO_new_mem_buf(memory.baseAddress, Int32(memory.count)), "BIO_new_mem_buf")
    defer { BIO_free(bio) }
    return try body(bio)
  }
}
