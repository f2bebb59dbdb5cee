import SealCrypto
import SealPrimitives

extension VersionCertificate {
  /// Reads a statement of this kind. Throws `VerifyError.malformedBody` when a member does not have
  /// its form.
  public init(_ statement: Statement) throws {
    try statement.expect(
      CertificateID.self, "a certificate's", about: VersionID.self, "a version's")
    var body = try MemberReader(statement.body, "body")
    assurance = try body.choice("assurance")
    environment = try body.choice("environment")
    claim = try Claim(body.value("claim"))
    mediaType = try body.string("media_type")
    number = Int(try body.integer("number"))
    parties = try body.array("parties").map(Party.init)
    digests = Digests(
      sha256: try body.hex("sha256", byteCount: 32), sha512: try body.hex("sha512", byteCount: 64),
      sm3: try body.optionalHex("sm3", byteCount: 32), sizeBytes: try body.decimal("size_bytes"))
    title = try body.string("title")
    workID = try body.string("work")
    createdTime = try body.optionalTime("created_time")
    publishedTime = try body.optionalTime("published_time")
    sourceURL = try body.optionalString("source_url")
    try body.finish()

    try body.require(
      (1...127).contains(mediaType.utf8.count), "media_type", "must have 1 to 127 characters")
    try body.require((1...Int(UInt32.max)).contains(number), "number", "must be 1 or more")
    try body.require((1...32).contains(parties.count), "parties", "must have 1 to 32 entries")
    try body.require(
      (1...200).contains(title.unicodeScalars.count)
        && title.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control },
      "title", "must have 1 to 200 characters and no control characters")
    try body.requireID(WorkID.self, workID, "work", "a work's")
    try body.require(
      sourceURL.map { (1...2_048).contains($0.utf8.count) } ?? true, "source_url",
      "must have 1 to 2,048 characters")
  }

  /// The body as the statement has it.
  public var body: JSONValue {
    var members: [String: JSONValue] = [
      "assurance": .string(assurance.rawValue),
      "environment": .string(environment.rawValue),
      "claim": [
        "basis": .string(claim.basis), "region_code": .string(claim.regionCode),
        "right": .string(claim.right), "share_ppm": .integer(Int64(claim.sharePPM)),
      ],
      "media_type": .string(mediaType),
      "number": .integer(Int64(number)),
      "parties": .array(parties.map(\.value)),
      "sha256": .string(Hex.encode(digests.sha256)),
      "sha512": .string(Hex.encode(digests.sha512)),
      "size_bytes": .string(String(digests.sizeBytes)),
      "title": .string(title),
      "work": .string(workID),
    ]
    members["sm3"] = digests.sm3.map { .string(Hex.encode($0)) }
    members["created_time"] = createdTime.map { .string($0.rfc3339) }
    members["published_time"] = publishedTime.map { .string($0.rfc3339) }
    members["source_url"] = sourceURL.map { .string($0) }
    return .object(members)
  }
}

extension VersionCertificate.Claim {
  fileprivate init(_ value: JSONValue) throws {
    var members = try MemberReader(value, "body.claim")
    self.init(
      basis: try members.symbol("basis"), regionCode: try members.string("region_code"),
      right: try members.symbol("right"), sharePPM: Int(try members.integer("share_ppm")))
    try members.finish()
    let isCountry =
      regionCode.utf8.count == 2 && regionCode.utf8.allSatisfy { (0x41...0x5A).contains($0) }
    try members.require(
      isCountry || regionCode == "001", "region_code", "must be two capital letters or 001")
    try members.require(
      (1...1_000_000).contains(sharePPM), "share_ppm", "must be 1 to 1,000,000")
  }
}

extension VersionCertificate.Party {
  fileprivate init(_ value: JSONValue) throws {
    var members = try MemberReader(value, "body.parties")
    self.init(
      disclosureDigest: try members.string("digest"), kind: try members.symbol("kind"),
      partyID: try members.string("party"), role: try members.symbol("role"))
    try members.finish()
    try members.require(
      isSHA256InBase64URL(disclosureDigest), "digest", "must be 32 bytes in base64url")
    try members.requireID(PartyID.self, partyID, "party", "a party's")
  }

  fileprivate var value: JSONValue {
    [
      "digest": .string(disclosureDigest), "kind": .string(kind), "party": .string(partyID),
      "role": .string(role),
    ]
  }
}

extension MemberReader {
  fileprivate mutating func optionalHex(_ name: String, byteCount: Int) throws -> [UInt8]? {
    guard let value = optionalValue(name) else { return nil }
    guard case .string(let text) = value, let bytes = Hex.decode(text), bytes.count == byteCount
    else {
      throw VerifyError(
        .malformedBody, "`body.\(name)` must be \(2 * byteCount) lower-case hexadecimal digits.")
    }
    return bytes
  }
}

/// 43 characters, of which the last carries four bits only.
func isSHA256InBase64URL(_ text: String) -> Bool {
  guard text.utf8.count == 43, let last = text.utf8.last, "AEIMQUYcgkosw048".utf8.contains(last)
  else {
    return false
  }
  return text.utf8.allSatisfy { byte in
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: "_"): true
    default: false
    }
  }
}
