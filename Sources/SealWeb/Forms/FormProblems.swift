import SealRPC

/// A service's field violations, as texts beside the fields of a form.
enum FormProblems {
  /// Texts by field; `nil` when the error is about something else.
  static func texts(_ error: RPCError, _ words: Words) -> [String: String]? {
    if error.reason == "PLACE_REQUIRED" { return ["use_url": words["fieldRequired"]] }
    guard error.reason == "INVALID_FIELDS" else { return nil }
    return Dictionary(
      error.fieldViolations.map { ($0.field, text($0, words)) },
      uniquingKeysWith: { first, _ in first })
  }

  static func text(_ violation: RPCV1.FieldViolation, _ words: Words) -> String {
    switch violation.reason {
    case "REQUIRED": words["fieldRequired"]
    case "TOO_LONG": words["fieldTooLong"]
    case "MALFORMED_MAIL": words["fieldMail"]
    case "MALFORMED": words["fieldAddress"]
    case "FORBIDDEN_CHARACTER":
      // Its sentence begins with the character: U+202E.
      words("fieldCharacter", String(violation.description.prefix { $0 != "," }))
    default: words["fieldCharacters"]
    }
  }
}
