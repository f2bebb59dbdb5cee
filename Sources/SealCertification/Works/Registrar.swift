import SealAPI
import SealAccess
import SealEvents
import SealPostgres
import SealPrimitives
import SealTrust

/// What a registration left behind, or found.
struct RegistrationResult: Sendable {
  let work: WorkView
  let version: StoredVersion
  let certificate: CertificateView
  /// Whether it was there before, with the same data.
  let existed: Bool
}

/// Registers, adds versions and withdraws: each within the transaction that it is given, so that
/// work, version, certificate and audit entry are there together or not at all.
package struct Registrar: Sendable {
  /// Constraints that a concurrent call of the same account can make this one violate. Run again,
  /// it finds what the other made.
  package static let races: Set<String> = [
    "digest_is_registered_once_by_an_account", "version_request_id_is_used_once",
    "version_number_is_used_once_in_its_work", "party_name_is_unique_in_its_account",
    "work_withdrawal_request_id_is_used_once", "claim_sheet_request_id_is_used_once",
  ]

  private let issuers: [Environment: StatementIssuer]
  private let chains: [Environment: SigningChains]
  let parties: PartyBook
  let clock: any WallClock
  let random: any RandomBytes
  let outbox: EventOutbox

  /// - Parameter issuers: one for each environment.
  package init(
    issuers: [StatementIssuer], parties: PartyBook, clock: any WallClock, random: any RandomBytes
  ) {
    let issuers = Dictionary(uniqueKeysWithValues: issuers.map { ($0.environment, $0) })
    precondition(Environment.allCases.allSatisfy { issuers[$0] != nil })
    self.issuers = issuers
    chains = issuers.mapValues(SigningChains.init)
    self.parties = parties
    self.clock = clock
    self.random = random
    outbox = EventOutbox(random: random)
  }

  func issuer(for environment: Environment) -> StatementIssuer {
    guard let issuer = issuers[environment] else { preconditionFailure("init has checked") }
    return issuer
  }

  func chains(for environment: Environment) -> SigningChains {
    guard let chains = chains[environment] else { preconditionFailure("init has checked") }
    return chains
  }

  /// Keeps the X.509 chains that certificates will refer to. Once a start of the server, before any
  /// registration.
  package func storeChains(in database: Database) async throws {
    let chains = Array(chains.values)
    try await database.write { tx in
      for chain in chains { try chain.store(tx) }
    }
  }

  func register(
    _ declaration: WorkDeclaration, request: RequestIdentity, caller: Caller, actor: CallActor,
    _ tx: Transaction
  ) throws -> RegistrationResult {
    if let version = try VersionStore.find(madeBy: request, of: caller, tx) {
      // The same call again: it gets the answer it would have got, had it not been lost.
      return try found(version, existed: false, caller, tx)
    }
    let now = clock.now()
    let named = try parties.resolve(declaration.parties, caller: caller, at: now, tx)
    if let version = try VersionStore.find(sha256: declaration.version.sha256, of: caller, tx) {
      let result = try found(version, existed: true, caller, tx)
      let differences =
        declaration.differences(from: result.work.work, partyIDs: named.map(\.party.partyID))
        + declaration.version.differences(from: version.declaration)
      guard differences.isEmpty else {
        throw CertificationError.alreadyRegistered(
          version.workID, version.versionID, fields: differences)
      }
      return result
    }
    let workID = WorkID(at: now, random: random)
    let work = try WorkStore.insert(
      workID, declaration, partyIDs: named.map(\.party.partyID), of: caller, at: now, tx)
    let (version, certificate) = try certify(
      declaration.version, number: 1, of: work, named, request: request, caller: caller, at: now, tx
    )
    try AuditStore.record("RegisterWork", on: workID.uuid, by: actor, at: now, tx)
    let view = try WorkView.made(work, version, named, tx)
    return RegistrationResult(
      work: view, version: version, certificate: certificate, existed: false)
  }

  func addVersion(
    _ declaration: VersionDeclaration, to workID: WorkID, request: RequestIdentity, caller: Caller,
    actor: CallActor, _ tx: Transaction
  ) throws -> RegistrationResult {
    if let version = try VersionStore.find(madeBy: request, of: caller, tx) {
      // The same call again: it gets the answer it would have got, had it not been lost.
      return try found(version, existed: false, caller, tx)
    }
    guard let work = try WorkStore.lock(workID, of: caller, tx) else {
      throw CertificationError.workNotFound
    }
    guard work.withdrawTime == nil else { throw CertificationError.workWithdrawn }
    if let version = try VersionStore.find(sha256: declaration.sha256, of: caller, tx) {
      let differences =
        (version.workID == workID ? [] : ["work_id"])
        + declaration.differences(from: version.declaration)
      guard differences.isEmpty else {
        throw CertificationError.alreadyRegistered(
          version.workID, version.versionID, fields: differences)
      }
      return try found(version, existed: true, caller, tx)
    }
    let now = clock.now()
    let named = try parties.parties(of: work, tx)
    let (version, certificate) = try certify(
      declaration, number: try VersionStore.lastNumber(of: workID, tx) + 1, of: work, named,
      request: request, caller: caller, at: now, tx)
    try AuditStore.record("AddVersion", on: version.versionID.uuid, by: actor, at: now, tx)
    try outbox.record(
      NewEvent(
        tenant: caller.tenant, type: .versionAdded,
        subject: workID.description,
        data: [
          "work": .string(workID.description), "version": .string(version.versionID.description),
          "number": .integer(Int64(version.number)),
        ]), at: now, tx)
    let view = try WorkView.read([work], .all, tx)[0]
    return RegistrationResult(
      work: view, version: version, certificate: certificate, existed: false)
  }

  func withdraw(
    _ workID: WorkID, request: RequestIdentity, caller: Caller, actor: CallActor, _ tx: Transaction
  ) throws -> WorkView {
    if let work = try WorkStore.find(withdrawnBy: request, of: caller, tx) {
      return try WorkView.read([work], .all, tx)[0]
    }
    let now = clock.now()
    if try WorkStore.withdraw(workID, of: caller, at: now, request: request, tx) {
      try AuditStore.record("WithdrawWork", on: workID.uuid, by: actor, at: now, tx)
      try outbox.record(
        NewEvent(
          tenant: caller.tenant, type: .workWithdrawn,
          subject: workID.description, data: ["work": .string(workID.description)]), at: now, tx)
    }
    guard let work = try WorkStore.find(workID, of: caller, tx) else {
      throw CertificationError.workNotFound
    }
    return try WorkView.read([work], .all, tx)[0]
  }

  private func found(
    _ version: StoredVersion, existed: Bool, _ caller: Caller, _ tx: Transaction
  ) throws -> RegistrationResult {
    guard let work = try WorkStore.find(version.workID, of: caller, tx),
      let certificate = try CertificateView.read(
        .certificate(version.certificateID), of: caller, tx)
    else { preconditionFailure("a version's work and certificate are of the version's account") }
    return RegistrationResult(
      work: try WorkView.read([work], .all, tx)[0], version: version,
      certificate: certificate, existed: existed)
  }
}
