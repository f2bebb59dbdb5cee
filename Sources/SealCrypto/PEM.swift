internal import COpenSSL

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

/// What `write`, which answers 1 when it succeeds, writes to a BIO. Secrets pass through memory of
/// libcrypto's that is wiped.
func bytesWritten(
  _ call: String, secret: Bool = false, _ write: (OpaquePointer) -> Int32
) throws -> [UInt8] {
  let bio = try require(BIO_new(secret ? BIO_s_secmem() : BIO_s_mem()), "BIO_new")
  defer { BIO_free(bio) }
  try require(write(bio), call)
  var start: UnsafePointer<UInt8>?
  let length = seal_BIO_contents(bio, &start)
  return Array(UnsafeBufferPointer(start: start, count: length))
}

/// What `read` finds in a PEM text (RFC 7468). Throws `CryptoError.malformed`.
///
/// - Parameter what: for the error's message.
func readPEM(
  _ pem: [UInt8], _ what: String, _ read: (OpaquePointer) -> OpaquePointer?
) throws -> OpaquePointer {
  guard !pem.isEmpty, let object = try withBIO(reading: pem, read) else {
    ERR_clear_error()
    throw CryptoError(.malformed, "The text does not hold \(what) in PEM.")
  }
  return object
}
