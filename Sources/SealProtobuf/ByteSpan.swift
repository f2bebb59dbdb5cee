/// The layout of protobuf-c's `ProtobufCBinaryData`: `size_t len; uint8_t *data`.
struct ByteSpan {
  var count: Int
  var data: UnsafeMutablePointer<UInt8>?
}
