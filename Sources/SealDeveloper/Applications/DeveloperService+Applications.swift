import Foundation
import SealAPI
import SealAccess
import SealPostgres
import SealPrimitives
import SealProtobuf
import SealRPC

extension DeveloperService {
  /// How many applications an account has in an environment at most.
  static let mostApplications = 100
  /// The longest time that a replaced key still works.
  static let longestKeyGrace = Duration.seconds(30 * 86_400)

  package func createApplication(
    _ request: DeveloperV1.CreateApplicationRequest, context: CallContext
  ) async throws -> DeveloperV1.CreateApplicationResponse {
    var checks = FieldChecks()
    checks.text(request.name, "name", length: 1...100)
    checks.requestID(request.requestID)
    try checks.finish()
    return try await once(request, context) { [random] change in
      let id = ApplicationID(at: change.now, random: random)
      try AccountStore.lock(change.caller.accountID, change.tx)
      guard
        try ApplicationStore.count(of: change.caller, change.tx) < Self.mostApplications
      else { throw DeveloperError.tooMany("applications", limit: Self.mostApplications) }
      let made = StoredApplication(
        applicationID: id, name: request.name, createTime: change.now)
      try ApplicationStore.insert(made, of: change.caller, change.tx)
      try change.audit("CreateApplication", on: id.uuid)
      return DeveloperV1.CreateApplicationResponse(application: made.message)
    }
  }

  package func listApplications(
    _ request: DeveloperV1.ListApplicationsRequest, context: CallContext
  ) async throws -> DeveloperV1.ListApplicationsResponse {
    let (applications, next) = try await page(request.pageSize, request.pageToken, context) {
      caller, before, limit, tx in
      try ApplicationStore.list(
        of: caller, before: before.map(ApplicationID.init(uuid:)), limit: limit, tx)
    } position: {
      $0.applicationID.uuid
    }
    return DeveloperV1.ListApplicationsResponse(
      applications: applications.map(\.message), nextPageToken: next)
  }

  package func rotateApiKey(
    _ request: DeveloperV1.RotateApiKeyRequest, context: CallContext
  ) async throws -> DeveloperV1.RotateApiKeyResponse {
    var checks = FieldChecks()
    let id = checks.parsed(
      ApiKeyID(request.apiKeyID), "api_key_id", expected: "a key's identifier (key_…)")
    let grace = checks.grace(request.gracePeriod, atMost: Self.longestKeyGrace)
    checks.requestID(request.requestID)
    try checks.finish()
    guard let id else { preconditionFailure("absence is a violation") }
    let identity = try RequestIdentity(request, method: context.method)
    return try await once(request, context, hiding: { $0.secret = "" }) { [random] change in
      let (caller, tx, now) = (change.caller, change.tx, change.now)
      // Keys know their requests too: this one may have made another key.
      guard try ApiKeyStore.find(madeBy: identity, of: caller, tx) == nil else {
        throw AccessError.requestIDReused
      }
      guard let old = try ApiKeyStore.find(id, of: caller, tx) else {
        throw DeveloperError.keyNotFound
      }
      let held = Set(caller.scopes.map(\.rawValue))
      if let missing = old.scopes.first(where: { !held.contains($0) }) {
        throw DeveloperError.scopeNotHeld(missing)
      }
      guard try ApiKeyStore.expire(id, of: caller, at: now.advanced(by: grace), tx) else {
        throw DeveloperError.keyEnded
      }
      let secret = ApiKeySecret(environment: caller.environment, random: random)
      let made = try ApiKeyStore.insert(
        secret, id: ApiKeyID(at: now, random: random), account: caller.accountID,
        member: old.memberID, label: old.label, scopes: old.scopes, application: old.applicationID,
        replaces: id, at: now, request: identity, tx)
      try change.audit("RotateApiKey", on: id.uuid)
      return DeveloperV1.RotateApiKeyResponse(
        apiKey: made.message, secret: secret.text,
        replacedApiKey: try ApiKeyStore.find(id, of: caller, tx)?.message)
    }
  }
}

extension FieldChecks {
  /// How long the old one of two secrets is still good: 24 hours when nothing is said.
  mutating func grace(_ value: GoogleProtobuf.Duration?, atMost longest: Duration) -> Duration {
    guard let value else { return .seconds(86_400) }
    guard let duration = value.duration, (.zero...longest).contains(duration) else {
      refuse(
        "grace_period", "OUT_OF_RANGE",
        "`grace_period` must be 0 to \(longest.components.seconds / 86_400) days.")
      return .zero
    }
    return duration
  }
}
