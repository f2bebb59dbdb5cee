import SealAPI
import SealAccess
import SealPostgres
import SealPrimitives
import SealVerify

/// What happens to works: each in the transaction of its change, so that work, version, certificate
/// and event are there together or not at all.
extension WorkRegistration {
  /// Registers a work with its first version; bytes that the account has registered before with the
  /// same data make nothing.
  func register(_ request: WorkRequest, as id: WorkID, _ change: Change) throws
    -> RegisteredVersion
  {
    let named = try parties.resolve(request.parties, change)
    let holders = try VersionStore.holders(
      ofSHA256: request.version.sha256, change.tenant, change.tx)
    if let version = holders.own {
      let found = try RegisteredVersion.existing(version, of: change.tenant, change.tx)
      try refuse(
        version,
        differingIn: found.work.work.differences(from: request, by: named)
          + request.version.differences(from: version.declaration))
      throw change.unchanged(found)
    }
    return try registerNew(
      request, by: named, as: id, mayCompete: holders.areOthers, change)
  }

  /// Registers a work whose bytes were looked for before. If they came in between, the database
  /// refuses them, and the change is made once more.
  ///
  /// - Parameter mayCompete: whether other accounts may have the same bytes.
  func registerNew(
    _ request: WorkRequest, by named: [PartyInRole], as id: WorkID, mayCompete: Bool = true,
    _ change: Change
  ) throws -> RegisteredVersion {
    let work = try WorkStore.insert(
      id, request, partyIDs: named.map(\.party.partyID), of: change.tenant, at: change.now,
      change.tx)
    let (version, certificate) = try certify(
      request.version, as: change.makeID(), number: 1, of: work, named, change)
    try change.tell(.workRegistered, id, version.eventData)
    return RegisteredVersion(
      work: try WorkView.made(work, version, named, mayCompete: mayCompete, change.tx),
      version: version, certificate: certificate)
  }

  func withdraw(_ id: WorkID, _ change: Change) throws -> WorkView {
    if let work = try WorkStore.withdraw(id, of: change.tenant, at: change.now, change.tx) {
      try change.tell(.workWithdrawn, id, ["work": .string(id.description)])
      return try WorkView.read(work, change.tx)
    }
    throw change.unchanged(try WorkView.read(id, of: change.tenant, change.tx))
  }

  func publishClaim(_ id: WorkID, _ change: Change) throws -> WorkView {
    if let work = try WorkStore.publishClaim(id, of: change.tenant, change.tx) {
      try change.tell(.claimPublished, id, ["work": .string(id.description)])
      return try WorkView.read(work, change.tx)
    }
    throw change.unchanged(try WorkView.read(id, of: change.tenant, change.tx))
  }

  /// Refuses bytes that the account has registered with other data.
  func refuse(_ version: Version, differingIn fields: [String]) throws {
    guard fields.isEmpty else {
      throw CertificationError.alreadyRegistered(
        version.workID, version.versionID, fields: fields)
    }
  }
}

extension Version {
  /// What its events carry.
  var eventData: [String: JSONValue] {
    [
      "work": .string(workID.description), "version": .string(versionID.description),
      "number": .integer(Int64(number)),
    ]
  }
}
