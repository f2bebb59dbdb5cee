import SealAccess
import SealPostgres
import SealPrimitives
import SealTrust
import SealVerify

/// Issues statements of every kind, keeps them, and hands them to the log.
package struct Statements: Sendable {
  private let issuers: PerEnvironment<StatementIssuer>
  private let chains: PerEnvironment<SigningChain>

  package init(issuers: PerEnvironment<StatementIssuer>) {
    self.issuers = issuers
    chains = issuers.map(SigningChain.init)
  }

  /// Keeps the X.509 chains that statements will refer to. Once a start of the server, before
  /// anything is issued.
  package func keepChains(in database: Database) async throws {
    try await database.write { [chains] tx in
      for chain in chains { try chain.keep(tx) }
    }
  }

  /// Who vouches for the time of what is issued.
  package func assurance(_ environment: Environment) -> Assurance {
    issuers[environment].assurance
  }

  /// Issues a statement and keeps it under `id`: in the environment, and at the time, of the change
  /// that it is part of.
  ///
  /// - Parameters:
  ///   - subject: the text of an identifier.
  ///   - sealedDisclosures: what opens the digests of persons, each sealed under the party's key.
  ///   - disclosure: what opens a digest of what is no personal data.
  ///   - body: the kind's body, for the assurance that the issuer has.
  @discardableResult
  package func issue<Kind>(
    _ kind: StatementKind, _ id: TypeID<Kind>, about subject: String,
    sealedDisclosures: [[UInt8]] = [], disclosure: String? = nil, in change: Change,
    body: (Assurance) -> JSONValue
  ) throws -> IssuedStatement {
    let environment = change.tenant.environment
    let issuer = issuers[environment]
    let issued = try issuer.issue(
      kind, body: body(issuer.assurance), id: id.description, subject: subject,
      salt: change.random.bytes(16), at: change.now)
    try StatementStore.insert(
      NewStatement(
        id: id.uuid, environment: environment, type: kind.type, subject: subject,
        issued: issued, chainSHA256: chains[environment].sha256,
        sealedDisclosures: sealedDisclosures, disclosure: disclosure), change.tx)
    return issued
  }
}
