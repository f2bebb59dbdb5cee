/// Why a message could not be read or written.
public struct ProtobufError: Error, Hashable, Sendable {
  public enum Code: Hashable, Sendable {
    /// The bytes are no encoding of this message. The library below gives no reason.
    case malformed
    /// The message needs more memory than the caller allows it.
    case memoryLimit
    /// A `string` field is not UTF-8. `field` is its path: `parties[1].name`.
    case invalidUTF8(field: String)
    /// A `string` field holds a NUL character, which C and PostgreSQL would cut it at.
    case embeddedNUL(field: String)
    /// A well-known message holds a value that its JSON form cannot show.
    case notRepresentable(field: String)
    /// The text is no JSON, or nested too deeply, from this byte on.
    case malformedJSON(offset: Int)
    /// A value in JSON is not what its field holds.
    case unexpectedValue(field: String, expected: String)
    /// JSON names a field that the message does not have.
    case unknownField(field: String)
    /// JSON names a field twice.
    case repeatedField(field: String)
  }

  public var code: Code

  public init(_ code: Code) {
    self.code = code
  }

  /// One sentence for people, without any of the message's data.
  public var message: String {
    switch code {
    case .malformed: "The bytes are not a valid encoding of the message."
    case .memoryLimit: "The message needs more memory than is allowed for one message."
    case .invalidUTF8(let field): "`\(field)` is not valid UTF-8."
    case .embeddedNUL(let field): "`\(field)` contains a NUL character; strings may not."
    case .notRepresentable(let field): "`\(field)` is out of the range that JSON can show."
    case .malformedJSON(let offset): "The text is not well-formed JSON from byte \(offset) on."
    case .unexpectedValue(let field, let expected): "`\(field)` must be \(expected)."
    case .unknownField(let field): "`\(field)` is no field of the message."
    case .repeatedField(let field): "`\(field)` stands twice; each field may stand once."
    }
  }

  /// The path of the field that is to blame, where one is.
  public var field: String? {
    switch code {
    case .malformed, .memoryLimit, .malformedJSON: nil
    case .invalidUTF8(let field), .embeddedNUL(let field), .notRepresentable(let field),
      .unexpectedValue(let field, _), .unknownField(let field), .repeatedField(let field):
      field
    }
  }

  /// The same error, seen from the message that holds the failing one in `parent`.
  @usableFromInline
  func inside(_ parent: String) -> ProtobufError {
    withField { $0.isEmpty ? parent : "\(parent).\($0)" }
  }

  /// The same error in the element `index` of the repeated field.
  @usableFromInline
  func at(_ index: Int) -> ProtobufError {
    withField { "\($0)[\(index)]" }
  }

  private func withField(_ path: (String) -> String) -> ProtobufError {
    switch code {
    case .malformed, .memoryLimit, .malformedJSON: self
    case .invalidUTF8(let field): ProtobufError(.invalidUTF8(field: path(field)))
    case .embeddedNUL(let field): ProtobufError(.embeddedNUL(field: path(field)))
    case .notRepresentable(let field): ProtobufError(.notRepresentable(field: path(field)))
    case .unexpectedValue(let field, let expected):
      ProtobufError(.unexpectedValue(field: path(field), expected: expected))
    case .unknownField(let field): ProtobufError(.unknownField(field: path(field)))
    case .repeatedField(let field): ProtobufError(.repeatedField(field: path(field)))
    }
  }
}

extension ProtobufError: CustomStringConvertible {
  public var description: String { message }
}
