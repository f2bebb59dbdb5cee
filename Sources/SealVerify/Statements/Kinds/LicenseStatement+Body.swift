import SealPrimitives

extension LicenseStatement {
  /// Reads a statement of this kind, of either version. Throws `VerifyError.malformedBody` when a
  /// member does not have its form.
  public init(_ statement: Statement) throws {
    try statement.expect(LicenseID.self, "a license's", about: WorkID.self, "a work's")
    var body = try MemberReader(statement.body, "body")
    assurance = try body.choice("assurance")
    environment = try body.choice("environment")
    number = try body.string("number")
    orderID = try body.string("order")
    versionID = try body.string("version")
    versionSHA256 = try body.hex("version_sha256", byteCount: 32)
    terms = try body.value("terms")
    licenseeDigest = try body.string("licensee_digest")
    startTime = try body.time("start_time")
    endTime = try body.optionalTime("end_time")
    useURL = try body.optionalString("use_url")
    payment = try body.optionalValue("payment").map(Payment.init)
    grant = statement.version == 1 ? nil : try Grant(&body)
    try body.finish()

    let isFree = try LicenseTermsForm.check(terms) == .free
    try body.requireLicenseNumber(number, "number")
    try body.requireID(OrderID.self, orderID, "order", "an order's")
    try body.requireID(VersionID.self, versionID, "version", "a version's")
    try body.require(
      isSHA256InBase64URL(licenseeDigest), "licensee_digest", "must be 32 bytes in base64url")
    try body.require(
      endTime.map { $0 > startTime } ?? true, "end_time", "must be later than `start_time`")
    try body.require(
      useURL.map { (1...2_048).contains($0.utf8.count) } ?? true, "use_url",
      "must have 1 to 2,048 characters")
    try body.require(
      (payment == nil) == isFree, "payment", "must be there unless the terms are free")
  }

  /// The body as the statement has it.
  public var body: JSONValue {
    var members: [String: JSONValue] = [
      "assurance": .string(assurance.rawValue), "environment": .string(environment.rawValue),
      "number": .string(number), "order": .string(orderID), "version": .string(versionID),
      "version_sha256": .string(Hex.encode(versionSHA256)), "terms": terms,
      "licensee_digest": .string(licenseeDigest), "start_time": .string(startTime.rfc3339),
    ]
    members["end_time"] = endTime.map { .string($0.rfc3339) }
    members["use_url"] = useURL.map { .string($0) }
    members["payment"] = payment.map { payment in
      [
        "currency_code": .string(payment.currencyCode),
        "minor_units": .string(String(payment.minorUnits)),
        "provider": .string(payment.provider), "simulated": .bool(payment.simulated),
      ]
    }
    if let grant {
      members["title"] = .string(grant.title)
      members["source_url"] = grant.sourceURL.map { .string($0) }
      members["parties"] = .array(grant.parties.map(\.value))
    }
    return .object(members)
  }
}

extension LicenseStatement.Grant {
  fileprivate init(_ body: inout MemberReader) throws {
    self.init(
      title: try body.string("title"), sourceURL: try body.optionalString("source_url"),
      parties: try body.array("parties").map(LicenseStatement.Party.init))
    try body.require(
      (1...200).contains(title.unicodeScalars.count)
        && title.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control },
      "title", "must have 1 to 200 characters and no control characters")
    try body.require(
      sourceURL.map { (1...2_048).contains($0.utf8.count) } ?? true, "source_url",
      "must have 1 to 2,048 characters")
    try body.require(parties.count <= 32, "parties", "must have at most 32 entries")
    try body.require(
      parties.isEmpty || parties.contains(where: \.isLicensor), "parties",
      "must have a licensor, unless nobody is named")
  }
}

extension LicenseStatement.Party {
  fileprivate init(_ value: JSONValue) throws {
    var members = try MemberReader(value, "body.parties")
    self.init(
      disclosureDigest: try members.string("digest"), isLicensor: try members.bool("licensor"),
      kind: try members.symbol("kind"), partyID: try members.string("party"),
      role: try members.symbol("role"))
    try members.finish()
    try members.require(
      isSHA256InBase64URL(disclosureDigest), "digest", "must be 32 bytes in base64url")
    try members.requireID(PartyID.self, partyID, "party", "a party's")
  }

  fileprivate var value: JSONValue {
    [
      "digest": .string(disclosureDigest), "kind": .string(kind), "licensor": .bool(isLicensor),
      "party": .string(partyID), "role": .string(role),
    ]
  }
}

extension LicenseStatement.Payment {
  fileprivate init(_ value: JSONValue) throws {
    var members = try MemberReader(value, "body.payment")
    self.init(
      currencyCode: try members.string("currency_code"),
      minorUnits: try members.decimal("minor_units"), provider: try members.string("provider"),
      simulated: try members.bool("simulated"))
    try members.finish()
    try members.require(minorUnits > 0, "minor_units", "must be more than 0")
    try members.require(
      (1...64).contains(provider.utf8.count), "provider", "must have 1 to 64 characters")
  }
}

/// The form of terms, wherever they stand in a statement: `use`, `region_codes`, `duration_days` if
/// it ends, `price_kind` and `price`, `credit_required`, `commercial`.
public enum LicenseTermsForm: Sendable, Equatable {
  case free
  case fixed

  /// Throws `VerifyError.malformedBody` unless the value is terms; answers how they are priced.
  public static func check(_ value: JSONValue) throws -> LicenseTermsForm {
    var terms = try MemberReader(value, "body.terms")
    _ = try terms.symbol("use")
    let regions = try terms.array("region_codes")
    _ = try (terms.bool("credit_required"), terms.bool("commercial"))
    if let days = terms.optionalValue("duration_days") {
      guard case .integer(let days) = days, (1...36_500).contains(days) else {
        throw VerifyError(.malformedBody, "`body.terms.duration_days` must be 1 to 36,500.")
      }
    }
    let kind = try terms.symbol("price_kind")
    let price = terms.optionalValue("price")
    try terms.finish()
    let codes = try regions.map { region in
      guard case .string(let code) = region, code.wholeMatch(of: #/[A-Z]{2}/#) != nil else {
        throw VerifyError(.malformedBody, "`body.terms.region_codes` must be ISO 3166-1 codes.")
      }
      return code
    }
    try terms.require(
      codes == Set(codes).sorted() && codes.count <= 50, "region_codes",
      "must be sorted, each once, at most 50")
    switch (kind, price) {
    case ("FREE", nil):
      return .free
    case ("FIXED", .some(let price)):
      var members = try MemberReader(price, "body.terms.price")
      let currency = try members.string("currency_code")
      let amount = try members.decimal("minor_units")
      try members.finish()
      try members.require(
        currency.wholeMatch(of: #/[A-Z]{3}/#) != nil, "currency_code", "must be three letters")
      try members.require(amount > 0, "minor_units", "must be more than 0")
      return .fixed
    default:
      throw VerifyError(
        .malformedBody, "`body.terms` must be FREE without a price or FIXED with one.")
    }
  }
}
