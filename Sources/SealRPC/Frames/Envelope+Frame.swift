import NIOCore
import SealProtobuf

extension ByteBuffer {
  /// Appends one frame with the envelope, encoded in place. Nothing is written when it throws: with
  /// `tooLong`'s error when the encoding is longer than `limit`.
  mutating func writeFrame(
    _ envelope: RPCV1.Envelope, limit: Int, tooLong: (Int) -> RPCError
  ) throws {
    let length = try envelope.withEncoding { (encoding) throws(ProtobufError) -> Int in
      let length = encoding.byteCount
      guard length <= limit else { return length }
      writeInteger(0 as UInt8)
      writeInteger(UInt32(length))
      writeWithUnsafeMutableBytes(minimumWritableBytes: length) {
        encoding.write(to: $0)
        return length
      }
      return length
    }
    guard length <= limit else { throw tooLong(length) }
  }
}

extension RPCV1.Envelope {
  init(frame: ByteBuffer, memoryLimit: Int) throws {
    self = try frame.withUnsafeReadableBytes {
      try RPCV1.Envelope(serialized: $0, memoryLimit: memoryLimit)
    }
  }
}
