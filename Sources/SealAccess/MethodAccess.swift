import SealAPI
import SealRPC

/// Who may call a method.
package enum MethodAccess: Sendable, Hashable {
  /// Anybody, without a key.
  case anybody
  /// Whoever holds a valid key.
  case anyKey
  /// Whoever holds a key with this scope.
  case scope(Scope)

  /// The one table of methods. A method that is not in it is refused; a test compares it with the
  /// contract.
  package static let table: [MethodDescriptor: MethodAccess] = [
    RPCV1.HealthServiceMethods.check: .anybody,

    CertificationV1.CertificationServiceMethods.registerWork: .scope(.certificationWrite),
    CertificationV1.CertificationServiceMethods.addVersion: .scope(.certificationWrite),
    CertificationV1.CertificationServiceMethods.getWork: .scope(.certificationRead),
    CertificationV1.CertificationServiceMethods.listWorks: .scope(.certificationRead),
    CertificationV1.CertificationServiceMethods.getCertificate: .scope(.certificationRead),
    CertificationV1.CertificationServiceMethods.verifyCertificate: .anybody,
    CertificationV1.CertificationServiceMethods.withdrawWork: .scope(.certificationWrite),

    DeveloperV1.DeveloperServiceMethods.getCaller: .anyKey,
    DeveloperV1.DeveloperServiceMethods.createApiKey: .scope(.developerWrite),
    DeveloperV1.DeveloperServiceMethods.listApiKeys: .scope(.developerRead),
    DeveloperV1.DeveloperServiceMethods.revokeApiKey: .scope(.developerWrite),
  ]
}
