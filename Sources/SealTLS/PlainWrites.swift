import NIOCore

/// Plain bytes that wait for their record, with the promises of their writes.
///
/// One write alone is kept as it is; more are gathered into one buffer, so that small writes
/// share a record.
struct PlainWrites {
  private var only: ByteBuffer?
  private var gathered = ByteBuffer()
  private var promises = [EventLoopPromise<Void>]()

  var readableBytes: Int { only?.readableBytes ?? gathered.readableBytes }
  var hasPromises: Bool { !promises.isEmpty }

  mutating func append(_ bytes: ByteBuffer, promise: EventLoopPromise<Void>?) {
    if let promise { promises.append(promise) }
    guard bytes.readableBytes > 0 else { return }
    guard readableBytes > 0 else {
      only = bytes
      return
    }
    if let first = only {
      only = nil
      gathered.clear(minimumCapacity: first.readableBytes + bytes.readableBytes)
      gathered.writeImmutableBuffer(first)
    }
    gathered.writeImmutableBuffer(bytes)
  }

  /// The waiting bytes, which are then forgotten; `nil` when there are none.
  mutating func takeBytes() -> ByteBuffer? {
    if let first = only {
      only = nil
      return first
    }
    guard gathered.readableBytes > 0 else { return nil }
    let bytes = gathered
    if bytes.capacity > ByteBuffer.capacityKept {
      gathered = ByteBuffer()
    } else {
      gathered.moveReaderIndex(to: gathered.writerIndex)
    }
    return bytes
  }

  /// One promise that fulfils those of all writes so far.
  mutating func takePromise() -> EventLoopPromise<Void>? {
    guard let first = promises.first else { return nil }
    for other in promises.dropFirst() { first.futureResult.cascade(to: other) }
    promises.removeAll(keepingCapacity: promises.count <= 64)
    return first
  }

  /// Drops the bytes; the promises are the caller's to fail.
  mutating func drop() -> [EventLoopPromise<Void>] {
    let dropped = promises
    self = PlainWrites()
    return dropped
  }
}
