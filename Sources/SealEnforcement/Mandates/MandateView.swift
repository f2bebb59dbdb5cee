import SealAPI
import SealCertification
import SealPostgres
import SealPrimitives
import SealProtobuf

/// Shows mandates with their statements.
struct MandateView: Sendable {
  let parties: PartyDirectory
  let proofs: ProofStore

  func read(_ id: MandateID, _ tx: Transaction) throws -> EnforcementV1.Mandate {
    try message(MandateStore.known(id, tx), tx)
  }

  func message(_ mandate: Mandate, _ tx: Transaction) throws -> EnforcementV1.Mandate {
    var message = mandate.message
    message.proof = try proof(of: mandate, tx)
    message.revocationProof = try mandate.revocationID.flatMap { try proofs.find($0, tx)?.proof }
    return message
  }

  /// The statement, with the name of who gave it.
  func proof(of id: MandateID, _ tx: Transaction) throws -> EnforcementV1.StatementProof? {
    try proof(of: MandateStore.known(id, tx), tx)
  }

  private func proof(of mandate: Mandate, _ tx: Transaction) throws
    -> EnforcementV1.StatementProof?
  {
    guard var found = try proofs.find(mandate.mandateID.uuid, tx) else { return nil }
    if let sealed = found.sealedDisclosure,
      let disclosure = try parties.disclosure(sealed, of: mandate.partyID, tx)
    {
      found.proof.disclosures = [disclosure]
    }
    return found.proof
  }
}
