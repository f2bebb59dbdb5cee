import SealCrypto
import SealPrimitives

/// The body of a letter: this PDF file is the document of that license.
///
/// Type `license-letter`, version 1; the envelope's `id` is `letter_…`, its `subject` the license,
/// `license_…`. It is a statement about bytes, so whoever can verify a certificate against a work
/// can verify it against the PDF.
public struct LetterStatement: Sendable, Equatable {
  public enum Edition: String, Sendable, Equatable, CaseIterable {
    /// As the license was given.
    case given = "GIVEN"
    /// It says that the license was revoked.
    case revoked = "REVOKED"
  }

  public static let type = "license-letter"

  public var assurance: Assurance
  public var environment: Environment
  /// The license's number, `CS-…`.
  public var number: String
  public var edition: Edition
  /// Of the license's statement.
  public var licenseSHA256: [UInt8]
  /// Of the PDF file.
  public var pdf: Digests

  public init(
    assurance: Assurance, environment: Environment, number: String, edition: Edition,
    licenseSHA256: [UInt8], pdf: Digests
  ) {
    self.assurance = assurance
    self.environment = environment
    self.number = number
    self.edition = edition
    self.licenseSHA256 = licenseSHA256
    self.pdf = pdf
  }

  public static let kind = StatementKind(type: type, version: 1) { statement in
    let letter = try LetterStatement(statement)
    return StatementFacts(
      environment: letter.environment, assurance: letter.assurance, work: letter.pdf)
  }

  /// Reads a statement of this kind. Throws `VerifyError.malformedBody`.
  public init(_ statement: Statement) throws {
    try statement.expect(LetterID.self, "a letter's", about: LicenseID.self, "a license's")
    var body = try MemberReader(statement.body, "body")
    assurance = try body.choice("assurance")
    environment = try body.choice("environment")
    number = try body.string("number")
    edition = try body.choice("edition")
    licenseSHA256 = try body.hex("license_sha256", byteCount: 32)
    pdf = Digests(
      sha256: try body.hex("sha256", byteCount: 32), sha512: try body.hex("sha512", byteCount: 64),
      sm3: nil, sizeBytes: try body.decimal("size_bytes"))
    try body.finish()
    try body.requireLicenseNumber(number, "number")
  }

  /// The body as the statement has it.
  public var body: JSONValue {
    [
      "assurance": .string(assurance.rawValue), "environment": .string(environment.rawValue),
      "number": .string(number), "edition": .string(edition.rawValue),
      "license_sha256": .string(Hex.encode(licenseSHA256)),
      "sha256": .string(Hex.encode(pdf.sha256)), "sha512": .string(Hex.encode(pdf.sha512)),
      "size_bytes": .string(String(pdf.sizeBytes)),
    ]
  }
}
