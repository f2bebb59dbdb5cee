import SealPrimitives

/// The body of a mandate's revocation: nothing new is done under it any more.
///
/// Type `mandate-revocation`, version 1; the envelope's `id` is `revocation_…`, its `subject` the
/// mandate, `mandate_…`.
public struct MandateRevocation: Sendable, Equatable {
  public static let type = "mandate-revocation"

  public var assurance: Assurance
  public var environment: Environment
  public var revokeTime: Instant

  public init(assurance: Assurance, environment: Environment, revokeTime: Instant) {
    self.assurance = assurance
    self.environment = environment
    self.revokeTime = revokeTime.truncatedToMilliseconds
  }

  public static let kind = StatementKind(type: type, version: 1) { statement in
    let revocation = try MandateRevocation(statement)
    return StatementFacts(
      environment: revocation.environment, assurance: revocation.assurance)
  }

  /// Reads a statement of this kind. Throws `VerifyError.malformedBody`.
  public init(_ statement: Statement) throws {
    try statement.expect(RevocationID.self, "a revocation's", about: MandateID.self, "a mandate's")
    var body = try MemberReader(statement.body, "body")
    assurance = try body.choice("assurance")
    environment = try body.choice("environment")
    revokeTime = try body.time("revoke_time")
    try body.finish()
  }

  /// The body as the statement has it.
  public var body: JSONValue {
    [
      "assurance": .string(assurance.rawValue), "environment": .string(environment.rawValue),
      "revoke_time": .string(revokeTime.rfc3339),
    ]
  }
}
