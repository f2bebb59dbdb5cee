internal import COpenSSL

#if canImport(Glibc)
  import Glibc
#else
  import Musl
#endif

/// Owns one X509.
final class X509Certificate {
  let pointer: OpaquePointer

  /// Takes over one reference.
  init(owning pointer: OpaquePointer) {
    self.pointer = pointer
  }

  deinit {
    X509_free(pointer)
  }

  /// Every certificate of a PEM text, in order; at least one. `source` names it in errors.
  static func all(inPEM bytes: [UInt8], source: String) throws -> [X509Certificate] {
    OpenSSLErrors.clear()
    guard !bytes.isEmpty else { throw TLSError(.configuration, "\(source) is empty.") }
    return try withMemoryBIO(bytes) { bio in
      var certificates = [X509Certificate]()
      while let pointer = PEM_read_bio_X509(bio, nil, noPassphrase, nil) {
        certificates.append(X509Certificate(owning: pointer))
      }
      let error = OpenSSLErrors.take()
      guard error.isEndOfPEM else {
        throw TLSError(
          .configuration, "\(source) holds a certificate that cannot be read: \(error.reason).")
      }
      guard !certificates.isEmpty else {
        throw TLSError(.configuration, "\(source) holds no PEM certificate.")
      }
      return certificates
    }
  }
}

/// Owns one EVP_PKEY.
final class PrivateKey {
  let pointer: OpaquePointer

  /// Reads an unencrypted PEM key from a file that only its owner may read.
  init(file: String) throws {
    var bytes = try readFile(file, secret: true)
    defer { bytes.withUnsafeMutableBytes { OPENSSL_cleanse($0.baseAddress, $0.count) } }
    OpenSSLErrors.clear()
    guard !bytes.isEmpty else { throw TLSError(.configuration, "\(file) is empty.") }
    let key = withMemoryBIO(bytes) { PEM_read_bio_PrivateKey($0, nil, noPassphrase, nil) }
    guard let key else {
      let reason = OpenSSLErrors.take().reason
      throw TLSError(
        .configuration, "\(file) holds no private key in PEM without passphrase: \(reason).")
    }
    pointer = key
  }

  deinit {
    EVP_PKEY_free(pointer)
  }
}

/// Without this callback OpenSSL would ask for a passphrase on the terminal.
private func noPassphrase(
  _: UnsafeMutablePointer<CChar>?, _: CInt, _: CInt, _: UnsafeMutableRawPointer?
) -> CInt {
  -1
}

/// `bytes` must not be empty.
private func withMemoryBIO<Result>(
  _ bytes: [UInt8], _ body: (OpaquePointer?) throws -> Result
) rethrows -> Result {
  try bytes.withUnsafeBytes { buffer in
    let bio = BIO_new_mem_buf(buffer.baseAddress, CInt(buffer.count))
    defer { BIO_free(bio) }
    return try body(bio)
  }
}

/// The bytes of a regular file of at most 1 MiB. A secret one must have mode 0600 or stricter.
func readFile(_ path: String, secret: Bool = false) throws -> [UInt8] {
  let limit = 1 << 20
  let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
  guard descriptor >= 0 else {
    throw TLSError(.configuration, "\(path) cannot be opened: \(errorText(errno)).")
  }
  defer { close(descriptor) }
  var status = stat()
  guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
    throw TLSError(.configuration, "\(path) is not a regular file.")
  }
  guard !secret || status.st_mode & 0o077 == 0 else {
    throw TLSError(
      .configuration,
      "\(path) is open to others than its owner (mode \(String(status.st_mode & 0o777, radix: 8)));"
        + " chmod 600 it.")
  }
  guard status.st_size <= limit else {
    throw TLSError(
      .configuration, "\(path) has \(status.st_size) bytes; at most \(limit) are read.")
  }
  var failure: CInt = 0
  let bytes = [UInt8](unsafeUninitializedCapacity: Int(status.st_size)) { buffer, count in
    while count < buffer.count {
      let got = read(descriptor, buffer.baseAddress! + count, buffer.count - count)
      guard got > 0 else {
        if got < 0 { failure = errno }
        return
      }
      count += got
    }
  }
  guard failure == 0 else {
    throw TLSError(.configuration, "\(path) cannot be read: \(errorText(failure)).")
  }
  return bytes
}

private func errorText(_ code: CInt) -> String {
  String(cString: strerror(code))
}
