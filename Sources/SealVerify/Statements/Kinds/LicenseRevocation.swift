import SealPrimitives

/// The body of a revocation: this license holds no longer.
///
/// Type `license-revocation`, version 1; the envelope's `id` is `revocation_…`, its `subject` the
/// license, `license_…`.
public struct LicenseRevocation: Sendable, Equatable {
  public static let type = "license-revocation"

  public var assurance: Assurance
  public var environment: Environment
  /// The license's number, `CS-…`.
  public var number: String
  /// Upper-case words, for example `OBJECTION_UPHELD`.
  public var reason: String
  public var revokeTime: Instant

  public init(
    assurance: Assurance, environment: Environment, number: String, reason: String,
    revokeTime: Instant
  ) {
    self.assurance = assurance
    self.environment = environment
    self.number = number
    self.reason = reason
    self.revokeTime = revokeTime.truncatedToMilliseconds
  }

  public static let kind = StatementKind(type: type, version: 1) { statement in
    let revocation = try LicenseRevocation(statement)
    return StatementFacts(
      environment: revocation.environment, assurance: revocation.assurance)
  }

  /// Reads a statement of this kind. Throws `VerifyError.malformedBody`.
  public init(_ statement: Statement) throws {
    try statement.expect(RevocationID.self, "a revocation's", about: LicenseID.self, "a license's")
    var body = try MemberReader(statement.body, "body")
    assurance = try body.choice("assurance")
    environment = try body.choice("environment")
    number = try body.string("number")
    reason = try body.symbol("reason")
    revokeTime = try body.time("revoke_time")
    try body.finish()
    try body.requireLicenseNumber(number, "number")
  }

  /// The body as the statement has it.
  public var body: JSONValue {
    [
      "assurance": .string(assurance.rawValue), "environment": .string(environment.rawValue),
      "number": .string(number), "reason": .string(reason),
      "revoke_time": .string(revokeTime.rfc3339),
    ]
  }
}
