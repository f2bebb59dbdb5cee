import SealPostgres
import SealPrimitives
import SealVerify

/// Which statements anybody may see, and what of them: a rule for each kind that is public.
package struct PublicStatements: Sendable {
  /// What is shown of the persons in a statement; `nil` when it is not for everybody.
  package typealias Rule = @Sendable (StoredStatement, Transaction) throws -> [String]?

  private let rules: [String: Rule]

  /// - Parameter rules: by the type of the statement. Other types are nobody's to see here.
  package init(_ rules: [String: Rule]) {
    self.rules = rules
  }

  /// The statement with all that proves it, if it is for everybody.
  package func find(_ id: AnyTypeID, _ tx: Transaction) throws -> StatementProof? {
    guard let found = try StatementStore.find(id.uuid, tx),
      // The database knows the number in the identifier alone.
      try found.statement.id == id.text,
      let disclosures = try rules[found.type]?(found, tx)
    else { return nil }
    return try found.proof(disclosing: disclosures, tx)
  }
}
