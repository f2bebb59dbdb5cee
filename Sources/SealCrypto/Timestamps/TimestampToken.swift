internal import COpenSSL
import SealPrimitives

/// What a time-stamp token (RFC 3161 §2.4.2) says. Reading one proves nothing: see
/// `verifySignature`.
public struct TimestampToken: Sendable, Hashable {
  /// CMS SignedData in DER, at most 64 KiB.
  public let der: [UInt8]
  /// The stamped digest. Always a SHA-256.
  public let messageImprint: [UInt8]
  /// The time that the token proves, in UTC.
  public let genTime: Instant
  /// How far genTime may be off in either direction.
  public let accuracy: Duration
  /// Dotted form.
  public let policy: String
  /// Positive, big-endian.
  public let serialNumber: [UInt8]
  /// As the request had it, big-endian.
  public let nonce: [UInt8]?

  public enum Limits {
    /// 64 KiB.
    public static let bytes = 1 << 16
    /// A token that is unsure by more than a minute is refused.
    public static let accuracy = Duration.seconds(60)
  }

  /// Reads a token. Its one spelling is DER, its one imprint SHA-256, its one signer named by
  /// issuer and serial number.
  ///
  /// Throws `CryptoError.malformed` for anything else, also for what RFC 3161 allows and
  /// certificates never have: X.509 certificates or CRLs inside, unsigned attributes, extensions,
  /// other digests than SHA-2.
  public init(der: [UInt8]) throws {
    guard der.count <= Limits.bytes else {
      throw malformedToken("it is longer than \(Limits.bytes) bytes")
    }
    let token = try SignedToken(der: der)
    guard let info = PKCS7_to_TS_TST_INFO(token.pointer) else {
      throw malformedToken("it holds no TSTInfo (\(OpenSSLFailure.takeReason()))")
    }
    defer { TS_TST_INFO_free(info) }
    // One spelling inside too: libcrypto also reads what is not DER.
    guard derOf(info, i2d_TS_TST_INFO) == token.content else {
      throw malformedToken("its TSTInfo is not DER")
    }
    guard TS_TST_INFO_get_version(info) == 1 else {
      throw malformedToken("its TSTInfo is not version 1")
    }
    guard TS_TST_INFO_get_ext_count(info) == 0 else { throw malformedToken("it has extensions") }
    guard let imprint = TS_TST_INFO_get_msg_imprint(info),
      let algorithm = TS_MSG_IMPRINT_get_algo(imprint),
      isSHA256(algorithm)
    else { throw malformedToken("its imprint is not a SHA-256") }
    self.der = der
    messageImprint = octets(TS_MSG_IMPRINT_get_msg(imprint))
    guard messageImprint.count == SHA256.byteCount else {
      throw malformedToken("its imprint does not have 32 bytes")
    }
    guard let time = parseGeneralizedTime(octets(TS_TST_INFO_get_time(info))) else {
      throw malformedToken("its genTime is not a time in UTC")
    }
    genTime = time
    accuracy = try readAccuracy(TS_TST_INFO_get_accuracy(info))
    guard accuracy <= Limits.accuracy else { throw malformedToken("its accuracy is over a minute") }
    policy = dottedForm(TS_TST_INFO_get_policy_id(info))
    serialNumber = octets(TS_TST_INFO_get_serial(info))
    nonce = TS_TST_INFO_get_nonce(info).map { octets($0) }
  }
}

/// `YYYYMMDDhhmmss[.f…]Z` without trailing zeros, as RFC 3161 §2.4.2 demands. Finer than a
/// microsecond is cut off.
private func parseGeneralizedTime(_ bytes: [UInt8]) -> Instant? {
  guard bytes.last == UInt8(ascii: "Z"), bytes.count >= 15 else { return nil }
  let fraction = bytes[14..<(bytes.count - 1)]
  guard fraction.dropFirst().allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
  var text = Array("0000-00-00T00:00:00.000Z".utf8)
  for (from, to) in zip(0..<14, [0, 1, 2, 3, 5, 6, 8, 9, 11, 12, 14, 15, 17, 18]) {
    text[to] = bytes[from]
  }
  guard let whole = Instant(rfc3339: String(decoding: text, as: UTF8.self)) else { return nil }
  if fraction.isEmpty { return whole }
  guard fraction.first == UInt8(ascii: "."), fraction.count > 1, fraction.last != 0x30 else {
    return nil
  }
  let padded = (fraction.dropFirst() + [UInt8](repeating: 0x30, count: 6)).prefix(6)
  let microseconds = padded.reduce(Int64(0)) { $0 * 10 + Int64($1 - 0x30) }
  return Instant(microseconds: whole.microseconds + microseconds)
}

/// No accuracy stands for an exact time here: it is only ever added to what a statement may claim.
private func readAccuracy(_ accuracy: OpaquePointer?) throws -> Duration {
  guard let accuracy else { return .zero }
  func number(_ value: UnsafePointer<ASN1_INTEGER>?, below limit: Int) throws -> Int {
    guard let value else { return 0 }
    let number = ASN1_INTEGER_get(value)
    guard (0..<limit).contains(number) else { throw malformedToken("its accuracy is out of range") }
    return number
  }
  return .seconds(try number(TS_ACCURACY_get_seconds(accuracy), below: 1 << 31))
    + .milliseconds(try number(TS_ACCURACY_get_millis(accuracy), below: 1_000))
    + .microseconds(try number(TS_ACCURACY_get_micros(accuracy), below: 1_000))
}
