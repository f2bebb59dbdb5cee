import SealPrimitives

/// The body of a settlement: this case ended by this license, and neither side asks for more.
///
/// Type `settlement`, version 1; the envelope's `id` is `settlement_…`, its `subject` the case,
/// `case_…`.
public struct SettlementStatement: Sendable, Equatable {
  /// What both sides agree on, word for word: a settlement with other words is another version of
  /// the kind.
  public enum Release {
    public static let english =
      "The use named here is licensed from its first day. With the price paid, claimant and user "
      + "have no further claims against each other from this use up to the time of this "
      + "settlement. Nobody admits a fault by it."
    public static let chinese =
      "本和解所载使用自首日起视为已获授权。价款付清后，权利人与使用人就截至本和解之时的该使用互不再负任何责任。"
      + "任何一方均不因此承认过错。"

    /// In one of its two languages.
    public static func text(inChinese: Bool) -> String { inChinese ? chinese : english }
  }

  public static let type = "settlement"

  public var assurance: Assurance
  public var environment: Environment
  /// What people write and say, `CC-…`.
  public var caseNumber: String
  /// `Disclosure.digest` of where the use is, named `usage_url`.
  public var usageURLDigest: String
  /// `work_…`.
  public var workID: String
  /// ISO 4217.
  public var currencyCode: String
  /// What was paid, in the currency's smallest unit.
  public var minorUnits: UInt64
  /// `CS-…`: the license that came of it.
  public var licenseNumber: String
  /// `mandate_…`: the power under which it was offered.
  public var mandateID: String

  public init(
    assurance: Assurance, environment: Environment, caseNumber: String, usageURLDigest: String,
    workID: String, currencyCode: String, minorUnits: UInt64, licenseNumber: String,
    mandateID: String
  ) {
    self.assurance = assurance
    self.environment = environment
    self.caseNumber = caseNumber
    self.usageURLDigest = usageURLDigest
    self.workID = workID
    self.currencyCode = currencyCode
    self.minorUnits = minorUnits
    self.licenseNumber = licenseNumber
    self.mandateID = mandateID
  }

  public static let kind = StatementKind(type: type, version: 1) { statement in
    let settlement = try SettlementStatement(statement)
    return StatementFacts(
      environment: settlement.environment, assurance: settlement.assurance,
      disclosureDigests: [settlement.usageURLDigest])
  }

  /// Reads a statement of this kind. Throws `VerifyError.malformedBody`.
  public init(_ statement: Statement) throws {
    try statement.expect(SettlementID.self, "a settlement's", about: CaseID.self, "a case's")
    var body = try MemberReader(statement.body, "body")
    assurance = try body.choice("assurance")
    environment = try body.choice("environment")
    caseNumber = try body.string("case_number")
    usageURLDigest = try body.string("usage_url_digest")
    workID = try body.string("work")
    let price = try MoneyMember(body.value("price"), "body.price")
    currencyCode = price.currencyCode
    minorUnits = price.minorUnits
    licenseNumber = try body.string("license_number")
    mandateID = try body.string("mandate")
    var release = try MemberReader(body.value("release"), "body.release")
    let words = (try release.string("en"), try release.string("zh"))
    try release.finish()
    try body.finish()
    try body.require(
      caseNumber.wholeMatch(of: #/CC(-[0-9A-HJKMNP-TV-Z]{4}){5}/#) != nil, "case_number",
      "must be CC- and five groups of four characters")
    try body.require(
      isSHA256InBase64URL(usageURLDigest), "usage_url_digest", "must be 32 bytes in base64url")
    try body.requireID(WorkID.self, workID, "work", "a work's")
    try body.requireLicenseNumber(licenseNumber, "license_number")
    try body.requireID(MandateID.self, mandateID, "mandate", "a mandate's")
    try body.require(
      words == (Release.english, Release.chinese), "release",
      "must have the words of this version of the kind")
  }

  /// The body as the statement has it.
  public var body: JSONValue {
    [
      "assurance": .string(assurance.rawValue), "environment": .string(environment.rawValue),
      "case_number": .string(caseNumber), "usage_url_digest": .string(usageURLDigest),
      "work": .string(workID),
      "price": MoneyMember(currencyCode: currencyCode, minorUnits: minorUnits).value,
      "license_number": .string(licenseNumber), "mandate": .string(mandateID),
      "release": ["en": .string(Release.english), "zh": .string(Release.chinese)],
    ]
  }
}
