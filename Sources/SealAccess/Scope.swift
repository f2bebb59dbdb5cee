/// What a key may do. Shared by all methods of one service that read, or that change.
package enum Scope: String, Sendable, Hashable, CaseIterable {
  case certificationRead = "certification.read"
  case certificationWrite = "certification.write"
  case authorizationRead = "authorization.read"
  case authorizationWrite = "authorization.write"
  case monitoringRead = "monitoring.read"
  case monitoringWrite = "monitoring.write"
  case developerRead = "developer.read"
  case developerWrite = "developer.write"
}
