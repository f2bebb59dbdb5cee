import SealVerify

/// The assurance of a statement's time, in words.
enum AssuranceText {
  /// Throws `VerifyError` for bytes that are no statement, which is a fault of ours.
  static func text(_ statement: [UInt8], _ words: Words) throws -> String {
    let statement = try Statement(canonical: statement)
    let facts = try StatementKindRegistry.standard.kind(of: statement).facts(statement)
    return words["assurance\(facts.assurance.rawValue)"]
  }
}
