internal import CProtobufC
import Glibc

/// Memory for the C form of one message: taken piece by piece, given back all at once.
///
/// The first kilobyte lies on the stack, so that an ordinary message costs no allocation. What is
/// taken from the heap beyond it never exceeds the limit: that is what refuses a frame of empty
/// sub-messages, which would otherwise unpack to fifty times its size.
public struct Arena: ~Copyable {
  private var cursor: UnsafeMutableRawPointer
  private var available: Int
  /// The newest chunk from the heap; each begins with the address of the one before it.
  private var chunks: UnsafeMutableRawPointer?
  private var nextChunkSize = 4_096
  /// How many bytes may still be taken from the heap.
  private var allowance: Int
  /// Whether an allocation was refused.
  private(set) var isExhausted = false

  /// Every C struct of protobuf-c is made of pointers, `size_t` and integers of at most 64 bits.
  private static let alignment = 8
  private static let chunkHeaderSize = 16
  private static let largestPlannedChunk = 262_144

  @usableFromInline
  init(first: UnsafeMutableRawBufferPointer, limit: Int) {
    // A temporary allocation of more than zero bytes has an address.
    cursor = first.baseAddress!
    available = first.count
    allowance = limit
  }

  deinit {
    var chunk = chunks
    while let address = chunk {
      chunk = address.load(as: UnsafeMutableRawPointer?.self)
      free(address)
    }
  }

  /// Runs `body` with an empty arena that may take `limit` bytes from the heap. Nothing that lies
  /// in the arena may outlive `body`.
  @inlinable
  static func withArena<Result>(
    limit: Int, _ body: (inout Arena) throws(ProtobufError) -> Result
  ) throws(ProtobufError) -> Result {
    try withUnsafeTemporaryAllocation(byteCount: 1_024, alignment: 16) {
      first throws(ProtobufError) in
      var arena = Arena(first: first, limit: limit)
      return try body(&arena)
    }
  }

  /// Uninitialized memory for one `T`. Throws `.memoryLimit`.
  @inlinable
  public mutating func allocate<T>(_ type: T.Type) throws(ProtobufError) -> UnsafeMutablePointer<T>
  {
    try allocate(byteCount: MemoryLayout<T>.size).bindMemory(to: type, capacity: 1)
  }

  /// Uninitialized memory, aligned for every C struct of protobuf-c. Throws `.memoryLimit`.
  public mutating func allocate(
    byteCount: Int
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    guard let address = take(byteCount) else { throw ProtobufError(.memoryLimit) }
    return address
  }

  private mutating func take(_ byteCount: Int) -> UnsafeMutableRawPointer? {
    // More than a quarter of the address space cannot be met and would overflow the rounding.
    guard byteCount >= 0, byteCount <= Int.max / 4 else { return refuse() }
    let size = (byteCount + Arena.alignment - 1) & ~(Arena.alignment - 1)
    if size > available, !grow(toFit: size) { return refuse() }
    let address = cursor
    cursor += size
    available -= size
    return address
  }

  private mutating func refuse() -> UnsafeMutableRawPointer? {
    isExhausted = true
    return nil
  }

  private mutating func grow(toFit size: Int) -> Bool {
    let needed = size + Arena.chunkHeaderSize
    guard needed <= allowance else { return false }
    let planned = min(max(needed, nextChunkSize), allowance)
    guard let chunk = malloc(planned) else { return false }
    chunk.storeBytes(of: chunks, as: UnsafeMutableRawPointer?.self)
    chunks = chunk
    allowance -= planned
    nextChunkSize = min(nextChunkSize * 2, Arena.largestPlannedChunk)
    cursor = chunk + Arena.chunkHeaderSize
    available = planned - Arena.chunkHeaderSize
    return true
  }
}

extension Arena {
  /// Decodes `bytes` into the C struct that `table` describes, in this arena.
  @usableFromInline
  mutating func unpack(
    _ table: MessageTable, _ bytes: UnsafeRawBufferPointer
  ) throws(ProtobufError) -> UnsafeRawPointer {
    let message = withUnsafeMutablePointer(to: &self) { arena in
      var allocator = ProtobufCAllocator(
        alloc: { arena, size in
          // `arena` is the address given below, for as long as this call lasts.
          arena?.assumingMemoryBound(to: Arena.self).pointee.take(size)
        },
        free: { _, _ in },
        allocator_data: arena)
      return protobuf_c_message_unpack(
        table.descriptor, &allocator, bytes.count,
        bytes.baseAddress?.assumingMemoryBound(to: UInt8.self))
    }
    guard let message else { throw ProtobufError(isExhausted ? .memoryLimit : .malformed) }
    return UnsafeRawPointer(message)
  }
}
