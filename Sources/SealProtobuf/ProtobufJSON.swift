/// Proto3 JSON (https://protobuf.dev/programming-guides/json/) of messages that are known by their
/// tables alone.
public enum ProtobufJSON {
  /// Protocol Buffers' encoding of the message in `json`. Whether its texts may stand in a message
  /// is seen when it is decoded.
  ///
  /// Throws `.malformedJSON`, `.unexpectedValue`, `.unknownField` and `.repeatedField`.
  public static func serialized(
    _ json: [UInt8], _ table: MessageTable, ignoringUnknownFields: Bool = false
  ) throws(ProtobufError) -> [UInt8] {
    try JSONReader.serialized(json, table, ignoringUnknownFields: ignoringUnknownFields)
  }

  /// The JSON, on one line, of the message in `bytes`.
  ///
  /// Throws `.malformed`, `.memoryLimit`, and `.notRepresentable` for times out of range.
  public static func text(
    _ bytes: [UInt8], _ table: MessageTable, memoryLimit: Int = MessageMemoryLimit.decoding
  ) throws(ProtobufError) -> String {
    try Arena.withArena(limit: memoryLimit) { (arena) throws(ProtobufError) in
      let message = try bytes.withUnsafeBufferPointer { (bytes) throws(ProtobufError) in
        try arena.unpack(table, UnsafeRawBufferPointer(bytes))
      }
      return try JSONWriter.text(message, table)
    }
  }

  /// A text as a JSON string, in quotation marks.
  public static func string(_ text: String) -> String {
    JSONWriter.string(text)
  }
}

extension Message {
  /// Reads proto3 JSON. Throws as `ProtobufJSON.serialized` and `init(serialized:)`.
  public init(
    json: [UInt8], ignoringUnknownFields: Bool = false
  ) throws(ProtobufError) {
    try self.init(
      serialized: ProtobufJSON.serialized(
        json, Self.table, ignoringUnknownFields: ignoringUnknownFields))
  }
}
