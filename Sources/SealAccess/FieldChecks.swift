import SealProtobuf
import SealRPC

/// Collects everything that is wrong with a request, so that the caller learns it all at once.
///
/// What is wrong with texts that people wrote was found before, by what the contract declares of
/// them: it comes first.
package struct FieldChecks {
  private var violations: [RPCV1.FieldViolation]

  package init() {
    violations = RequestTexts.faults.map {
      RPCV1.FieldViolation(field: $0.field, reason: $0.reason, description: $0.description)
    }
  }

  /// How much was refused so far.
  package var violationCount: Int { violations.count }

  package mutating func refuse(_ field: String, _ reason: String, _ description: String) {
    violations.append(RPCV1.FieldViolation(field: field, reason: reason, description: description))
  }

  /// A text that must be there. What may stand in it the contract declares.
  package mutating func required(_ text: String, _ field: String) {
    if text.isEmpty { refuse(field, "REQUIRED", "`\(field)` is empty; it is required.") }
  }

  /// A line that an operator's command takes, which no contract declares, as it is kept. Throws
  /// INVALID_FIELDS unless it has 1 to `limit` characters that may stand in a text.
  package static func line(_ raw: String, _ field: String, limit: Int) throws -> String {
    var (texts, text) = (TextChecks(), raw)
    texts.text(&text, field, .line(limit))
    try RequestTexts.$faults.withValue(texts.faults) {
      var checks = FieldChecks()
      checks.required(text, field)
      try checks.finish()
    }
    return text
  }

  /// Bytes of exactly one length; absent only where that is allowed.
  package mutating func bytes(_ value: [UInt8], _ field: String, count: Int, required: Bool = true)
  {
    if value.isEmpty && !required { return }
    if value.isEmpty {
      refuse(field, "REQUIRED", "`\(field)` is empty; it is required and has \(count) bytes.")
    } else if value.count != count {
      refuse(field, "WRONG_LENGTH", "`\(field)` has \(value.count) bytes; it must have \(count).")
    }
  }

  /// An enum number that the contract knows.
  package mutating func known(
    _ isKnown: Bool, _ number: Int32, _ field: String, required: Bool = true
  ) {
    if number == 0 {
      if required { refuse(field, "REQUIRED", "`\(field)` is not set; it is required.") }
    } else if !isKnown {
      refuse(
        field, "UNKNOWN_VALUE",
        "`\(field)` is \(number), which means nothing in this version of the contract.")
    }
  }

  package mutating func requestID(_ value: String) {
    let allowed = value.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
        true
      default: false
      }
    }
    if value.isEmpty {
      refuse(
        "request_id", "REQUIRED", "`request_id` is empty; make one up and keep it when you retry.")
    } else if !(8...64).contains(value.utf8.count) || !allowed {
      refuse(
        "request_id", "MALFORMED",
        "`request_id` must have 8 to 64 characters of A-Z, a-z, 0-9, - and _.")
    }
  }

  /// The size of a page: 1 to 500, 50 when it is not set.
  package mutating func pageSize(_ value: UInt32) -> Int {
    if value > 500 {
      refuse("page_size", "TOO_LARGE", "`page_size` is \(value); at most 500 are allowed.")
    }
    return value == 0 ? 50 : Int(min(value, 500))
  }

  /// Unwraps what a parser returned, or refuses the field as malformed.
  package mutating func parsed<Value>(_ value: Value?, _ field: String, expected: String) -> Value?
  {
    if value == nil { refuse(field, "MALFORMED", "`\(field)` is not \(expected).") }
    return value
  }

  /// Throws if anything was refused; answers the values that were read, each of which is then
  /// there.
  ///
  /// A value that is missing although nothing was refused is our own fault: whoever reads a field
  /// refuses it or has it.
  package func finish<each Value>(_ values: repeat (each Value)?) throws -> (repeat each Value) {
    try finish()
    func present<One>(_ value: One?) -> One {
      guard let value else { preconditionFailure("what is missing was not refused") }
      return value
    }
    return (repeat present(each values))
  }

  /// Reads the one field that a request has.
  package static func read<Value>(_ field: (inout FieldChecks) -> Value?) throws -> Value {
    var checks = FieldChecks()
    let value = field(&checks)
    return try checks.finish(value)
  }

  /// Reads the one field that a request has beside its `request_id`.
  package static func read<Value>(
    _ request: some RequestIdentified, _ field: (inout FieldChecks) -> Value?
  ) throws -> Value {
    try read { checks in
      let value = field(&checks)
      checks.requestID(request.requestID)
      return value
    }
  }

  /// Throws if anything was refused.
  package func finish() throws {
    guard !violations.isEmpty else { return }
    throw RPCError(
      .invalidArgument, reason: "INVALID_FIELDS",
      message: violations.count == 1
        ? violations[0].description
        : "\(violations.count) fields of the request cannot be accepted.",
      fieldViolations: violations)
  }
}
