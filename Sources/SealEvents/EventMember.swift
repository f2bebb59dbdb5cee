import SealVerify

/// A member of an event's `data`, as the catalogue declares it.
package struct EventMember: Sendable {
  package enum Kind: Sendable, Hashable {
    /// A TypeID of this prefix.
    case identifier(String)
    case number
    case flag
    /// A value of an enum of the contract, without the enum's name before it.
    case word
    case text
  }

  package let name: String
  package let kind: Kind
  package let example: JSONValue
  /// In words; of a `word`, the enum; of an identifier, empty.
  package let meaning: String
  /// Whether some events of the type come without it; examples do.
  package private(set) var isOptional = false

  /// - Parameter prefix: of the TypeID; the name if not said.
  static func id(_ name: String, _ prefix: String? = nil, isOptional: Bool = false) -> Self {
    let prefix = prefix ?? name
    return Self(
      name: name, kind: .identifier(prefix), example: .string(exampleID(prefix)), meaning: "",
      isOptional: isOptional)
  }

  static func number(_ name: String, _ example: Int64, _ meaning: String) -> Self {
    Self(
      name: name, kind: .number, example: .integer(example), meaning: meaning)
  }

  static func flag(_ name: String, _ example: Bool, _ meaning: String) -> Self {
    Self(
      name: name, kind: .flag, example: .bool(example), meaning: meaning)
  }

  /// - Parameter contract: the enum's name.
  static func word(_ name: String, _ example: String, of contract: String) -> Self {
    Self(
      name: name, kind: .word, example: .string(example), meaning: contract)
  }

  static func text(_ name: String, _ example: String, _ meaning: String) -> Self {
    Self(
      name: name, kind: .text, example: .string(example), meaning: meaning)
  }

  /// The identifier of this prefix in all examples.
  package static func exampleID(_ prefix: String) -> String {
    prefix + "_01m8p570g0edd9rbtej7bp7a05"
  }

  /// Whether a value is of the member's kind.
  func admits(_ value: JSONValue) -> Bool {
    switch (kind, value) {
    case (.identifier(let prefix), .string(let text)):
      text.hasPrefix(prefix + "_") && text.utf8.count == prefix.utf8.count + 27
    case (.word, .string(let text)):
      text.utf8.contains { $0 != 0x5F }
        && text.utf8.allSatisfy { $0 == 0x5F || (0x41...0x5A) ~= $0 }
    case (.number, .integer), (.flag, .bool), (.text, .string): true
    default: false
    }
  }
}
