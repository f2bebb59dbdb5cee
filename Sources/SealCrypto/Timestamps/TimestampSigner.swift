internal import COpenSSL
import SealPrimitives
import Synchronization

/// Makes time-stamp tokens (RFC 3161) with one key, under one policy.
///
/// They have SHA-256, ESSCertIDv2, milliseconds, an accuracy of one second, a random serial number
/// of 126 bits, and no X.509 certificates inside. Any number of threads may stamp at once.
package final class TimestampSigner: Sendable {
  private let certificate: X509Certificate
  private let key: PrivateKey
  private let policy: String
  private let sources: Sources
  /// TS_RESP_CTX is not thread-safe: each stamp borrows one, and a new one is made when all are
  /// lent.
  private let idle = Mutex<[ResponseContext]>([])

  /// Throws `CryptoError.unsuitableKey` when the certificate is not for time-stamps alone (RFC 3161
  /// §2.3).
  ///
  /// - Parameter policy: an object identifier with dots.
  package init(
    certificate: X509Certificate, key: PrivateKey, policy: String, clock: any WallClock,
    random: any RandomBytes
  ) throws {
    self.certificate = certificate
    self.key = key
    self.policy = policy
    sources = Sources(clock: clock, random: random)
    let context = try makeContext()
    idle.withLock { $0.append(context) }
  }

  /// A token over a SHA-256 at this moment of the clock.
  package func stamp(sha256: [UInt8], nonce: UInt64?) throws -> TimestampToken {
    let context = try idle.withLock { $0.popLast() } ?? makeContext()
    // A context in which something failed is not lent again.
    let token = try TimestampToken(der: context.answer(request(sha256: sha256, nonce: nonce)))
    idle.withLock { $0.append(context) }
    return token
  }

  private func makeContext() throws -> ResponseContext {
    try ResponseContext(certificate: certificate, key: key, policy: policy, sources)
  }
}

/// What libcrypto's callbacks need; kept alive by the context that they are called for.
private final class Sources: Sendable {
  let clock: any WallClock
  let random: any RandomBytes

  init(clock: any WallClock, random: any RandomBytes) {
    self.clock = clock
    self.random = random
  }
}

/// Owns one TS_RESP_CTX of libcrypto.
///
/// `@unchecked Sendable`: it is either in its signer's list of idle ones or lent to one thread.
private final class ResponseContext: @unchecked Sendable {
  private let pointer: OpaquePointer
  private let sources: Sources

  init(certificate: X509Certificate, key: PrivateKey, policy: String, _ sources: Sources) throws {
    pointer = try require(TS_RESP_CTX_new(), "TS_RESP_CTX_new")
    self.sources = sources
    guard TS_RESP_CTX_set_signer_cert(pointer, certificate.pointer) == 1 else {
      ERR_clear_error()
      throw CryptoError(.unsuitableKey, "The X.509 certificate is not for time-stamps alone.")
    }
    try require(
      TS_RESP_CTX_set_signer_key(pointer, key.object.pointer), "TS_RESP_CTX_set_signer_key")
    try require(
      TS_RESP_CTX_set_signer_digest(pointer, EVP_sha256()), "TS_RESP_CTX_set_signer_digest")
    try require(
      TS_RESP_CTX_set_ess_cert_id_digest(pointer, EVP_sha256()),
      "TS_RESP_CTX_set_ess_cert_id_digest")
    try require(TS_RESP_CTX_add_md(pointer, EVP_sha256()), "TS_RESP_CTX_add_md")
    let identifier = try require(OBJ_txt2obj(policy, 1), "OBJ_txt2obj")
    defer { ASN1_OBJECT_free(identifier) }
    try require(TS_RESP_CTX_set_def_policy(pointer, identifier), "TS_RESP_CTX_set_def_policy")
    try require(TS_RESP_CTX_set_accuracy(pointer, 1, 0, 0), "TS_RESP_CTX_set_accuracy")
    try require(
      TS_RESP_CTX_set_clock_precision_digits(pointer, 3), "TS_RESP_CTX_set_clock_precision_digits")
    let unowned = Unmanaged.passUnretained(sources).toOpaque()
    TS_RESP_CTX_set_serial_cb(
      pointer,
      { _, data in
        guard let data else { return nil }
        let sources = Unmanaged<Sources>.fromOpaque(data).takeUnretainedValue()
        return makeInteger(randomSerialNumber(sources.random))
      }, unowned)
    TS_RESP_CTX_set_time_cb(
      pointer,
      { _, data, seconds, microseconds in
        guard let data, let seconds, let microseconds else { return 0 }
        let sources = Unmanaged<Sources>.fromOpaque(data).takeUnretainedValue()
        let now = sources.clock.now().secondsAndNanoseconds
        seconds.pointee = Int(now.seconds)
        microseconds.pointee = Int(now.nanoseconds / 1_000)
        return 1
      }, unowned)
  }

  deinit { TS_RESP_CTX_free(pointer) }

  /// The token in DER.
  func answer(_ request: [UInt8]) throws -> [UInt8] {
    let response = try require(
      withBIO(reading: request) { TS_RESP_create_response(pointer, $0) }, "TS_RESP_create_response")
    defer { TS_RESP_free(response) }
    // Absent unless the request was granted.
    let token = try require(TS_RESP_get_token(response), "TS_RESP_create_response")
    return derOf(token, i2d_PKCS7)
  }
}

/// TimeStampReq (RFC 3161 §2.4.1) in DER: version 1, SHA-256, the nonce if any; certReq is false,
/// its default.
private func request(sha256: [UInt8], nonce: UInt64?) -> [UInt8] {
  let sha256Algorithm: [UInt8] = [
    0x30, 0x0D, 0x06, 0x09, 0x60, 0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x02, 0x01, 0x05, 0x00,
  ]
  let imprint = [0x30, 0x31] + sha256Algorithm + [0x04, 0x20] + sha256
  var content: [UInt8] = [0x02, 0x01, 0x01] + imprint
  if let nonce {
    var number = (0..<8).map { UInt8(truncatingIfNeeded: nonce >> UInt64(56 - 8 * $0)) }
    while number.count > 1, number[0] == 0, number[1] < 0x80 { number.removeFirst() }
    if number[0] >= 0x80 { number.insert(0, at: 0) }
    content += [0x02, UInt8(number.count)] + number
  }
  return [0x30, UInt8(content.count)] + content
}
