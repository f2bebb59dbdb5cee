import SealAPI
import SealAccess
import SealPrimitives

/// An objection as somebody files it, found well-formed.
struct ObjectionRequest: Sendable {
  let licenseNumber: LicenseNumber
  let reason: String

  /// Throws INVALID_FIELDS with everything that is wrong.
  init(_ request: AuthorizationV1.FileObjectionRequest) throws {
    var checks = FieldChecks()
    let number = checks.licenseNumber(request.licenseNumber)
    checks.required(request.reason, "reason")
    checks.requestID(request.requestID)
    licenseNumber = try checks.finish(number)
    reason = request.reason
  }
}
