import SealAPI
import SealAccess
import SealCertification
import SealEvents
import SealJobs
import SealPostgres
import SealPrimitives
import SealStatements
import SealVerify

/// What happens to mandates, with the cases that are open under them.
struct Mandates: Sendable {
  let cases: Cases

  /// Throws the contract's reasons of CreateMandate.
  func grant(_ request: MandateRequest, as id: MandateID, _ change: Change) throws -> Mandate {
    let (tenant, tx) = (change.tenant, change.tx)
    let time = try change.dueTime().truncatedToMilliseconds
    try request.expectRight(of: tenant, at: time, tx)
    let party = try cases.parties.disclosed(request.partyID, tx)
    let fee = cases.orders.feePPM
    try cases.statements.issue(
      MandateStatement.kind, id, about: request.partyID.description,
      sealedDisclosures: [party.sealedDisclosure], in: change
    ) { assurance in
      MandateStatement(
        assurance: assurance, environment: tenant.environment,
        accountID: tenant.accountID.description, partyDigest: party.digest,
        workIDs: request.workIDs?.map(\.description), startTime: time, endTime: request.endTime,
        currencyCode: request.currencyCode, maxAskMinorUnits: UInt64(request.maxAsk), feePPM: fee
      ).body
    }
    let mandate = try MandateStore.insert(id, request, of: tenant, feePPM: fee, start: time, tx)
    if let end = mandate.endTime {
      try change.later(
        NewJob(
          kind: CaseJobKind.mandateEnd, key: id.description, tenant: tenant, due: end,
          clock: .account))
    }
    try tell(.mandateGranted, mandate, change)
    return mandate
  }

  /// Revokes a mandate of the account's, and ends all that is open under it; one that has ended
  /// stays as it is. Throws MANDATE_NOT_FOUND.
  func revoke(_ id: MandateID, shownBy view: MandateView, _ change: Change) throws
    -> EnforcementV1.Mandate
  {
    guard let mandate = try MandateStore.lock(id, change.tx), mandate.tenant == change.tenant else {
      throw EnforcementError.mandateNotFound
    }
    guard mandate.closeTime == nil else {
      throw change.unchanged(try view.message(mandate, change.tx))
    }
    return try view.message(revoke(mandate, change), change.tx)
  }

  private func revoke(_ mandate: Mandate, _ change: Change) throws -> Mandate {
    let id = change.makeID(RevocationID.self)
    try cases.statements.issue(
      MandateRevocation.kind, id, about: mandate.mandateID.description, in: change
    ) { assurance in
      MandateRevocation(
        assurance: assurance, environment: mandate.tenant.environment, revokeTime: change.now
      ).body
    }
    return try close(mandate, revocation: id, change)
  }

  /// Ends a mandate whose time is over, and all that is open under it.
  func end(_ id: MandateID, _ change: Change) throws {
    guard let mandate = try MandateStore.lock(id, change.tx), mandate.closeTime == nil else {
      return
    }
    _ = try close(mandate, revocation: nil, change)
  }

  private func close(
    _ mandate: Mandate, revocation: RevocationID?, _ change: Change
  ) throws -> Mandate {
    for id in try CaseStore.open(under: mandate.mandateID, change.tx) {
      try cases.move(LockedCase.lock(id, change.tx), .mandateEnded, change)
    }
    let closed = try MandateStore.close(
      mandate.mandateID, at: change.now, revocation: revocation, change.tx)
    try AutomaticEnforcement.switchOffWithoutMandate(change)
    try tell(revocation == nil ? .mandateEnded : .mandateRevoked, closed, change)
    return closed
  }

  private func tell(_ type: EventType, _ mandate: Mandate, _ change: Change) throws {
    let id = mandate.mandateID
    try change.tell(type, id, ["mandate": .string(id.description)])
  }
}
