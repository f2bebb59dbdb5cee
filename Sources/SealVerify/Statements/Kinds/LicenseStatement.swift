import SealPrimitives

/// The body of a license: these licensors let this licensee use this work so.
///
/// Type `license`, version 2; the envelope's `id` is `license_…`, its `subject` the work, `work_…`.
/// Version 1 does not say who grants it, nor the work's title.
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

  /// Somebody whom the work's claim names. The name itself stands in a disclosure only.
  public struct Party: Sendable, Equatable {
    /// `Disclosure.digest`: SHA-256 of the disclosure in base64url.
    public let disclosureDigest: String
    /// Whether they grant the license.
    public let isLicensor: Bool
    /// For example `NATURAL_PERSON`.
    public let kind: String
    /// `party_…`.
    public let partyID: String
    /// For example `AUTHOR`.
    public let role: String

    public init(
      disclosureDigest: String, isLicensor: Bool, kind: String, partyID: String, role: String
    ) {
      self.disclosureDigest = disclosureDigest
      self.isLicensor = isLicensor
      self.kind = kind
      self.partyID = partyID
      self.role = role
    }

    public var isAuthor: Bool { role == "AUTHOR" }
  }

  /// Who grants a license, and how the work is named: what version 2 added.
  public struct Grant: Sendable, Equatable {
    /// The work's title, 1 to 200 characters.
    public let title: String
    /// Where the version was first published, as it was declared; `nil` where it was not.
    public let sourceURL: String?
    /// Whom the work's claim names, in its order, at most 32; none where it was not public.
    public let parties: [Party]

    public init(title: String, sourceURL: String?, parties: [Party]) {
      self.title = title
      self.sourceURL = sourceURL
      self.parties = parties
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
  /// `nil` in version 1.
  public var grant: Grant?

  public init(
    assurance: Assurance, environment: Environment, number: String, orderID: String,
    versionID: String, versionSHA256: [UInt8], terms: JSONValue, licenseeDigest: String,
    startTime: Instant, endTime: Instant? = nil, useURL: String? = nil, payment: Payment? = nil,
    grant: Grant? = nil
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
    self.grant = grant
  }

  /// What is issued.
  public static let kind = StatementKind(type: type, version: 2, facts: facts)
  /// What was issued before; it stays verifiable.
  public static let kindOfVersion1 = StatementKind(type: type, version: 1, facts: facts)

  private static func facts(_ statement: Statement) throws -> StatementFacts {
    let license = try LicenseStatement(statement)
    return StatementFacts(
      environment: license.environment, assurance: license.assurance,
      disclosureDigests: [license.licenseeDigest]
        + (license.grant?.parties.map(\.disclosureDigest) ?? []))
  }
}
