import SealCertification
import SealVerify

extension Parts {
  func certification(changed: @escaping @Sendable () -> Void) throws -> CertificationService {
    CertificationService(
      database: database, registrar: registrar, parties: parties,
      verifier: try CertificateVerifier(rootsPEM: installation.pki.rootsPEM()),
      pageTokens: pageTokens, logChains: logChains, clock: clock, changed: changed)
  }
}
