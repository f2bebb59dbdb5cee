import SealAPI
import SealAccess
import SealPostgres
import SealPrimitives
import SealVerify

// What is asked of certification by services that are moved already; goes when it is moved itself.

extension PartyBook {
  package func named(
    _ name: String, _ kind: CertificationV1.PartyKind = .naturalPerson, _ change: Change
  ) throws -> PartyID {
    try named(
      name, kind,
      caller: Caller(
        platformActingFor: change.tenant.accountID, change.tenant.environment),
      at: change.now, change.tx)
  }

  package func guest(_ name: String, _ change: Change) throws -> PartyID {
    try guest(
      name, of: change.tenant.accountID, change.tenant.environment, at: change.now, change.tx)
  }
}

extension Registrar {
  package func publish(_ text: PublishedText, as work: WorkID?, _ change: Change) throws
    -> Publication
  {
    let (account, environment) = (change.tenant.accountID, change.tenant.environment)
    return try publish(
      text, as: work,
      request: RequestIdentity(operatorAction: change.makeID(VersionID.self).description),
      caller: Caller(platformActingFor: account, environment),
      actor: CallActor(
        accountID: account, apiKeyID: nil, environment: environment, peerAddress: ""), change.tx)
  }

  package static func publication(latestOf work: WorkID, _ tx: Transaction) throws -> Publication? {
    try tx.first("SELECT * FROM version WHERE work_id = \(work) ORDER BY number DESC LIMIT 1").map {
      let version = try StoredVersion($0)
      return Publication(version, version.number == 1 ? .newWork : .newVersion)
    }
  }
}
