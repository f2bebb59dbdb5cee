import SealAPI
import SealVerify

/// A folder in which a statement and its proof are saved.
enum StatementFolder {
  static func write(_ proof: UnverifiedCertificate, to folder: String) throws {
    do {
      try CertificateBundle.write(proof, toFolder: folder)
    } catch let error as VerifyError {
      throw Failure(.cannotCreate, "\(error)")
    }
  }
}

extension UnverifiedCertificate {
  init(_ certificate: CertificationV1.Certificate) {
    self.init(
      statement: certificate.statement, signature: certificate.signature,
      timestampToken: certificate.timestampToken, issuerChainPEM: certificate.issuerChainPEM,
      timestampChainPEM: certificate.timestampChainPEM, disclosures: certificate.disclosures,
      logProof: certificate.logProof.isEmpty ? nil : certificate.logProof,
      logChainPEM: certificate.logChainPEM.isEmpty ? nil : certificate.logChainPEM)
  }

  init(_ license: AuthorizationV1.License) {
    self.init(
      statement: license.statement, signature: license.signature,
      timestampToken: license.timestampToken, issuerChainPEM: license.issuerChainPEM,
      timestampChainPEM: license.timestampChainPEM, disclosures: license.disclosures,
      logProof: license.logProof.isEmpty ? nil : license.logProof,
      logChainPEM: license.logChainPEM.isEmpty ? nil : license.logChainPEM)
  }

  init(_ letter: AuthorizationV1.LicenseLetter) {
    self.init(
      statement: letter.statement, signature: letter.signature,
      timestampToken: letter.timestampToken, issuerChainPEM: letter.issuerChainPEM,
      timestampChainPEM: letter.timestampChainPEM,
      logProof: letter.logProof.isEmpty ? nil : letter.logProof,
      logChainPEM: letter.logChainPEM.isEmpty ? nil : letter.logChainPEM)
  }

  init(_ proof: EnforcementV1.StatementProof) {
    self.init(
      statement: proof.statement, signature: proof.signature,
      timestampToken: proof.timestampToken, issuerChainPEM: proof.issuerChainPEM,
      timestampChainPEM: proof.timestampChainPEM, disclosures: proof.disclosures,
      logProof: proof.logProof.isEmpty ? nil : proof.logProof,
      logChainPEM: proof.logChainPEM.isEmpty ? nil : proof.logChainPEM)
  }
}
