import SealAPI
import SealAccess
import SealPostgres
import SealPrimitives
import SealProtobuf

/// A work with what is needed to show it.
struct WorkView: Sendable {
  let work: Work
  let versions: [Version]
  let competing: [CompetingClaim]
  let isInConflict: Bool
  /// The split sheet that stands.
  let sheet: ClaimSheet?
  /// The work's parties, its sheet's, and those of public competing claims.
  let parties: [PartyID: Party]

  enum Versions {
    case all
    case latest
  }

  /// The view of a work that this transaction has made: only what others claim is to be read, if
  /// anybody else has its bytes.
  static func made(
    _ work: Work, _ version: Version, _ named: [PartyInRole], mayCompete: Bool, _ tx: Transaction
  ) throws -> WorkView {
    let competing =
      mayCompete ? try CompetingClaimStore.list(against: [work.workID], tx) : []
    let claimants = competing.filter(\.isPublic).flatMap(\.partyIDs)
    let others = claimants.isEmpty ? [:] : try PartyStore.list(Set(claimants), tx)
    let own = named.map { ($0.party.partyID, $0.party) }
    return WorkView(
      work: work, versions: [version], competing: competing,
      isInConflict: competing.isEmpty ? false : try WorkReader.hasConflict(work.workID, tx),
      sheet: nil,
      parties: others.merging(own) { _, new in new })
  }

  static func read(_ id: WorkID, of tenant: Tenant, _ tx: Transaction) throws -> WorkView {
    guard let work = try WorkStore.find(id, of: tenant, tx) else {
      throw CertificationError.workNotFound
    }
    return try read(work, tx)
  }

  /// With all versions.
  static func read(_ work: Work, _ tx: Transaction) throws -> WorkView {
    try read([work], .all, tx)[0]
  }

  /// The views of these works, all of one account, in their order, by one query for each kind of
  /// thing.
  static func read(_ works: [Work], _ wanted: Versions, _ tx: Transaction) throws
    -> [WorkView]
  {
    let ids = works.map(\.workID)
    let versions =
      switch wanted {
      case .all: try VersionStore.list(of: ids, tx)
      case .latest: try VersionStore.latest(of: ids, tx)
      }
    let competing = try CompetingClaimStore.list(against: ids, tx)
    let competed = Array(Set(competing.map(\.ownWorkID)))
    let conflicts =
      competed.isEmpty ? [] : try ClaimConflictStore.conflicts(of: competed, tx)
    let sheets = try ClaimSheetStore.latest(of: ids, tx)
    let shown =
      works.flatMap(\.partyIDs) + sheets.flatMap { $0.claims.map(\.partyID) }
      + competing.filter(\.isPublic).flatMap(\.partyIDs)
    let parties = try PartyStore.list(Set(shown), tx)
    let versionsByWork = Dictionary(grouping: versions, by: \.workID)
    let competingByWork = Dictionary(grouping: competing, by: \.ownWorkID)
    return works.map { work in
      WorkView(
        work: work, versions: versionsByWork[work.workID] ?? [],
        competing: competingByWork[work.workID] ?? [],
        isInConflict: conflicts.contains(work.workID),
        sheet: sheets.first { $0.workID == work.workID }, parties: parties)
    }
  }

  func message(_ directory: PartyDirectory) throws -> CertificationV1.Work {
    CertificationV1.Work(
      workID: work.workID.description, title: work.title, kind: work.kind,
      state: work.withdrawTime == nil ? .active : .withdrawn,
      parties: try zip(work.partyIDs, work.partyRoles).map { id, role in
        let name = try directory.name(of: id, parties[id])
        return CertificationV1.Party(
          partyID: id.description, name: name ?? "", kind: parties[id]?.kind ?? .unspecified,
          role: role, erased: name == nil)
      },
      claim: work.claim, versions: versions.map(\.message),
      createTime: GoogleProtobuf.Timestamp(work.createTime),
      withdrawTime: work.withdrawTime.map(GoogleProtobuf.Timestamp.init),
      ownershipLevel: work.ownershipLevel, hasCompetingClaims: !competing.isEmpty,
      competingClaims: try competing.filter(\.isPublic).map { claim in
        CertificationV1.CompetingClaim(
          workID: claim.workID.description,
          claimantNames: try claim.partyIDs.compactMap { try directory.name(of: $0, parties[$0]) },
          certifyTime: GoogleProtobuf.Timestamp(claim.certifyTime))
      }, claimSheet: try sheet?.message(directory, parties), inConflict: isInConflict)
  }
}
