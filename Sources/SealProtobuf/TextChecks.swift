internal import SealPrimitives

/// How people may write in a field, as the contract declares it (`Proto/seal/option/v1`).
public enum TextForm: Sendable, Hashable {
  /// One line of at most so many characters.
  case line(Int)
  /// Lines that may end, tabs that may stand in them, of at most so many characters in all.
  case lines(Int)

  var rule: TextRule {
    switch self {
    case .line(let limit): TextRule(limit: limit)
    case .lines(let limit): TextRule(limit: limit, hasLines: true)
    }
  }
}

/// Goes through the texts that people wrote in a message, normalizes them, and keeps what is wrong.
///
/// `TextRule` has the rules. A text at fault stays as it was.
public struct TextChecks {
  /// A field that cannot be accepted: `parties[0].name`.
  public struct Fault: Sendable, Hashable {
    public let field: String
    /// Stable and upper-case: `FORBIDDEN_CHARACTER`, `TOO_LONG`.
    public let reason: String
    /// One sentence, which names the character.
    public let description: String
  }

  public private(set) var faults: [Fault] = []
  private var path = ""

  public init() {}

  public mutating func text(_ value: inout String, _ name: String, _ form: TextForm) {
    do throws(TextFault) {
      value = try form.rule.normalized(value)
    } catch {
      let field = path + name
      faults.append(
        Fault(field: field, reason: error.reason, description: error.description(of: field)))
    }
  }

  public mutating func message(_ value: inout (some Message)?, _ name: String) {
    value?.check(&self, in: name)
  }

  public mutating func messages(_ values: inout [some Message], _ name: String) {
    for index in values.indices { values[index].check(&self, in: "\(name)[\(index)]") }
  }

  fileprivate mutating func within(_ name: String, _ body: (inout TextChecks) -> Void) {
    let outer = path
    path += name + "."
    body(&self)
    path = outer
  }
}

extension Message {
  fileprivate mutating func check(_ texts: inout TextChecks, in name: String) {
    texts.within(name) { check(&$0) }
  }
}
