import SealAPI
import SealAccess
import SealCrypto
import SealPostgres
import SealPrimitives

/// A text as an account published it at a place that it was proved to control.
package struct PublishedText: Sendable {
  package enum Author: Sendable {
    /// A person, as the place names them.
    case named(String)
    case party(PartyID, CertificationV1.PartyRole)
  }

  /// 1 to 200 characters without control characters.
  package var title: String
  package var author: Author
  /// The text in UTF-8: the version's bytes.
  package var bytes: [UInt8]
  /// Not later than now.
  package var publishedTime: Instant?
  /// Absolute, `http` or `https`, at most 2,048 characters.
  package var sourceURL: String

  package init(
    title: String, author: Author, bytes: [UInt8], publishedTime: Instant?, sourceURL: String
  ) {
    self.title = title
    self.author = author
    self.bytes = bytes
    self.publishedTime = publishedTime
    self.sourceURL = sourceURL
  }
}

/// The version that a published text is.
package struct Publication: Sendable {
  package enum Outcome: Sendable {
    case newWork
    case newVersion
    /// The account had these bytes registered before.
    case unchanged
  }

  package let workID: WorkID
  package let versionID: VersionID
  package let number: Int
  package let certificateID: CertificateID
  package let outcome: Outcome
}

extension WorkRegistration {
  /// The account's version with these bytes.
  package static func publication(
    sha256: [UInt8], of tenant: Tenant, _ tx: Transaction
  ) throws -> Publication? {
    try VersionStore.find(sha256: sha256, of: tenant, tx).map { Publication($0, .unchanged) }
  }

  /// The latest version of a work, as it was published.
  package static func publication(latestOf work: WorkID, _ tx: Transaction) throws -> Publication? {
    try VersionStore.latest(of: [work], tx).first.map {
      Publication($0, $0.number == 1 ? .newWork : .newVersion)
    }
  }

  /// Registers a published text: as the next version of `work`, or as a work of its own; bytes that
  /// the account has registered before make nothing. The work's ownership level is CHANNEL_VERIFIED
  /// afterwards, or higher.
  ///
  /// Throws WORK_WITHDRAWN, and PARTY_NOT_FOUND for an author that was erased.
  package func publish(_ text: PublishedText, as work: WorkID?, _ change: Change) throws
    -> Publication
  {
    let digests = try Digests(of: text.bytes)
    let publication: Publication
    if let known = try Self.publication(sha256: digests.sha256, of: change.tenant, change.tx) {
      guard try WorkStore.find(known.workID, of: change.tenant, change.tx)?.withdrawTime == nil
      else { throw CertificationError.workWithdrawn }
      publication = known
    } else {
      let version = VersionDeclaration(text, digests)
      if let work {
        let made = try addNew(
          version, to: try lockStanding(work, change), as: change.makeID(), change)
        publication = Publication(made.version, .newVersion)
      } else {
        let request = WorkRequest(text, version)
        let made = try registerNew(
          request, by: try parties.resolve(request.parties, change), as: change.makeID(), change)
        publication = Publication(made.version, .newWork)
      }
    }
    try WorkStore.raiseOwnershipLevel(of: publication.workID, to: .channelVerified, change.tx)
    return publication
  }
}

extension Publication {
  init(_ version: Version, _ outcome: Outcome) {
    workID = version.workID
    versionID = version.versionID
    number = Int(version.number)
    certificateID = version.certificateID
    self.outcome = outcome
  }
}

extension VersionDeclaration {
  init(_ text: PublishedText, _ digests: Digests) {
    sha256 = digests.sha256
    sha512 = digests.sha512
    sm3 = nil
    sizeBytes = Int64(text.bytes.count)
    mediaType = "text/plain"
    createdTime = nil
    publishedTime = text.publishedTime?.truncatedToMilliseconds
    sourceURL = text.sourceURL
  }
}

extension WorkRequest {
  /// The whole of all rights, claimed in public: who publishes under a seal says so to everybody.
  init(_ text: PublishedText, _ version: VersionDeclaration) {
    title = text.title
    kind = .text
    let author: PartyDeclaration =
      switch text.author {
      case .named(let name): .init(identity: .named(name, .naturalPerson), role: .author)
      case .party(let id, let role): .init(identity: .known(id), role: role)
      }
    parties = [author]
    claim = CertificationV1.Claim(
      right: .all, sharePPM: 1_000_000, regionCode: ClaimSheetRequest.world,
      basis: .original, visibility: .public)
    self.version = version
  }
}
