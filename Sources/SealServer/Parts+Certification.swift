import SealAuthorization
import SealCertification
import SealEnforcement
import SealPrimitives
import SealStatements
import SealVerify

extension Parts {
  func certification(changed: @escaping @Sendable () -> Void) throws -> CertificationService {
    CertificationService(
      database: database, changes: changes.waking(changed), lists: lists,
      registration: registration,
      verifier: try CertificateVerifier(rootsPEM: installation.pki.rootsPEM()),
      statementAccess: .works(parties).withCases(parties), logChains: logs.map(\.chainPEM),
      roots: try PerEnvironment { try installation.pki.rootPEM($0) }, clock: clock)
  }
}
