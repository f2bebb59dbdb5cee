/// JSON in the profile of statements: no null, no fractions, integers whose magnitude is below
/// 2^53.
///
/// Equality is equality of the canonical bytes: unlike Swift's strings, `"é"` and `"e\u{301}"`
/// differ.
public enum JSONValue: Sendable {
  case object([String: JSONValue])
  case array([JSONValue])
  case string(String)
  case integer(Int64)
  case bool(Bool)

  /// What bounds parsing and writing.
  public enum Limits {
    /// 1 MiB.
    public static let bytes = 1 << 20
    /// How many arrays and objects may enclose one another.
    public static let depth = 16
    /// The largest magnitude that every JSON reader keeps exactly (RFC 8785 §3.2.2.3).
    public static let integerMagnitude: Int64 = 1 << 53 - 1
  }

  public subscript(member: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members[member]
  }
}

extension JSONValue: Equatable {
  public static func == (left: JSONValue, right: JSONValue) -> Bool {
    switch (left, right) {
    case (.object(let left), .object(let right)): left == right
    case (.array(let left), .array(let right)): left == right
    case (.string(let left), .string(let right)): left.utf8.elementsEqual(right.utf8)
    case (.integer(let left), .integer(let right)): left == right
    case (.bool(let left), .bool(let right)): left == right
    default: false
    }
  }
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByBooleanLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  public init(stringLiteral value: String) { self = .string(value) }
  public init(integerLiteral value: Int64) { self = .integer(value) }
  public init(booleanLiteral value: Bool) { self = .bool(value) }
  public init(arrayLiteral elements: JSONValue...) { self = .array(elements) }
  public init(dictionaryLiteral elements: (String, JSONValue)...) {
    self = .object(Dictionary(uniqueKeysWithValues: elements))
  }
}
