import struct Foundation.UUID
import SealAPI
import SealAccess
import SealAuthorization
import SealCertification
import SealEvents
import SealJobs
import SealPostgres
import SealPrimitives
import SealRPC
import SealVerify

extension CaseDesk {
  /// Grants a mandate, or finds what the same call granted.
  func grant(
    _ declaration: MandateDeclaration, _ request: RequestIdentity, by context: CallContext,
    at now: Instant, _ tx: Transaction
  ) throws -> StoredMandate {
    let caller = context.caller
    if let mandate = try MandateStore.find(madeBy: request, of: caller, tx) { return mandate }
    let accountTime = try AccountClocks.now(
      caller.tenant, at: now, tx
    ).truncatedToMilliseconds
    try declaration.expectRight(of: caller, at: accountTime, tx)
    let party = try parties.disclosed(declaration.partyID, tx)
    let id = MandateID(at: now, random: random)
    let fee = orders.feePPM
    try issuer.issue(
      MandateStatement.kind, id: id, subject: declaration.partyID.description, caller.environment,
      sealedDisclosure: party.sealedDisclosure, at: now, tx
    ) { assurance in
      MandateStatement(
        assurance: assurance, environment: caller.environment,
        accountID: caller.accountID.description, partyDigest: party.digest,
        workIDs: declaration.workIDs?.map(\.description), startTime: accountTime,
        endTime: declaration.endTime, currencyCode: declaration.currencyCode,
        maxAskMinorUnits: UInt64(declaration.maxAsk), feePPM: fee
      ).body
    }
    let mandate = try MandateStore.insert(
      id, declaration, of: caller, feePPM: fee, start: accountTime, request: request, tx)
    if let end = mandate.endTime {
      try jobs.enqueue(
        NewJob(
          kind: MandateEndJob.kind, key: id.description,
          tenant: caller.tenant,
          due: end, clock: .account), at: now, tx)
    }
    try record(.mandateGranted, mandate, at: now, tx)
    try AuditStore.record("CreateMandate", on: id.uuid, by: CallActor(context), at: now, tx)
    return mandate
  }

  /// Revokes a mandate, or finds what the same call revoked.
  func revoke(
    _ id: MandateID, _ request: RequestIdentity, by context: CallContext, at now: Instant,
    _ tx: Transaction
  ) throws -> StoredMandate {
    let caller = context.caller
    if let mandate = try MandateStore.find(revokedBy: request, of: caller, tx) { return mandate }
    guard let mandate = try MandateStore.lock(id, tx), mandate.accountID == caller.accountID,
      mandate.environment == caller.environment
    else { throw EnforcementError.mandateNotFound }
    guard mandate.closeTime == nil else {
      // The same call may have been committed since it was looked for.
      return try MandateStore.find(revokedBy: request, of: caller, tx) ?? mandate
    }
    let revocation = RevocationID(at: now, random: random)
    try issuer.issue(
      MandateRevocation.kind, id: revocation, subject: id.description, mandate.environment,
      at: now, tx
    ) { assurance in
      MandateRevocation(
        assurance: assurance, environment: mandate.environment, revokeTime: now
      ).body
    }
    let closed = try close(mandate, (id: revocation.uuid, request: request), at: now, tx)
    try AuditStore.record("RevokeMandate", on: id.uuid, by: CallActor(context), at: now, tx)
    return closed
  }

  /// The mandate's time is over.
  func end(_ id: MandateID, at now: Instant, _ tx: Transaction) throws {
    guard let mandate = try MandateStore.lock(id, tx), mandate.closeTime == nil else { return }
    _ = try close(mandate, nil, at: now, tx)
  }

  /// Ends a locked mandate and all that is open under it.
  private func close(
    _ mandate: StoredMandate, _ revocation: (id: UUID, request: RequestIdentity)?, at now: Instant,
    _ tx: Transaction
  ) throws -> StoredMandate {
    for open in try CaseStore.openCases(under: mandate.mandateID, tx) {
      let (stored, order) = try lockKnown(open.caseID, tx)
      try move(stored, .mandateEnded, order: order, at: now, tx)
    }
    let closed = try MandateStore.close(
      mandate.mandateID, at: now, revocation: revocation, tx)
    try AutomaticEnforcement.switchOffWithoutMandate(
      of: mandate.accountID, mandate.environment,
      accountTime: try AccountClocks.now(
        Tenant(mandate.accountID, mandate.environment), at: now, tx), at: now, random: random, tx)
    try record(revocation == nil ? .mandateEnded : .mandateRevoked, closed, at: now, tx)
    return closed
  }

  private func record(
    _ type: EventType, _ mandate: StoredMandate, at now: Instant, _ tx: Transaction
  ) throws {
    try outbox.record(
      NewEvent(
        tenant: Tenant(mandate.accountID, mandate.environment), type: type,
        subject: mandate.mandateID.description,
        data: ["mandate": .string(mandate.mandateID.description)]), at: now, tx)
  }
}
