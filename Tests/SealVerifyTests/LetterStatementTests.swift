import SealCrypto
import SealPrimitives
import Testing

@testable import SealVerify

@Suite struct LetterStatementTests {
  private let letter = LetterStatement(
    assurance: .development, environment: .sandbox, number: "CS-7K2M-9QXD-0HBV-31TE",
    edition: .given, licenseSHA256: [UInt8](repeating: 1, count: 32),
    pdf: Digests(
      sha256: [UInt8](repeating: 2, count: 32), sha512: [UInt8](repeating: 3, count: 64), sm3: nil,
      sizeBytes: 60_000))

  private func statement(
    _ change: (inout [String: JSONValue]) -> Void = { _ in },
    id: String = LetterID(at: Instant(seconds: 1), random: SystemRandomBytes()).description,
    subject: String = LicenseID(at: Instant(seconds: 1), random: SystemRandomBytes())
      .description
  ) throws -> Statement {
    guard case .object(var members) = letter.body else {
      preconditionFailure("a body is an object")
    }
    change(&members)
    return try Statement(
      type: LetterStatement.type, version: 1, id: id,
      salt: String(repeating: "0", count: 32), subject: subject,
      issuer: Statement.Issuer(keySHA256: String(repeating: "a", count: 64), name: "issuer"),
      issuedTime: Instant(seconds: 1_700_000_000), body: .object(members))
  }

  @Test func aLetterIsReadAsItWasWritten() throws {
    #expect(try LetterStatement(statement()) == letter)
    let facts = try StatementKindRegistry.standard.kind(of: statement()).facts(statement())
    #expect(facts.work == letter.pdf && facts.environment == .sandbox)
  }

  @Test(arguments: [
    ("number", JSONValue.string("CS-1")), ("edition", .string("LOST")),
    ("license_sha256", .string("00")), ("sha256", .string("zz")), ("sha512", .string("")),
    ("size_bytes", .integer(5)), ("environment", .string("MOON")), ("more", .bool(true)),
  ])
  func aMemberThatHasNotItsFormIsRefused(name: String, value: JSONValue) {
    #expect(throws: VerifyError.self) { try LetterStatement(statement { $0[name] = value }) }
  }

  @Test func anotherIdentifierIsRefused() {
    #expect(throws: VerifyError.self) { try LetterStatement(statement(id: "license_1")) }
    #expect(throws: VerifyError.self) { try LetterStatement(statement(subject: "work_1")) }
  }
}
