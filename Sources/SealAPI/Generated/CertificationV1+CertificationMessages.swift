// Generated from seal/certification/v1/certification.proto by Proto/generate. Do not edit.

import SealProtobuf
import SealRPC

extension CertificationV1 {
  /// A creation, with what was declared about it.
  public struct Work: Message {
    /// **Output only.** TypeID `work_…`.
    public var workID: String = ""
    /// **Immutable.** What people call it.
    public var title: String = ""
    /// **Immutable.** What kind of creation it is.
    public var kind: WorkKind = .unspecified
    /// **Output only.** Whether it stands or was withdrawn.
    public var state: WorkState = .unspecified
    /// **Immutable.** Who made it. An erased party keeps its place and has no name.
    public var parties: [Party] = []
    /// **Immutable.** The right that the account declares.
    public var claim: Claim? = nil
    /// **Output only.** Oldest first. In a list: the latest only.
    public var versions: [Version] = []
    /// **Output only.** When the platform registered it.
    public var createTime: GoogleProtobuf.Timestamp? = nil
    /// **Output only.** Absent while the work stands.
    public var withdrawTime: GoogleProtobuf.Timestamp? = nil
    /// **Output only.** How well the ownership is established.
    public var ownershipLevel: OwnershipLevel = .unspecified
    /// **Output only.** Whether another account claims a version of this work too. The earlier time
    /// is evidence, not a verdict.
    public var hasCompetingClaims: Bool = false
    /// **Output only.** Those competing claims that are public, the earliest first. Others are told
    /// of by `has_competing_claims` alone. At most 100 competing claims are looked at, public ones
    /// before others.
    public var competingClaims: [CompetingClaim] = []
    /// **Output only.** The split sheet that stands; absent until SetClaims.
    public var claimSheet: ClaimSheet? = nil
    /// **Output only.** Whether this account's and others' claims to the same bytes exceed the
    /// whole of a right somewhere.
    public var inConflict: Bool = false

    public init() {}

    public init(
      workID: String = "",
      title: String = "",
      kind: WorkKind = .unspecified,
      state: WorkState = .unspecified,
      parties: [Party] = [],
      claim: Claim? = nil,
      versions: [Version] = [],
      createTime: GoogleProtobuf.Timestamp? = nil,
      withdrawTime: GoogleProtobuf.Timestamp? = nil,
      ownershipLevel: OwnershipLevel = .unspecified,
      hasCompetingClaims: Bool = false,
      competingClaims: [CompetingClaim] = [],
      claimSheet: ClaimSheet? = nil,
      inConflict: Bool = false
    ) {
      self.workID = workID
      self.title = title
      self.kind = kind
      self.state = state
      self.parties = parties
      self.claim = claim
      self.versions = versions
      self.createTime = createTime
      self.withdrawTime = withdrawTime
      self.ownershipLevel = ownershipLevel
      self.hasCompetingClaims = hasCompetingClaims
      self.competingClaims = competingClaims
      self.claimSheet = claimSheet
      self.inConflict = inConflict
    }
  }

  /// Somebody who made the work. Needs no account.
  public struct Party: Message {
    /// **Optional.** TypeID `party_…` of a party that this account has named before; then `name`
    /// and `kind` stay empty.
    public var partyID: String = ""
    /// **Required** without `party_id`. 1 to 200 characters. The same name in the same account is
    /// the same party. Empty on output once erased.
    public var name: String = ""
    /// **Required** without `party_id`. A person or an organization.
    public var kind: PartyKind = .unspecified
    /// **Required.** What the party did or is.
    public var role: PartyRole = .unspecified
    /// **Output only.** Set once the party was erased at its own wish.
    public var erased: Bool = false

    public init() {}

    public init(
      partyID: String = "",
      name: String = "",
      kind: PartyKind = .unspecified,
      role: PartyRole = .unspecified,
      erased: Bool = false
    ) {
      self.partyID = partyID
      self.name = name
      self.kind = kind
      self.role = role
      self.erased = erased
    }
  }

  /// A right that is declared. The platform shows it and does not judge it.
  public struct Claim: Message {
    /// **Optional.** The right claimed; all rights by default.
    public var right: ClaimedRight = .unspecified
    /// **Optional.** Parts per million of that right, 1 to 1,000,000; 0 stands for the whole.
    public var sharePPM: UInt32 = 0
    /// **Optional.** ISO 3166-1 alpha-2 in upper case, or `001` for the world, which is the
    /// default.
    public var regionCode: String = ""
    /// **Optional.** What the claim rests on; original creation by default.
    public var basis: ClaimBasis = .unspecified
    /// **Optional.** Who may learn who claims; the account alone by default, until PublishClaim.
    public var visibility: Visibility = .unspecified

    public init() {}

    public init(
      right: ClaimedRight = .unspecified,
      sharePPM: UInt32 = 0,
      regionCode: String = "",
      basis: ClaimBasis = .unspecified,
      visibility: Visibility = .unspecified
    ) {
      self.right = right
      self.sharePPM = sharePPM
      self.regionCode = regionCode
      self.basis = basis
      self.visibility = visibility
    }
  }

  /// Who holds what in a work. Never changed; the next sheet has the next number.
  public struct ClaimSheet: Message {
    /// **Output only.** TypeID `sheet_…`.
    public var sheetID: String = ""
    /// **Output only.** 1 for a work's first.
    public var number: UInt32 = 0
    /// **Output only.** In the order in which they were given.
    public var claims: [PartyClaim] = []
    /// **Output only.** When it was set.
    public var createTime: GoogleProtobuf.Timestamp? = nil

    public init() {}

    public init(
      sheetID: String = "",
      number: UInt32 = 0,
      claims: [PartyClaim] = [],
      createTime: GoogleProtobuf.Timestamp? = nil
    ) {
      self.sheetID = sheetID
      self.number = number
      self.claims = claims
      self.createTime = createTime
    }
  }

  /// A party's share of a right.
  public struct PartyClaim: Message {
    /// **Optional.** TypeID `party_…` of a party that this account has named before; then `name`
    /// and `kind` stay empty.
    public var partyID: String = ""
    /// **Required** without `party_id`. 1 to 200 characters. Empty on output once erased.
    public var name: String = ""
    /// **Optional.** Without `party_id`: a person, which is the default, or an organization.
    public var kind: PartyKind = .unspecified
    /// **Optional.** The right; all rights by default. A single right's shares stand before those
    /// of all rights.
    public var right: ClaimedRight = .unspecified
    /// **Required.** Parts per million, 1 to 1,000,000.
    public var sharePPM: UInt32 = 0
    /// **Optional.** ISO 3166-1 alpha-2 in upper case, or `001` for the world, which is the
    /// default.
    public var regionCode: String = ""
    /// **Optional.** What the claim rests on; original creation by default.
    public var basis: ClaimBasis = .unspecified

    public init() {}

    public init(
      partyID: String = "",
      name: String = "",
      kind: PartyKind = .unspecified,
      right: ClaimedRight = .unspecified,
      sharePPM: UInt32 = 0,
      regionCode: String = "",
      basis: ClaimBasis = .unspecified
    ) {
      self.partyID = partyID
      self.name = name
      self.kind = kind
      self.right = right
      self.sharePPM = sharePPM
      self.regionCode = regionCode
      self.basis = basis
    }
  }

  /// Another account's claim to the same bytes, where that claim is public.
  public struct CompetingClaim: Message {
    /// **Output only.** The other work.
    public var workID: String = ""
    /// **Output only.** The names of its parties.
    public var claimantNames: [String] = []
    /// **Output only.** The time of its certificate.
    public var certifyTime: GoogleProtobuf.Timestamp? = nil

    public init() {}

    public init(
      workID: String = "",
      claimantNames: [String] = [],
      certifyTime: GoogleProtobuf.Timestamp? = nil
    ) {
      self.workID = workID
      self.claimantNames = claimantNames
      self.certifyTime = certifyTime
    }
  }

  /// Fixed bytes of a work, known by their digests.
  public struct Version: Message {
    /// **Output only.** TypeID `version_…`.
    public var versionID: String = ""
    /// **Output only.** 1 for the first.
    public var number: UInt32 = 0
    /// **Required.** SHA-256 of the bytes, 32 bytes.
    public var sha256: [UInt8] = []
    /// **Required.** SHA-512 of the bytes, 64 bytes: it still binds when SHA-256 falls.
    public var sha512: [UInt8] = []
    /// **Optional.** SM3 of the bytes, 32 bytes.
    public var sm3: [UInt8] = []
    /// **Optional.** How many bytes; 0 to 2^62.
    public var sizeBytes: UInt64 = 0
    /// **Required.** IANA media type, for example `image/jpeg`; at most 127 characters.
    public var mediaType: String = ""
    /// **Optional.** When its maker says it was created; not later than now.
    public var createdTime: GoogleProtobuf.Timestamp? = nil
    /// **Optional.** When its maker says it was published; not later than now.
    public var publishedTime: GoogleProtobuf.Timestamp? = nil
    /// **Optional.** Where it was published: an absolute `http` or `https` URL, at most 2,048
    /// characters.
    public var sourceURL: String = ""
    /// **Output only.** TypeID `cert_…` of its certificate.
    public var certificateID: String = ""
    /// **Output only.** The certificate's time: the genTime of its time-stamp token.
    public var certifyTime: GoogleProtobuf.Timestamp? = nil

    public init() {}

    public init(
      versionID: String = "",
      number: UInt32 = 0,
      sha256: [UInt8] = [],
      sha512: [UInt8] = [],
      sm3: [UInt8] = [],
      sizeBytes: UInt64 = 0,
      mediaType: String = "",
      createdTime: GoogleProtobuf.Timestamp? = nil,
      publishedTime: GoogleProtobuf.Timestamp? = nil,
      sourceURL: String = "",
      certificateID: String = "",
      certifyTime: GoogleProtobuf.Timestamp? = nil
    ) {
      self.versionID = versionID
      self.number = number
      self.sha256 = sha256
      self.sha512 = sha512
      self.sm3 = sm3
      self.sizeBytes = sizeBytes
      self.mediaType = mediaType
      self.createdTime = createdTime
      self.publishedTime = publishedTime
      self.sourceURL = sourceURL
      self.certificateID = certificateID
      self.certifyTime = certifyTime
    }
  }

  /// All that proves one version: give it to anybody.
  public struct Certificate: Message {
    /// **Output only.** TypeID `cert_…`.
    public var certificateID: String = ""
    /// **Output only.** The version it certifies.
    public var versionID: String = ""
    /// **Output only.** The work of that version.
    public var workID: String = ""
    /// **Output only.** Its statement, and what proves it. Erased parties' digests are opened by
    /// nothing.
    public var proof: TypeV1.StatementProof? = nil
    /// **Output only.** The time of the certificate: its token's genTime.
    public var certifyTime: GoogleProtobuf.Timestamp? = nil
    /// **Output only.** Who vouched for the time, and how.
    public var assurance: Assurance = .unspecified

    public init() {}

    public init(
      certificateID: String = "",
      versionID: String = "",
      workID: String = "",
      proof: TypeV1.StatementProof? = nil,
      certifyTime: GoogleProtobuf.Timestamp? = nil,
      assurance: Assurance = .unspecified
    ) {
      self.certificateID = certificateID
      self.versionID = versionID
      self.workID = workID
      self.proof = proof
      self.certifyTime = certifyTime
      self.assurance = assurance
    }
  }

  /// A log of the platform's statements, one for each environment.
  public struct Log: Message {
    /// **Output only.** The first line of its checkpoints, by which the log is known wherever it is
    /// shown.
    public var origin: String = ""
    /// **Output only.** The key that signs its checkpoints: `NAME+ID+KEY` of
    /// `c2sp.org/signed-note`.
    public var verifierKey: String = ""
    /// **Output only.** The X.509 certificate of that key and those between it and the root, PEM.
    public var chainPEM: String = ""
    /// **Output only.** The newest checkpoint, a signed note; empty before the first.
    public var checkpoint: String = ""

    public init() {}

    public init(
      origin: String = "",
      verifierKey: String = "",
      chainPEM: String = "",
      checkpoint: String = ""
    ) {
      self.origin = origin
      self.verifierKey = verifierKey
      self.chainPEM = chainPEM
      self.checkpoint = checkpoint
    }
  }

  /// Registers a work.
  public struct RegisterWorkRequest: RequestIdentified {
    /// **Required.** 1 to 200 characters.
    public var title: String = ""
    /// **Required.** What kind of creation it is.
    public var kind: WorkKind = .unspecified
    /// **Required.** 1 to 32 parties.
    public var parties: [Party] = []
    /// **Optional.** The declared right; its defaults when absent.
    public var claim: Claim? = nil
    /// **Required.** The first version: digests, size, media type and times.
    public var version: Version? = nil
    /// **Required.** 8 to 64 characters of `A-Z a-z 0-9 - _`, made up by the caller and kept across
    /// retries.
    public var requestID: String = ""

    public init() {}

    public init(
      title: String = "",
      kind: WorkKind = .unspecified,
      parties: [Party] = [],
      claim: Claim? = nil,
      version: Version? = nil,
      requestID: String = ""
    ) {
      self.title = title
      self.kind = kind
      self.parties = parties
      self.claim = claim
      self.version = version
      self.requestID = requestID
    }
  }

  /// The work as registered.
  public struct RegisterWorkResponse: Message {
    /// **Output only.** The work with its first version.
    public var work: Work? = nil
    /// **Output only.** The certificate of that version.
    public var certificate: Certificate? = nil
    /// **Output only.** Whether it had been registered before, with the same data, so that nothing
    /// new was made.
    public var alreadyRegistered: Bool = false

    public init() {}

    public init(
      work: Work? = nil,
      certificate: Certificate? = nil,
      alreadyRegistered: Bool = false
    ) {
      self.work = work
      self.certificate = certificate
      self.alreadyRegistered = alreadyRegistered
    }
  }

  /// Adds a version.
  public struct AddVersionRequest: RequestIdentified {
    /// **Required.** The work, `work_…`.
    public var workID: String = ""
    /// **Required.** The new version.
    public var version: Version? = nil
    /// **Required.** As in RegisterWorkRequest.
    public var requestID: String = ""

    public init() {}

    public init(workID: String = "", version: Version? = nil, requestID: String = "") {
      self.workID = workID
      self.version = version
      self.requestID = requestID
    }
  }

  /// The version as added.
  public struct AddVersionResponse: Message {
    /// **Output only.** The new version.
    public var version: Version? = nil
    /// **Output only.** Its certificate.
    public var certificate: Certificate? = nil
    /// **Output only.** Whether the work had these bytes as a version before, with the same data.
    public var alreadyRegistered: Bool = false

    public init() {}

    public init(
      version: Version? = nil,
      certificate: Certificate? = nil,
      alreadyRegistered: Bool = false
    ) {
      self.version = version
      self.certificate = certificate
      self.alreadyRegistered = alreadyRegistered
    }
  }

  /// Asks for a work.
  public struct GetWorkRequest: Message {
    /// **Required.** `work_…`.
    public var workID: String = ""

    public init() {}

    public init(workID: String = "") {
      self.workID = workID
    }
  }

  /// The work asked for.
  public struct GetWorkResponse: Message {
    /// **Output only.** With all its versions.
    public var work: Work? = nil

    public init() {}

    public init(work: Work? = nil) {
      self.work = work
    }
  }

  /// Asks for a page of works.
  public struct ListWorksRequest: ListRequest {
    /// **Optional.** 1 to 500; 50 by default.
    public var pageSize: UInt32 = 0
    /// **Optional.** From the page before; bound to the caller.
    public var pageToken: String = ""
    /// **Optional.** Only works that have a version with this SHA-256, 32 bytes.
    public var sha256: [UInt8] = []

    public init() {}

    public init(pageSize: UInt32 = 0, pageToken: String = "", sha256: [UInt8] = []) {
      self.pageSize = pageSize
      self.pageToken = pageToken
      self.sha256 = sha256
    }
  }

  /// A page of works.
  public struct ListWorksResponse: Message {
    /// **Output only.** Newest first.
    public var works: [Work] = []
    /// **Output only.** Asks for the next page; empty on the last.
    public var nextPageToken: String = ""

    public init() {}

    public init(works: [Work] = [], nextPageToken: String = "") {
      self.works = works
      self.nextPageToken = nextPageToken
    }
  }

  /// Asks for a certificate, by its own or its version's identifier.
  public struct GetCertificateRequest: Message {
    /// **Required.** `cert_…` or `version_…`.
    public var certificateID: String = ""

    public init() {}

    public init(certificateID: String = "") {
      self.certificateID = certificateID
    }
  }

  /// The certificate asked for.
  public struct GetCertificateResponse: Message {
    /// **Output only.** The certificate.
    public var certificate: Certificate? = nil

    public init() {}

    public init(certificate: Certificate? = nil) {
      self.certificate = certificate
    }
  }

  /// Asks for a statement.
  public struct GetStatementRequest: Message {
    /// **Required.** The statement's own identifier: `cert_…`, `license_…`, `letter_…`,
    /// `mandate_…`, `revocation_…`, `evidence_…`, `settlement_…`.
    public var statementID: String = ""

    public init() {}

    public init(statementID: String = "") {
      self.statementID = statementID
    }
  }

  /// The statement asked for.
  public struct GetStatementResponse: Message {
    /// **Output only.** The statement with what proves it.
    public var proof: TypeV1.StatementProof? = nil

    public init() {}

    public init(proof: TypeV1.StatementProof? = nil) {
      self.proof = proof
    }
  }

  /// Asks for a certificate that strangers may know of, by its own or its version's identifier.
  public struct GetPublicCertificateRequest: Message {
    /// **Required.** `cert_…` or `version_…`.
    public var certificateID: String = ""

    public init() {}

    public init(certificateID: String = "") {
      self.certificateID = certificateID
    }
  }

  /// The certificate as its page shows it.
  public struct GetPublicCertificateResponse: Message {
    /// **Output only.** The certificate.
    public var certificate: Certificate? = nil
    /// **Output only.** The work's title.
    public var workTitle: String = ""
    /// **Output only.** Whether the work stands or was withdrawn.
    public var workState: WorkState = .unspecified
    /// **Output only.** The version that is certified.
    public var version: Version? = nil
    /// **Output only.** Whether it is of the sandbox, where nothing is in earnest.
    public var sandbox: Bool = false

    public init() {}

    public init(
      certificate: Certificate? = nil,
      workTitle: String = "",
      workState: WorkState = .unspecified,
      version: Version? = nil,
      sandbox: Bool = false
    ) {
      self.certificate = certificate
      self.workTitle = workTitle
      self.workState = workState
      self.version = version
      self.sandbox = sandbox
    }
  }

  /// Asks for roots.
  public struct GetRootsRequest: Message {
    /// **Optional.** Whether the sandbox's are meant; the live ones by default.
    public var sandbox: Bool = false

    public init() {}

    public init(sandbox: Bool = false) {
      self.sandbox = sandbox
    }
  }

  /// The roots.
  public struct GetRootsResponse: Message {
    /// **Output only.** X.509 certificates, PEM.
    public var rootsPEM: String = ""

    public init() {}

    public init(rootsPEM: String = "") {
      self.rootsPEM = rootsPEM
    }
  }

  /// Asks for a log.
  public struct GetLogRequest: Message {
    /// **Optional.** Whether the sandbox's is meant; the live one by default.
    public var sandbox: Bool = false

    public init() {}

    public init(sandbox: Bool = false) {
      self.sandbox = sandbox
    }
  }

  /// The log.
  public struct GetLogResponse: Message {
    /// **Output only.** The log.
    public var log: Log? = nil

    public init() {}

    public init(log: Log? = nil) {
      self.log = log
    }
  }

  /// Asks for a tile.
  public struct GetLogTileRequest: Message {
    /// **Optional.** Whether the sandbox's log is meant; the live one by default.
    public var sandbox: Bool = false
    /// **Required.** The tile's name below the log's prefix: `tile/0/x001/067`,
    /// `tile/entries/273.p/112`.
    public var path: String = ""

    public init() {}

    public init(sandbox: Bool = false, path: String = "") {
      self.sandbox = sandbox
      self.path = path
    }
  }

  /// The tile.
  public struct GetLogTileResponse: Message {
    /// **Output only.** Its bytes.
    public var tile: [UInt8] = []

    public init() {}

    public init(tile: [UInt8] = []) {
      self.tile = tile
    }
  }

  /// Asks whether a statement holds, such as a certificate's.
  public struct VerifyCertificateRequest: Message {
    /// **Required.** The statement with what proves it.
    public var proof: TypeV1.StatementProof? = nil
    /// **Optional.** SHA-256 of the work that it should be about, 32 bytes.
    public var sha256: [UInt8] = []
    /// **Optional.** SHA-512 of the work that it should be about, 64 bytes.
    public var sha512: [UInt8] = []

    public init() {}

    public init(proof: TypeV1.StatementProof? = nil, sha256: [UInt8] = [], sha512: [UInt8] = []) {
      self.proof = proof
      self.sha256 = sha256
      self.sha512 = sha512
    }
  }

  /// Whether the certificate holds, and why not.
  public struct VerifyCertificateResponse: Message {
    /// **Output only.** True only if every check passed.
    public var valid: Bool = false
    /// **Output only.** Each check in the order made, up to the first that failed.
    public var checks: [VerificationCheck] = []
    /// **Output only.** The time proved; absent unless valid.
    public var certifyTime: GoogleProtobuf.Timestamp? = nil

    public init() {}

    public init(
      valid: Bool = false,
      checks: [VerificationCheck] = [],
      certifyTime: GoogleProtobuf.Timestamp? = nil
    ) {
      self.valid = valid
      self.checks = checks
      self.certifyTime = certifyTime
    }
  }

  /// One thing that was checked.
  public struct VerificationCheck: Message {
    /// **Output only.** Stable and upper-case: `ISSUER_SIGNATURE`, `TIMESTAMP_IMPRINT`.
    public var name: String = ""
    /// **Output only.** Whether it passed.
    public var passed: Bool = false
    /// **Output only.** What was found.
    public var description: String = ""

    public init() {}

    public init(name: String = "", passed: Bool = false, description: String = "") {
      self.name = name
      self.passed = passed
      self.description = description
    }
  }

  /// Withdraws a work.
  public struct WithdrawWorkRequest: RequestIdentified {
    /// **Required.** `work_…`.
    public var workID: String = ""
    /// **Required.** As in RegisterWorkRequest.
    public var requestID: String = ""

    public init() {}

    public init(workID: String = "", requestID: String = "") {
      self.workID = workID
      self.requestID = requestID
    }
  }

  /// The work as withdrawn.
  public struct WithdrawWorkResponse: Message {
    /// **Output only.** With all its versions.
    public var work: Work? = nil

    public init() {}

    public init(work: Work? = nil) {
      self.work = work
    }
  }

  /// Sets a work's split sheet.
  public struct SetClaimsRequest: RequestIdentified {
    /// **Required.** `work_…`.
    public var workID: String = ""
    /// **Required.** 1 to 64 claims. Those to one right in one region sum to 1,000,000, each party
    /// once; a right is shared for the world or for single regions, not both.
    public var claims: [PartyClaim] = []
    /// **Required.** As in RegisterWorkRequest.
    public var requestID: String = ""

    public init() {}

    public init(workID: String = "", claims: [PartyClaim] = [], requestID: String = "") {
      self.workID = workID
      self.claims = claims
      self.requestID = requestID
    }
  }

  /// The sheet as set.
  public struct SetClaimsResponse: Message {
    /// **Output only.** The sheet.
    public var sheet: ClaimSheet? = nil
    /// **Output only.** Whether with it this account's and others' claims exceed the whole of a
    /// right somewhere.
    public var inConflict: Bool = false

    public init() {}

    public init(sheet: ClaimSheet? = nil, inConflict: Bool = false) {
      self.sheet = sheet
      self.inConflict = inConflict
    }
  }

  /// Lets anybody learn who claims a work.
  public struct PublishClaimRequest: RequestIdentified {
    /// **Required.** `work_…`.
    public var workID: String = ""
    /// **Required.** As in RegisterWorkRequest.
    public var requestID: String = ""

    public init() {}

    public init(workID: String = "", requestID: String = "") {
      self.workID = workID
      self.requestID = requestID
    }
  }

  /// The work as published.
  public struct PublishClaimResponse: Message {
    /// **Output only.** The work.
    public var work: Work? = nil

    public init() {}

    public init(work: Work? = nil) {
      self.work = work
    }
  }
}
