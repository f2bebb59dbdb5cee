import SealCertification
import SealPostgres
import SealPrimitives
import SealTrust
import SealVerify

/// Issues the statements of mandates, evidence and settlements, and keeps them.
package struct EnforcementIssuer: Sendable {
  private let issuers: [Environment: StatementIssuer]
  private let chains: [Environment: SigningChains]
  private let random: any RandomBytes

  /// - Parameter issuers: one for each environment; their chains are in the database.
  package init(issuers: [StatementIssuer], random: any RandomBytes) {
    let issuers = Dictionary(uniqueKeysWithValues: issuers.map { ($0.environment, $0) })
    precondition(Environment.allCases.allSatisfy { issuers[$0] != nil })
    self.issuers = issuers
    chains = issuers.mapValues(SigningChains.init)
    self.random = random
  }

  /// Issues a statement, keeps it under `id`, and hands it to the log.
  ///
  /// - Parameters:
  ///   - body: the kind's body, for the assurance that the environment's issuer has.
  ///   - sealedDisclosure: what opens a party's digest, sealed.
  ///   - disclosure: what opens a digest of what is no personal data.
  func issue<Kind>(
    _ kind: StatementKind, id: TypeID<Kind>, subject: String, _ environment: Environment,
    sealedDisclosure: [UInt8]? = nil, disclosure: String? = nil, at time: Instant,
    _ tx: Transaction, body: (Assurance) -> JSONValue
  ) throws {
    guard let issuer = issuers[environment], let chains = chains[environment] else {
      preconditionFailure("init has checked")
    }
    let issued = try issuer.issue(
      kind, body: body(issuer.assurance), id: id.description, subject: subject,
      salt: random.bytes(16), at: time)
    try tx.execute(
      """
      WITH \(StatementLog.entering(issued.bytes, environment))
      INSERT INTO enforcement_statement (statement_id, environment, type, statement, signature,
        timestamp_token, issuer_chain_sha256, timestamp_chain_sha256, sealed_disclosure, disclosure)
      VALUES (\(id), \(environment), \(kind.type), \(issued.bytes), \(issued.signature),
        \(issued.token), \(chains.issuerSHA256), \(chains.timestampSHA256), \(sealedDisclosure),
        \(disclosure))
      """)
  }
}
