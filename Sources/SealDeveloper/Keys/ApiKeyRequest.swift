import SealAPI
import SealAccess
import SealPrimitives
import SealRPC

/// What a caller asks of a new key, found well-formed and within what the calling key may give.
struct ApiKeyRequest: Sendable {
  let label: String
  /// Sorted, each once.
  let scopes: [Scope]
  let application: ApplicationID?

  init(_ request: DeveloperV1.CreateApiKeyRequest, caller: Caller) throws {
    var checks = FieldChecks()
    checks.required(request.label, "label")
    checks.count(request.scopes.count, "scopes", 1...32)
    var scopes: Set<Scope> = []
    for (index, name) in request.scopes.prefix(32).enumerated() {
      if let scope = Scope(rawValue: name) {
        scopes.insert(scope)
      } else {
        checks.refuse(
          "scopes[\(index)]", "UNKNOWN_VALUE",
          "`scopes[\(index)]` is not a scope; the scopes are "
            + Scope.ofAccounts.map(\.rawValue).joined(separator: ", ") + ".")
      }
    }
    application =
      request.applicationID.isEmpty
      ? nil : checks.applicationID(request.applicationID)
    checks.requestID(request.requestID)
    try checks.finish()
    if let missing = scopes.subtracting(caller.scopes).min(by: { $0.rawValue < $1.rawValue }) {
      throw DeveloperError.scopeNotHeld(missing.rawValue)
    }
    self.label = request.label
    self.scopes = scopes.sorted { $0.rawValue < $1.rawValue }
  }
}
