import SealAPI
import SealAccess
import SealPostgres
import SealPrimitives
import SealTrust
import SealVerify

extension Registrar {
  /// Issues the certificate of a new version and writes both as one row.
  func certify(
    _ declaration: VersionDeclaration, number: Int32, of work: StoredWork, _ parties: [PartyInRole],
    request: RequestIdentity, caller: Caller, at time: Instant, _ tx: Transaction
  ) throws -> (version: StoredVersion, certificate: CertificateView) {
    let versionID = VersionID(at: time, random: random)
    let certificateID = CertificateID(at: time, random: random)
    let disclosures = try parties.map { try self.parties.newDisclosure(of: $0.party) }
    let issuer = issuer(for: caller.environment)
    let statement = try issuer.issue(
      VersionCertificate(
        assurance: issuer.assurance, environment: caller.environment,
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
        sourceURL: declaration.sourceURL),
      id: certificateID.description, subject: versionID.description, salt: random.bytes(16),
      at: time)
    let new = NewVersion(
      versionID: versionID, workID: work.workID, number: number, declaration: declaration,
      certificateID: certificateID, certificate: statement, chains: chains(for: caller.environment),
      sealedDisclosures: disclosures.map(\.sealed))
    let version = try VersionStore.insert(new, of: caller, request: request, tx)
    let view = CertificateView(
      certificate: StoredCertificate(new, partyIDs: work.partyIDs),
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
private func word(_ name: String, after prefix: String) -> String {
  name.hasPrefix(prefix) ? String(name.dropFirst(prefix.count)) : name
}
