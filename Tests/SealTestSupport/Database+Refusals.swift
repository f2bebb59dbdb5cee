import SealPostgres

extension Database {
  private struct RolledBack: Error {}

  /// Runs each statement, or several joined by semicolons, and takes it back; one database serves
  /// them all. Tells which were not refused by the rule that is named with them: none, if all is
  /// well.
  ///
  /// An empty rule stands for statements that must be accepted.
  package func misjudged(
    _ violations: [(statement: String, rule: String)]
  ) async throws -> [String] {
    var problems: [String] = []
    for (statement, rule) in violations {
      var refusal = ""
      do {
        try await write { tx in
          try tx.executeScript(statement)
          // What is checked at COMMIT otherwise.
          try tx.executeScript("SET CONSTRAINTS ALL IMMEDIATE")
          throw RolledBack()
        }
      } catch let error as PostgresError {
        refusal = error.constraint ?? error.description
      } catch is RolledBack {}
      if refusal != rule {
        problems.append("\(statement): refused by `\(refusal)`, not by `\(rule)`")
      }
    }
    return problems
  }
}
