internal import CProtobufC

/// What generated code knows of a message that its C descriptor does not tell: JSON names, and
/// which of the C struct's byte strings are text.
public final class MessageTable: Sendable {
  public let fullName: String
  /// In order of their numbers.
  public let fields: [Field]
  /// A constant of the generated C code, never written to.
  nonisolated(unsafe) let descriptor: UnsafePointer<ProtobufCMessageDescriptor>

  public struct Field: Sendable {
    public let number: Int32
    /// As in the contract: `size_bytes`.
    public let name: String
    /// As in JSON: `sizeBytes`.
    public let jsonName: String
    public let kind: Kind
    public let isRepeated: Bool
    /// How people may write in it; `nil` for what is no text of theirs.
    public let text: TextForm?
    /// Where the value lies in the C struct, in bytes.
    public internal(set) var offset = 0
    /// Where the count of a repeated field lies in the C struct, in bytes.
    public internal(set) var countOffset = 0

    public init(
      _ number: Int32, _ name: String, json jsonName: String, _ kind: Kind, repeated: Bool = false,
      text: TextForm? = nil
    ) {
      self.number = number
      self.name = name
      self.jsonName = jsonName
      self.kind = kind
      self.isRepeated = repeated
      self.text = text
    }
  }

  public enum Kind: Sendable {
    case bool
    case int32
    case int64
    case uint32
    case uint64
    case string
    case bytes
    case enumeration(EnumTable)
    case message(MessageTable)
  }

  /// `descriptor` is the address of the generated `ProtobufCMessageDescriptor`, which knows the
  /// offsets.
  public init(fullName: String, descriptor: UnsafeRawPointer, fields: [Field]) {
    self.fullName = fullName
    self.descriptor = descriptor.assumingMemoryBound(to: ProtobufCMessageDescriptor.self)
    let described = UnsafeBufferPointer(
      start: self.descriptor.pointee.fields, count: Int(self.descriptor.pointee.n_fields))
    precondition(described.count == fields.count, "\(fullName): the C code is of another contract")
    self.fields = zip(fields, described).map { field, described in
      precondition(
        UInt32(field.number) == described.id, "\(fullName): the C code is of another contract")
      var field = field
      field.offset = Int(described.offset)
      field.countOffset = Int(described.quantifier_offset)
      return field
    }
  }
}

/// The names of an enumeration's numbers.
public final class EnumTable: Sendable {
  public let fullName: String
  /// In order of the contract.
  public let values: [(number: Int32, name: String)]

  public init(fullName: String, values: [(number: Int32, name: String)]) {
    self.fullName = fullName
    self.values = values
  }

  public func name(_ number: Int32) -> String? {
    values.first { $0.number == number }?.name
  }

  public func number(_ name: String) -> Int32? {
    values.first { $0.name == name }?.number
  }
}
