import SealPrimitives

/// The body of a mandate: this party gives this account, and the platform on its behalf, the power
/// to enforce rights in these works.
///
/// Type `mandate`, version 1; the envelope's `id` is `mandate_…`, its `subject` the party that
/// grants it, `party_…`.
public struct MandateStatement: Sendable, Equatable {
  public static let type = "mandate"

  public var assurance: Assurance
  public var environment: Environment
  /// `acct_…`: who may enforce.
  public var accountID: String
  /// `Disclosure.digest` of the party's name.
  public var partyDigest: String
  /// `work_…`, sorted, each once, 1 to 100; `nil` for every work of the account that names the
  /// party.
  public var workIDs: [String]?
  public var startTime: Instant
  /// `nil` until it is revoked.
  public var endTime: Instant?
  /// ISO 4217.
  public var currencyCode: String
  /// The most that may be asked for one use, in the currency's smallest unit.
  public var maxAskMinorUnits: UInt64
  /// The platform's part of each settlement, in parts per million.
  public var feePPM: Int

  public init(
    assurance: Assurance, environment: Environment, accountID: String, partyDigest: String,
    workIDs: [String]?, startTime: Instant, endTime: Instant?, currencyCode: String,
    maxAskMinorUnits: UInt64, feePPM: Int
  ) {
    self.assurance = assurance
    self.environment = environment
    self.accountID = accountID
    self.partyDigest = partyDigest
    self.workIDs = workIDs.map { Set($0).sorted() }
    self.startTime = startTime.truncatedToMilliseconds
    self.endTime = endTime?.truncatedToMilliseconds
    self.currencyCode = currencyCode
    self.maxAskMinorUnits = maxAskMinorUnits
    self.feePPM = feePPM
  }

  public static let kind = StatementKind(type: type, version: 1) { statement in
    let mandate = try MandateStatement(statement)
    return StatementFacts(
      environment: mandate.environment, assurance: mandate.assurance,
      disclosureDigests: [mandate.partyDigest])
  }

  /// Reads a statement of this kind. Throws `VerifyError.malformedBody`.
  public init(_ statement: Statement) throws {
    try statement.expect(MandateID.self, "a mandate's", about: PartyID.self, "a party's")
    var body = try MemberReader(statement.body, "body")
    assurance = try body.choice("assurance")
    environment = try body.choice("environment")
    accountID = try body.string("account")
    partyDigest = try body.string("party_digest")
    workIDs = try body.optionalValue("works").map(Self.works)
    startTime = try body.time("start_time")
    endTime = try body.optionalTime("end_time")
    let ask = try MoneyMember(body.value("max_ask"), "body.max_ask")
    currencyCode = ask.currencyCode
    maxAskMinorUnits = ask.minorUnits
    let fee = try body.integer("fee_ppm")
    let isRevocable = try body.bool("revocable")
    feePPM = Int(clamping: fee)
    try body.finish()
    try body.requireID(AccountID.self, accountID, "account", "an account's")
    try body.require(
      isSHA256InBase64URL(partyDigest), "party_digest", "must be 32 bytes in base64url")
    try body.require(
      endTime.map { $0 > startTime } ?? true, "end_time", "must be later than `start_time`")
    try body.require((0...1_000_000).contains(fee), "fee_ppm", "must be 0 to 1,000,000")
    try body.require(isRevocable, "revocable", "must be true")
  }

  /// The body as the statement has it.
  public var body: JSONValue {
    var members: [String: JSONValue] = [
      "assurance": .string(assurance.rawValue), "environment": .string(environment.rawValue),
      "account": .string(accountID), "party_digest": .string(partyDigest),
      "start_time": .string(startTime.rfc3339),
      "max_ask": MoneyMember(currencyCode: currencyCode, minorUnits: maxAskMinorUnits).value,
      "fee_ppm": .integer(Int64(feePPM)), "revocable": .bool(true),
    ]
    members["works"] = workIDs.map { .array($0.map(JSONValue.string)) }
    members["end_time"] = endTime.map { .string($0.rfc3339) }
    return .object(members)
  }

  private static func works(_ value: JSONValue) throws -> [String] {
    guard case .array(let elements) = value else {
      throw VerifyError(.malformedBody, "`body.works` must be an array.")
    }
    let works = elements.map { if case .string(let text) = $0 { text } else { "" } }
    guard (1...100).contains(works.count), works == Set(works).sorted(),
      works.allSatisfy({ WorkID($0) != nil })
    else {
      throw VerifyError(
        .malformedBody, "`body.works` must be 1 to 100 works (work_…), sorted, each once.")
    }
    return works
  }
}

/// An amount as statements of enforcement write it: `{currency_code, minor_units}`.
struct MoneyMember {
  let currencyCode: String
  let minorUnits: UInt64

  init(currencyCode: String, minorUnits: UInt64) {
    self.currencyCode = currencyCode
    self.minorUnits = minorUnits
  }

  init(_ value: JSONValue, _ place: String) throws {
    var members = try MemberReader(value, place)
    currencyCode = try members.string("currency_code")
    minorUnits = try members.decimal("minor_units")
    try members.finish()
    try members.require(
      currencyCode.wholeMatch(of: #/[A-Z]{3}/#) != nil, "currency_code", "must be three letters")
    try members.require(
      (1...1_000_000_000_000).contains(minorUnits), "minor_units", "must be 1 to 10^12")
  }

  var value: JSONValue {
    ["currency_code": .string(currencyCode), "minor_units": .string(String(minorUnits))]
  }
}
