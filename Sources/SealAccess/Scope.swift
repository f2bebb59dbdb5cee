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
  case enforcementRead = "enforcement.read"
  case enforcementWrite = "enforcement.write"
  /// Deciding about cases of every account: the platform's own people. Never given with an account,
  /// only by `seald key create --operator`.
  case operate = "operator"

  /// What an account's own keys can do.
  package static let ofAccounts: [Scope] = allCases.filter { $0 != .operate }
}
