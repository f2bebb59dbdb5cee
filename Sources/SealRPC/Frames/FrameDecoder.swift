import NIOCore

/// Cuts a stream of bytes into frames: one flag byte (0), four bytes of big-endian length, payload.
///
/// Holds at most one incomplete frame and what arrived with it. A length over the limit is refused
/// when its head is read, before a byte of the payload is kept for it.
struct FrameDecoder {
  static let headBytes = 5

  private var buffer = ByteBuffer()
  private let maximumLength: Int

  init(maximumLength: Int) {
    self.maximumLength = maximumLength
  }

  /// Bytes of a frame, or of frames, that `next` has not returned.
  var bufferedBytes: Int { buffer.readableBytes }

  mutating func append(_ bytes: ByteBuffer) {
    if buffer.readableBytes == 0 {
      buffer = bytes
    } else {
      buffer.discardReadBytes()
      buffer.writeImmutableBuffer(bytes)
    }
  }

  /// The next whole frame's payload, or `nil` until more bytes come. After a throw the stream is
  /// lost.
  mutating func next() throws(RPCError) -> ByteBuffer? {
    let start = buffer.readerIndex
    guard let flag = buffer.getInteger(at: start, as: UInt8.self) else { return nil }
    guard flag == 0 else { throw .frameFlag(flag) }
    guard let announced = buffer.getInteger(at: start + 1, as: UInt32.self) else { return nil }
    let length = Int(announced)
    guard length <= maximumLength else { throw .frameTooLong(length, limit: maximumLength) }
    guard let payload = buffer.getSlice(at: start + Self.headBytes, length: length) else {
      return nil
    }
    buffer.moveReaderIndex(forwardBy: Self.headBytes + length)
    // An idle connection keeps no memory.
    if buffer.readableBytes == 0 { buffer = ByteBuffer() }
    return payload
  }
}
