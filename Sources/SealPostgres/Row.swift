/// One row of a result.
package struct Row: Sendable {
  let result: ResultSet
  let index: Int32

  /// The value in a column; `T` may be Optional where NULL may stand.
  ///
  /// Throws `unexpectedResult` when there is no such column, when it is NULL or of another type.
  package func decode<T: PostgresDecodable>(_ column: String, as type: T.Type = T.self) throws -> T
  {
    guard let number = result.column(named: column) else {
      throw PostgresError(.unexpectedResult, "The result has no column `\(column)`.")
    }
    do {
      return try T(postgres: result.cell(row: index, column: number))
    } catch let problem as ValueProblem {
      throw PostgresError(
        .unexpectedResult, "Column `\(column)` \(problem.sentence) (\(T.self)).")
    }
  }
}
