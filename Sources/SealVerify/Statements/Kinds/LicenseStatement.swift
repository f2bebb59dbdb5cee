import SealPrimitives

/// The body of a license: this licensee may use this work so.
///
/// Type `license`, version 1; the envelope's `id` is `license_…`, its `subject` the work, `work_…`.
public struct LicenseStatement: Sendable, Equatable {
  /// How it was paid.
  public struct Payment: Sendable, Equatable {
    /// ISO 4217.
    public let currencyCode: String
    /// In the currency's smallest unit.
    public let minorUnits: UInt64
    /// Who took the money, for example `bank_transfer`.
    public let provider: String
    /// Whether no money moved.
    public let simulated: Bool

    public init(currencyCode: String, minorUnits: UInt64, provider: String, simulated: Bool) {
      self.currencyCode = currencyCode
      self.minorUnits = minorUnits
      self.provider = provider
      self.simulated = simulated
    }
  }

  public static let type = "license"

  public var assurance: Assurance
  public var environment: Environment
  /// What people write and say, `CS-…`.
  public var number: String
  /// `order_…`.
  public var orderID: String
  /// `version_…`: the version that stood when it was given.
  public var versionID: String
  /// SHA-256 of that version's bytes.
  public var versionSHA256: [UInt8]
  /// The conditions, an object; `LicenseTermsForm` says which members it has.
  public var terms: JSONValue
  /// `Disclosure.digest` of the licensee's name.
  public var licenseeDigest: String
  public var startTime: Instant
  /// `nil` for as long as the right lasts.
  public var endTime: Instant?
  /// Under which URL it may be used; `nil` for no one place.
  public var useURL: String?
  /// `nil` for a free license.
  public var payment: Payment?

  public init(
    assurance: Assurance, environment: Environment, number: String, orderID: String,
    versionID: String, versionSHA256: [UInt8], terms: JSONValue, licenseeDigest: String,
    startTime: Instant, endTime: Instant? = nil, useURL: String? = nil, payment: Payment? = nil
  ) {
    self.assurance = assurance
    self.environment = environment
    self.number = number
    self.orderID = orderID
    self.versionID = versionID
    self.versionSHA256 = versionSHA256
    self.terms = terms
    self.licenseeDigest = licenseeDigest
    self.startTime = startTime.truncatedToMilliseconds
    self.endTime = endTime?.truncatedToMilliseconds
    self.useURL = useURL
    self.payment = payment
  }

  public static let kind = StatementKind(type: type, version: 1) { statement in
    let license = try LicenseStatement(statement)
    return StatementFacts(
      environment: license.environment, assurance: license.assurance,
      disclosureDigests: [license.licenseeDigest])
  }
}
