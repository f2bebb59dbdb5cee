import SealAccess
import SealPostgres
import SealPrimitives
import SealVerify

/// Who sees which statements, and what of them: a rule for each kind.
package struct StatementAccess: Sendable {
  /// What is shown of the persons in a statement to who asks; `nil` when it is not for them. Who
  /// asks without a key is `nil`.
  package typealias Rule = @Sendable (StoredStatement, Caller?, Transaction) throws -> [String]?

  private var rules: [String: Rule]

  /// - Parameter rules: by the type of the statement. Other types are nobody's to see here.
  package init(_ rules: [String: Rule]) {
    self.rules = rules
  }

  /// With the rules of further kinds.
  package func adding(_ more: [String: Rule]) -> StatementAccess {
    StatementAccess(rules.merging(more) { _, _ in preconditionFailure("a kind has one rule") })
  }

  /// The statement with all that proves it, if it is for who asks.
  package func find(_ id: AnyTypeID, for caller: Caller?, _ tx: Transaction) throws
    -> StatementProof?
  {
    guard let found = try StatementStore.find(id.uuid, tx),
      // The database knows the number in the identifier alone.
      try found.statement.id == id.text,
      let disclosures = try rules[found.type]?(found, caller, tx)
    else { return nil }
    return try found.proof(disclosing: disclosures, tx)
  }
}
