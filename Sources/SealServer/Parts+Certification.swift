import SealAuthorization
import SealCertification
import SealStatements
import SealVerify

extension Parts {
  func certification(changed: @escaping @Sendable () -> Void) throws -> CertificationService {
    CertificationService(
      database: database, changes: changes.waking(changed), lists: lists,
      registration: registration,
      verifier: try CertificateVerifier(rootsPEM: installation.pki.rootsPEM()),
      publicStatements: .standard(parties), logChains: logs.map(\.chainPEM), clock: clock)
  }
}
