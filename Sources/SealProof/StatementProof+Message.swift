import SealAPI
import SealVerify

/// A statement's proof as the contract hands it over, and as it is verified.
extension StatementProof {
  package init(_ message: TypeV1.StatementProof) {
    self.init(
      statement: message.statement, signature: message.signature,
      timestampToken: message.timestampToken, issuerChainPEM: message.issuerChainPEM,
      timestampChainPEM: message.timestampChainPEM, disclosures: message.disclosures,
      logProof: message.logProof.isEmpty ? nil : message.logProof,
      logChainPEM: message.logChainPEM.isEmpty ? nil : message.logChainPEM)
  }

  package var message: TypeV1.StatementProof {
    TypeV1.StatementProof(
      statement: statement, signature: signature, timestampToken: timestampToken,
      issuerChainPEM: issuerChainPEM, timestampChainPEM: timestampChainPEM,
      disclosures: disclosures, logProof: logProof ?? "", logChainPEM: logChainPEM ?? "")
  }
}
