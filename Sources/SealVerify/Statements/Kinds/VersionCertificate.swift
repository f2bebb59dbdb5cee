import SealCrypto
import SealPrimitives

/// The body of a version certificate: this version existed and this was declared about it.
///
/// Type `version-certificate`, version 1; the envelope's `id` is `cert_…`, its `subject` the
/// version, `version_…`.
public struct VersionCertificate: Sendable, Equatable {
  /// The right that was declared.
  public struct Claim: Sendable, Equatable {
    /// What it rests on, for example `ORIGINAL`.
    public let basis: String
    /// ISO 3166-1 alpha-2 in upper case, or `001` for the world.
    public let regionCode: String
    /// Which right, for example `ALL`.
    public let right: String
    /// Parts per million of it, 1 to 1,000,000.
    public let sharePPM: Int

    public init(basis: String, regionCode: String, right: String, sharePPM: Int) {
      self.basis = basis
      self.regionCode = regionCode
      self.right = right
      self.sharePPM = sharePPM
    }
  }

  /// Somebody who was named. The name itself stands in a disclosure only.
  public struct Party: Sendable, Equatable {
    /// `Disclosure.digest`: SHA-256 of the disclosure in base64url.
    public let disclosureDigest: String
    /// For example `NATURAL_PERSON`.
    public let kind: String
    /// `party_…`.
    public let partyID: String
    /// For example `AUTHOR`.
    public let role: String

    public init(disclosureDigest: String, kind: String, partyID: String, role: String) {
      self.disclosureDigest = disclosureDigest
      self.kind = kind
      self.partyID = partyID
      self.role = role
    }
  }

  public static let type = "version-certificate"

  public var assurance: Assurance
  public var environment: Environment
  public var claim: Claim
  /// IANA media type without parameters, at most 127 characters.
  public var mediaType: String
  /// 1 for the work's first version.
  public var number: Int
  /// 1 to 32.
  public var parties: [Party]
  /// Of the version's bytes.
  public var digests: Digests
  /// 1 to 200 characters, no control characters.
  public var title: String
  /// `work_…`.
  public var workID: String
  public var createdTime: Instant?
  public var publishedTime: Instant?
  /// At most 2,048 characters.
  public var sourceURL: String?

  public init(
    assurance: Assurance, environment: Environment, claim: Claim, mediaType: String, number: Int,
    parties: [Party], digests: Digests, title: String, workID: String, createdTime: Instant? = nil,
    publishedTime: Instant? = nil, sourceURL: String? = nil
  ) {
    self.assurance = assurance
    self.environment = environment
    self.claim = claim
    self.mediaType = mediaType
    self.number = number
    self.parties = parties
    self.digests = digests
    self.title = title
    self.workID = workID
    self.createdTime = createdTime
    self.publishedTime = publishedTime
    self.sourceURL = sourceURL
  }

  public static let kind = StatementKind(type: type, version: 1) { statement in
    let certificate = try VersionCertificate(statement)
    return StatementFacts(
      environment: certificate.environment, assurance: certificate.assurance,
      work: certificate.digests, disclosureDigests: certificate.parties.map(\.disclosureDigest))
  }
}
