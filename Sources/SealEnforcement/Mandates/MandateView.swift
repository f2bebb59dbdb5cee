import SealAPI
import SealCertification
import SealPostgres
import SealPrimitives
import SealProof
import SealProtobuf
import SealStatements

/// Shows mandates with their statements.
struct MandateView: Sendable {
  let parties: PartyDirectory

  func read(_ id: MandateID, _ tx: Transaction) throws -> EnforcementV1.Mandate {
    try message(MandateStore.known(id, tx), tx)
  }

  func message(_ mandate: Mandate, _ tx: Transaction) throws -> EnforcementV1.Mandate {
    var message = mandate.message
    message.proof = try proof(of: mandate, tx)
    message.revocationProof = try mandate.revocationID.map { try CaseView.proof(of: $0, tx) }
    return message
  }

  /// The statement, with the name of who gave it.
  func proof(of id: MandateID, _ tx: Transaction) throws -> TypeV1.StatementProof {
    try proof(of: MandateStore.known(id, tx), tx)
  }

  private func proof(of mandate: Mandate, _ tx: Transaction) throws -> TypeV1.StatementProof {
    let statement = try StatementStore.read(mandate.mandateID, tx)
    return try statement.proof(disclosing: disclosures(statement, of: mandate, tx), tx).message
  }

  func disclosures(_ statement: StoredStatement, of mandate: Mandate, _ tx: Transaction) throws
    -> [String]
  {
    try statement.sealedDisclosures.compactMap {
      try parties.disclosure($0, of: mandate.partyID, tx)
    }
  }
}
