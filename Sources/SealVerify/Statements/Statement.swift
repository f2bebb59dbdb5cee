import SealPrimitives

/// The envelope that all provable documents share: `{type, version, id, salt, subject, issuer,
/// issued_time, body}`.
///
/// Its bytes are canonical JSON (RFC 8785) and live for ever. Reading one proves nothing: see
/// `CertificateVerifier`.
public struct Statement: Sendable, Equatable {
  /// Who vouches for a statement.
  public struct Issuer: Sendable, Equatable {
    /// SHA-256 of the SubjectPublicKeyInfo (DER) of the key that signs, in lower-case hexadecimal.
    public let keySHA256: String
    /// 1 to 200 characters.
    public let name: String

    public init(keySHA256: String, name: String) {
      self.keySHA256 = keySHA256
      self.name = name
    }
  }

  /// Lower-case words joined by hyphens, at most 64 characters, for example `version-certificate`.
  public let type: String
  /// The version of the kind, 1 or more.
  public let version: Int
  /// The statement's own identifier, a TypeID.
  public let id: String
  /// 128 random bits in lower-case hexadecimal, so that the statement's digest tells nothing about
  /// it.
  public let salt: String
  /// What it is about, a TypeID.
  public let subject: String
  public let issuer: Issuer
  /// When the issuer began to make it, in whole milliseconds. Informative: what counts is the
  /// token's genTime.
  public let issuedTime: Instant
  /// An object whose members the kind decides.
  public let body: JSONValue

  /// Throws `VerifyError.malformedStatement` when a member does not have its form.
  public init(
    type: String, version: Int, id: String, salt: String, subject: String, issuer: Issuer,
    issuedTime: Instant, body: JSONValue
  ) throws {
    func require(_ condition: Bool, _ message: String) throws {
      guard condition else { throw VerifyError(.malformedStatement, message) }
    }
    try require(
      isTypeName(type), "`type` must be lower-case words joined by hyphens, at most 64 characters.")
    try require((1...Int(Int32.max)).contains(version), "`version` must be 1 or more.")
    try require(isTypeIDForm(id), "`id` must be a TypeID.")
    try require(isTypeIDForm(subject), "`subject` must be a TypeID.")
    try require(Hex.decode(salt)?.count == 16, "`salt` must be 32 lower-case hexadecimal digits.")
    try require(
      Hex.decode(issuer.keySHA256)?.count == 32,
      "`issuer.key_sha256` must be 64 lower-case hexadecimal digits.")
    try require(
      (1...200).contains(issuer.name.unicodeScalars.count),
      "`issuer.name` must have 1 to 200 characters.")
    try require(
      issuedTime == issuedTime.truncatedToMilliseconds
        && Instant(rfc3339: issuedTime.rfc3339) != nil,
      "`issued_time` must be whole milliseconds in the years 1 to 9999.")
    guard case .object = body else {
      throw VerifyError(.malformedStatement, "`body` must be an object.")
    }
    self.type = type
    self.version = version
    self.id = id
    self.salt = salt
    self.subject = subject
    self.issuer = issuer
    self.issuedTime = issuedTime
    self.body = body
  }

  /// Reads a statement's bytes. Throws `malformedJSON`, `notCanonical` or `malformedStatement`.
  public init(canonical bytes: [UInt8]) throws {
    let value = try JSONValue(canonical: bytes)
    var members = try MemberReader(value, "the statement", code: .malformedStatement)
    var issuer = try MemberReader(members.value("issuer"), "issuer", code: .malformedStatement)
    try self.init(
      type: members.string("type"), version: Int(members.integer("version")),
      id: members.string("id"), salt: members.string("salt"), subject: members.string("subject"),
      issuer: Issuer(keySHA256: issuer.string("key_sha256"), name: issuer.string("name")),
      issuedTime: members.time("issued_time"), body: members.value("body"))
    try issuer.finish()
    try members.finish()
  }

  /// The bytes that are signed, stamped and kept. Never make them twice of one statement: keep
  /// them.
  public func canonicalBytes() throws -> [UInt8] {
    try JSONValue.object([
      "type": .string(type),
      "version": .integer(Int64(version)),
      "id": .string(id),
      "salt": .string(salt),
      "subject": .string(subject),
      "issuer": ["key_sha256": .string(issuer.keySHA256), "name": .string(issuer.name)],
      "issued_time": .string(issuedTime.rfc3339),
      "body": body,
    ]).canonicalBytes()
  }
}

private func isTypeName(_ text: String) -> Bool {
  text.utf8.count <= 64
    && text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false).allSatisfy {
      word in
      !word.isEmpty && word.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) }
    }
}

/// The form of any TypeID: a lower-case prefix of at most 63 letters, `_`, 26 characters of base
/// 32.
private func isTypeIDForm(_ text: String) -> Bool {
  let parts = text.utf8.split(separator: UInt8(ascii: "_"), omittingEmptySubsequences: false)
  return parts.count == 2 && (1...63).contains(parts[0].count) && parts[1].count == 26
    && parts[0].allSatisfy { (0x61...0x7A).contains($0) }
    && parts[1].allSatisfy { "0123456789abcdefghjkmnpqrstvwxyz".utf8.contains($0) }
}
