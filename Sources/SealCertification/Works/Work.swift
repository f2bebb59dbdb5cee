import SealAPI
import SealPostgres
import SealPrimitives

/// A work: a row of `work`.
struct Work: Sendable {
  let workID: WorkID
  let title: String
  let kind: CertificationV1.WorkKind
  let partyIDs: [PartyID]
  let partyRoles: [CertificationV1.PartyRole]
  let claim: CertificationV1.Claim
  let createTime: Instant
  let withdrawTime: Instant?
  let ownershipLevel: CertificationV1.OwnershipLevel

  init(_ row: Row) throws {
    workID = try row.decode("work_id")
    title = try row.decode("title")
    kind = .init(rawValue: try row.decode("kind"))
    partyIDs = try row.decode("party_ids")
    partyRoles = try row.decode("party_roles", as: [Int32].self).map { .init(rawValue: $0) }
    claim = CertificationV1.Claim(
      right: .init(rawValue: try row.decode("claimed_right")),
      sharePPM: UInt32(try row.decode("claim_share_ppm", as: Int32.self)),
      regionCode: try row.decode("claim_region_code"),
      basis: .init(rawValue: try row.decode("claim_basis")),
      visibility: .init(rawValue: try row.decode("claim_visibility")))
    createTime = try row.decode("create_time")
    withdrawTime = try row.decode("withdraw_time")
    ownershipLevel = .init(rawValue: try row.decode("ownership_level"))
  }

  /// The fields in which a request declares something else than this work has, by their names
  /// there. Text is compared byte by byte: to Swift, differently composed texts are equal.
  ///
  /// - Parameter parties: the request's parties, in order.
  func differences(from request: WorkRequest, by parties: [PartyInRole]) -> [String] {
    var fields: [String] = []
    func compare(_ equal: Bool, _ name: String) { if !equal { fields.append(name) } }
    compare(Array(request.title.utf8) == Array(title.utf8), "title")
    compare(request.kind == kind, "kind")
    compare(
      parties.map(\.party.partyID) == partyIDs && parties.map(\.role) == partyRoles, "parties")
    compare(request.claim == claim, "claim")
    return fields
  }
}
