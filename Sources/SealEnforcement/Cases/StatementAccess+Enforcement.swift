import SealAccess
import SealCertification
import SealPostgres
import SealPrimitives
import SealStatements
import SealVerify

extension StatementAccess {
  /// Mandates, their revocations, evidence and settlements too, each for its account.
  package func withCases(_ parties: PartyDirectory) -> StatementAccess {
    let mandates = MandateView(parties: parties)
    return adding([
      MandateStatement.type: Self.own { statement, owner, tx in
        guard let id = MandateID(try statement.statement.id),
          let mandate = try MandateStore.find(id, tx), mandate.tenant == owner
        else { return nil }
        return try mandates.disclosures(statement, of: mandate, tx)
      },
      MandateRevocation.type: Self.own { statement, owner, tx in
        guard let id = MandateID(statement.subject) else { return nil }
        return try MandateStore.find(id, tx)?.tenant == owner ? [] : nil
      },
      EvidenceStatement.type: Self.own(Self.ofCase),
      SettlementStatement.type: Self.own(Self.ofCase),
    ])
  }

  private static func own(
    _ rule: @escaping @Sendable (StoredStatement, Tenant, Transaction) throws -> [String]?
  ) -> Rule {
    { statement, caller, tx in
      guard let caller, caller.scopes.contains(.enforcementRead) else { return nil }
      return try rule(statement, caller.tenant, tx)
    }
  }

  @Sendable
  private static func ofCase(
    _ statement: StoredStatement, _ owner: Tenant, _ tx: Transaction
  ) throws -> [String]? {
    guard let id = CaseID(statement.subject) else { return nil }
    return try CaseStore.find(id, of: owner, tx) == nil ? nil : []
  }
}
