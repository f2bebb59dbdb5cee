/// Writes Protocol Buffers' encoding (https://protobuf.dev/programming-guides/encoding/) piece by
/// piece.
struct WireWriter {
  private(set) var bytes: [UInt8] = []

  mutating func number(_ field: Int32, _ value: UInt64) {
    varint(UInt64(field) << 3)
    varint(value)
  }

  /// Text, bytes, a sub-message or packed numbers.
  mutating func lengthPrefixed(_ field: Int32, _ content: [UInt8]) {
    varint(UInt64(field) << 3 | 2)
    varint(UInt64(content.count))
    bytes.append(contentsOf: content)
  }

  mutating func varint(_ value: UInt64) {
    var value = value
    while value > 0x7F {
      bytes.append(UInt8(truncatingIfNeeded: value) | 0x80)
      value >>= 7
    }
    bytes.append(UInt8(value))
  }
}
