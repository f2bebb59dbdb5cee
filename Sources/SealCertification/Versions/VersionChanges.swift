import SealAPI
import SealAccess
import SealPostgres
import SealPrimitives
import SealStatements
import SealVerify

extension WorkRegistration {
  /// Adds the next version of a work; bytes that the work has already make nothing.
  func addVersion(_ request: VersionRequest, as id: VersionID, _ change: Change) throws
    -> RegisteredVersion
  {
    let (declaration, tx) = (request.version, change.tx)
    let work = try lockStanding(request.workID, change)
    if let version = try VersionStore.find(sha256: declaration.sha256, of: change.tenant, tx) {
      try refuse(
        version,
        differingIn: (version.workID == work.workID ? [] : ["work_id"])
          + declaration.differences(from: version.declaration))
      throw change.unchanged(try RegisteredVersion.existing(version, of: change.tenant, tx))
    }
    return try addNew(declaration, to: work, as: id, change)
  }

  /// Adds a version whose bytes were looked for before. If they came in between, the database
  /// refuses them, and the change is made once more.
  func addNew(
    _ declaration: VersionDeclaration, to work: Work, as id: VersionID, _ change: Change
  ) throws -> RegisteredVersion {
    let (version, certificate) = try certify(
      declaration, as: id, number: try VersionStore.lastNumber(of: work.workID, change.tx) + 1,
      of: work, try parties.parties(of: work, change.tx), change)
    try change.tell(.versionAdded, work.workID, version.eventData)
    return RegisteredVersion(
      work: try WorkView.read(work, change.tx), version: version, certificate: certificate)
  }

  /// The work, locked, to which something is added.
  func lockStanding(_ id: WorkID, _ change: Change) throws -> Work {
    guard let work = try WorkStore.lock(id, of: change.tenant, change.tx) else {
      throw CertificationError.workNotFound
    }
    guard work.withdrawTime == nil else { throw CertificationError.workWithdrawn }
    return work
  }

  /// Issues the certificate of a new version and writes both.
  func certify(
    _ declaration: VersionDeclaration, as id: VersionID, number: Int32, of work: Work,
    _ parties: [PartyInRole], _ change: Change
  ) throws -> (version: Version, certificate: CertificateView) {
    let certificateID: CertificateID = change.makeID()
    let disclosures = try parties.map { try self.parties.newDisclosure(of: $0.party) }
    let sealed = disclosures.map(\.sealed)
    let issued = try statements.issue(
      VersionCertificate.kind, certificateID, about: id.description, sealedDisclosures: sealed,
      in: change
    ) { assurance in
      VersionCertificate(
        assurance: assurance, environment: change.tenant.environment,
        claim: VersionCertificate.Claim(work.claim),
        mediaType: declaration.mediaType, number: Int(number),
        parties: zip(parties, disclosures).map { entry, disclosure in
          VersionCertificate.Party(
            disclosureDigest: disclosure.digest,
            kind: word(entry.party.kind.name, after: "PARTY_KIND_"),
            partyID: entry.party.partyID.description,
            role: word(entry.role.name, after: "PARTY_ROLE_"))
        },
        digests: declaration.digests, title: work.title, workID: work.workID.description,
        createdTime: declaration.createdTime, publishedTime: declaration.publishedTime,
        sourceURL: declaration.sourceURL
      ).body
    }
    let new = NewVersion(
      versionID: id, workID: work.workID, number: number, declaration: declaration,
      certificateID: certificateID, certifyTime: issued.genTime)
    let version = try VersionStore.insert(new, of: change.tenant, change.tx)
    let view = CertificateView(
      certificate: StoredCertificate(
        version: version, partyIDs: work.partyIDs, proof: issued.proof, sealedDisclosures: sealed),
      parties: Dictionary(
        parties.map { ($0.party.partyID, $0.party) }, uniquingKeysWith: { first, _ in first }))
    return (version, view)
  }
}

extension VersionCertificate.Claim {
  init(_ claim: CertificationV1.Claim) {
    self.init(
      basis: word(claim.basis.name, after: "CLAIM_BASIS_"),
      regionCode: claim.regionCode, right: word(claim.right.name, after: "CLAIMED_RIGHT_"),
      sharePPM: Int(claim.sharePPM))
  }
}

/// `PARTY_ROLE_AUTHOR` → `AUTHOR`: statements outlive the contract's naming habits.
func word(_ name: String, after prefix: String) -> String {
  name.hasPrefix(prefix) ? String(name.dropFirst(prefix.count)) : name
}
