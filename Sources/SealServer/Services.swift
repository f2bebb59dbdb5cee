import SealAccess
import SealAuthorization
import SealCertification
import SealDeveloper
import SealEnforcement
import SealMonitoring
import SealRPC

/// The services of a server over their parts, and what runs beside them.
package struct Services: Sendable {
  package let parts: Parts
  package let background: Background
  package let certification: CertificationService
  package let authorization: AuthorizationService
  package let monitoring: MonitoringService
  package let enforcement: EnforcementService
  package let developer: DeveloperService

  package init(_ parts: Parts) async throws {
    try await parts.statements.keepChains(in: parts.database)
    self.parts = parts
    let background = Background(parts)
    self.background = background
    certification = try parts.certification(changed: background.wakeSequencers)
    authorization = parts.authorization(changed: background.wake)
    monitoring = parts.monitoring(changed: background.wakeAll)
    enforcement = parts.enforcement(changed: background.wakeAll)
    developer = parts.developer(changed: background.wakeAll)
  }

  /// Every method, its failures as callers are told of them.
  var methodHandlers: [MethodHandler] {
    let handlers =
      certification.methodHandlers() + authorization.methodHandlers()
      + monitoring.methodHandlers() + enforcement.methodHandlers() + developer.methodHandlers()
    return handlers.map { $0.translatingFailures(translateFailure) }
  }
}
