internal import COpenSSL
import SealPrimitives
import SealVerify

/// Owns one TS_RESP_CTX of libcrypto.
///
/// `@unchecked Sendable`: it is either in its authority's list of idle ones or lent to one thread.
final class TimestampContext: @unchecked Sendable {
  private let pointer: OpaquePointer
  private let sources: Sources

  /// What libcrypto's callbacks need; kept alive by the context that they are called for.
  private final class Sources {
    let clock: any WallClock
    let random: any RandomBytes

    init(clock: any WallClock, random: any RandomBytes) {
      self.clock = clock
      self.random = random
    }
  }

  /// Throws `TrustError.unsuitableKey` when the certificate is not for time-stamps alone (RFC 3161
  /// §2.3).
  init(
    certificate: X509Certificate, key: PrivateKey, policy: ObjectIdentifiers.TimestampPolicy,
    clock: any WallClock, random: any RandomBytes
  ) throws {
    pointer = try require(TS_RESP_CTX_new(), "TS_RESP_CTX_new")
    sources = Sources(clock: clock, random: random)
    guard TS_RESP_CTX_set_signer_cert(pointer, certificate.pointer) == 1 else {
      ERR_clear_error()
      throw TrustError(.unsuitableKey, "The X.509 certificate is not for time-stamps alone.")
    }
    try require(TS_RESP_CTX_set_signer_key(pointer, key.pointer), "TS_RESP_CTX_set_signer_key")
    try require(
      TS_RESP_CTX_set_signer_digest(pointer, EVP_sha256()), "TS_RESP_CTX_set_signer_digest")
    try require(
      TS_RESP_CTX_set_ess_cert_id_digest(pointer, EVP_sha256()),
      "TS_RESP_CTX_set_ess_cert_id_digest")
    try require(TS_RESP_CTX_add_md(pointer, EVP_sha256()), "TS_RESP_CTX_add_md")
    let identifier = try require(OBJ_txt2obj(policy.rawValue, 1), "OBJ_txt2obj")
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
  func stamp(_ digest: ServerComputedDigest, nonce: UInt64?) throws -> [UInt8] {
    let answer = try withBIO(reading: timestampRequest(digest, nonce: nonce)) { request in
      TS_RESP_create_response(pointer, request)
    }
    let response = try require(answer, "TS_RESP_create_response")
    defer { TS_RESP_free(response) }
    // Absent unless the request was granted.
    let token = try require(TS_RESP_get_token(response), "TS_RESP_create_response")
    var start: UnsafeMutablePointer<UInt8>?
    let length = i2d_PKCS7(token, &start)
    guard length > 0, let start else { throw cryptographyError("i2d_PKCS7") }
    defer { CRYPTO_free(start, nil, 0) }
    return Array(UnsafeBufferPointer(start: start, count: Int(length)))
  }
}

/// TimeStampReq (RFC 3161 §2.4.1) in DER: version 1, SHA-256, the nonce if any; certReq is false,
/// its default.
func timestampRequest(_ digest: ServerComputedDigest, nonce: UInt64?) -> [UInt8] {
  let sha256Algorithm: [UInt8] = [
    0x30, 0x0D, 0x06, 0x09, 0x60, 0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x02, 0x01, 0x05, 0x00,
  ]
  let imprint = [0x30, 0x31] + sha256Algorithm + [0x04, 0x20] + digest.sha256
  var content: [UInt8] = [0x02, 0x01, 0x01] + imprint
  if let nonce {
    var number = (0..<8).map { UInt8(truncatingIfNeeded: nonce >> UInt64(56 - 8 * $0)) }
    while number.count > 1, number[0] == 0, number[1] < 0x80 { number.removeFirst() }
    if number[0] >= 0x80 { number.insert(0, at: 0) }
    content += [0x02, UInt8(number.count)] + number
  }
  return [0x30, UInt8(content.count)] + content
}
