internal import CPostgres
import Foundation

/// Owns one `PGresult` and clears it once.
///
/// Sendable: nothing changes a `PGresult` after libpq has handed it over, and reading it touches no
/// connection (PostgreSQL 15, §34.20).
final class ResultSet: @unchecked Sendable {
  private let result: OpaquePointer
  let rowCount: Int
  let columnCount: Int32

  /// Takes over `result`.
  init(_ result: OpaquePointer) {
    self.result = result
    rowCount = Int(PQntuples(result))
    columnCount = PQnfields(result)
  }

  deinit {
    PQclear(result)
  }

  /// `INSERT 0 1`, `COMMIT`, ….
  var commandTag: String { String(cString: PQcmdStatus(result)) }

  /// Rows that INSERT, UPDATE, DELETE, MERGE or SELECT touched; 0 for other commands.
  var affectedRows: Int { Int(String(cString: PQcmdTuples(result))) ?? 0 }

  func column(named name: String) -> Int32? {
    name.withCString { wanted in
      (0..<columnCount).first { strcmp(PQfname(result, $0), wanted) == 0 }
    }
  }

  func cell(row: Int32, column: Int32) -> PostgresCell {
    guard PQgetisnull(result, row, column) == 0 else {
      return PostgresCell(type: PQftype(result, column), bytes: nil)
    }
    return PostgresCell(
      type: PQftype(result, column),
      bytes: UnsafeRawBufferPointer(
        start: PQgetvalue(result, row, column), count: Int(PQgetlength(result, row, column))))
  }

  /// A field of a result in text form, as the simple query protocol returns it.
  func text(row: Int32, column: Int32) -> String? {
    PQgetisnull(result, row, column) == 1
      ? nil : String(cString: PQgetvalue(result, row, column))
  }

  var isCopy: Bool {
    [PGRES_COPY_IN, PGRES_COPY_OUT, PGRES_COPY_BOTH].contains(PQresultStatus(result))
  }

  /// The server's refusal, if this is one; `nil` when the statement succeeded.
  func failure() -> PostgresError? {
    switch PQresultStatus(result) {
    case PGRES_COMMAND_OK, PGRES_TUPLES_OK, PGRES_EMPTY_QUERY: return nil
    default: break
    }
    if isCopy { return PostgresError(.statementFailed, "COPY is not supported.") }
    guard let sqlState = field("C") else {
      return PostgresError(.connectionLost)
    }
    let function = field("R")
    let kind = PostgresError.Kind(sqlState: sqlState, function: function)
    return PostgresError(
      kind, kind.sentence, sqlState: sqlState, constraint: field("n"), table: field("t"),
      column: field("c"),
      origin: function.map { "\($0) \(field("F") ?? ""):\(field("L") ?? "")" },
      position: field("P").flatMap { Int($0) })
  }

  /// A field of the error report (PostgreSQL 15, §55.8). Never asked for message, detail, hint or
  /// context, which may hold data.
  private func field(_ code: Unicode.Scalar) -> String? {
    PQresultErrorField(result, Int32(code.value)).map { String(cString: $0) }
  }
}
