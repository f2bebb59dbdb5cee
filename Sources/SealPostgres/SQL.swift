/// A statement with its parameters: `"SELECT title FROM work WHERE work_id = \(id)"`.
///
/// Each interpolated value becomes `$1`, `$2`, … and travels beside the text in binary form, so no
/// value can ever be read as SQL. Text that is trusted, such as a column's name, goes in by
/// `\(raw:)`; a piece with parameters of its own by `\(fragment)`.
package struct SQL: Sendable, ExpressibleByStringInterpolation {
  /// What PostgreSQL prepares.
  private(set) var text: String
  /// Types and places of the parameters in `values`.
  private(set) var parameters: [Parameter]
  /// The parameters' binary forms, one after another.
  private(set) var values: [UInt8]
  /// The first parameter that could not be encoded; thrown when the statement is run.
  private(set) var problem: PostgresError?

  struct Parameter: Sendable, Hashable {
    let type: UInt32
    /// `nil` for NULL.
    let range: Range<Int>?
  }

  package init(stringLiteral text: String) {
    self.init(stringInterpolation: Interpolation(text: text))
  }

  package init(stringInterpolation: Interpolation) {
    text = stringInterpolation.text
    parameters = stringInterpolation.parameters
    values = stringInterpolation.values
    problem = stringInterpolation.problem
    if problem == nil, text.utf8.contains(0) {
      problem = PostgresError(.invalidParameter, "The statement's text holds U+0000.")
    }
  }

  /// Text that is trusted, as a whole.
  package init(raw text: String) {
    self.init(stringLiteral: text)
  }

  package struct Interpolation: StringInterpolationProtocol {
    fileprivate var text: String
    fileprivate var parameters: [Parameter] = []
    fileprivate var values: [UInt8] = []
    fileprivate var problem: PostgresError?

    fileprivate init(text: String) {
      self.text = text
    }

    package init(literalCapacity: Int, interpolationCount: Int) {
      text = ""
      text.reserveCapacity(literalCapacity + 3 * interpolationCount)
      parameters.reserveCapacity(interpolationCount)
    }

    package mutating func appendLiteral(_ literal: String) {
      text += literal
    }

    package mutating func appendInterpolation<Value: PostgresEncodable>(_ value: Value) {
      append(value)
    }

    private mutating func append<Value: PostgresEncodable>(_ value: Value) {
      let start = values.count
      do {
        try value.encodePostgres(into: &values)
      } catch {
        let sentence = (error as? ValueProblem)?.sentence ?? "cannot be encoded"
        problem =
          problem
          ?? PostgresError(
            .invalidParameter, "Parameter $\(parameters.count + 1) \(sentence).")
      }
      append(
        type: Value.postgresType.oid, range: value.isPostgresNull ? nil : start..<values.count)
    }

    /// The same for a value that may be NULL; its own overload, because the compiler otherwise
    /// warns of an Optional in an interpolation.
    package mutating func appendInterpolation<Value: PostgresEncodable>(_ value: Value?) {
      append(value)
    }

    package mutating func appendInterpolation(raw trusted: String) {
      text += trusted
    }

    /// The fragment's parameters are numbered on from those before it.
    package mutating func appendInterpolation(_ fragment: SQL) {
      let base = values.count
      let shift = parameters.count
      text += shift == 0 ? fragment.text : fragment.renumbered(by: shift)
      values += fragment.values
      parameters += fragment.parameters.map { parameter in
        Parameter(
          type: parameter.type,
          range: parameter.range.map { $0.lowerBound + base..<$0.upperBound + base })
      }
      problem = problem ?? fragment.problem
    }

    private mutating func append(type: UInt32, range: Range<Int>?) {
      parameters.append(Parameter(type: type, range: range))
      text += "$\(parameters.count)"
    }
  }

  /// The text with `$1` as `$(1 + shift)` and so on. Fragments hold no `$n` but their parameters.
  private func renumbered(by shift: Int) -> String {
    let pieces = text.utf8.split(separator: UInt8(ascii: "$"), omittingEmptySubsequences: false)
    return pieces.dropFirst().reduce(into: String(Substring(pieces[0]))) { text, piece in
      let digits = piece.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
      let number = Int(Substring(digits)).map { String($0 + shift) } ?? ""
      text += "$" + number + Substring(piece[digits.endIndex...])
    }
  }
}
