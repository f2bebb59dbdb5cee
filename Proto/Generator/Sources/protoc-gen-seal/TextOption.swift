import CDescriptor

/// The options of `Proto/seal/option/v1`, which the descriptor's bindings keep as unknown fields.
enum TextOption {
  static let file = "seal/option/v1/option.proto"

  /// What a field's options say of its text; `nil` where they say nothing.
  static func read(
    _ options: UnsafePointer<Google__Protobuf__FieldOptions>?
  ) -> Schema.Text? {
    guard let base = options?.pointee.base else { return nil }
    let fields = UnsafeBufferPointer(start: base.unknown_fields, count: Int(base.n_unknown_fields))
    for field in fields {
      switch field.tag {
      case 50301: return .line(number(field))
      case 50302: return .lines(number(field))
      default: continue
      }
    }
    return nil
  }

  /// A varint: seven bits a byte, the lowest first.
  private static func number(_ field: ProtobufCMessageUnknownField) -> UInt64 {
    let bytes = UnsafeBufferPointer(start: field.data, count: Int(field.len))
    return bytes.reversed().reduce(0) { $0 << 7 | UInt64($1 & 0x7F) }
  }
}
