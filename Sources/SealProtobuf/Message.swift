internal import CProtobufC

/// A Protocol Buffers message as a Swift value.
///
/// Its encoding, by protobuf-c, is deterministic: fields in order of their numbers, defaults left
/// out. Fields that this version does not know are dropped when read; unknown numbers of
/// enumerations are kept. Compare and hash encodings, not values, where byte equality matters:
/// Swift's strings compare by canonical equivalence.
///
/// A field that comes twice is read as the specification says (the last counts, sub-messages are
/// merged), but for one thing: of a sub-message that comes twice, protobuf-c 1.4 takes numbers,
/// flags and enumerations from the last alone. No encoder writes a sub-message twice.
public protocol Message: Sendable, Hashable {
  /// The message with every field at its default.
  init()

  /// The generated description of the message and its C struct.
  static var table: MessageTable { get }

  /// Reads the C struct of this message at `source`; copies everything. For generated code.
  init(decoding source: UnsafeRawPointer) throws(ProtobufError)

  /// Writes this message as its C struct into `arena`. For generated code.
  func encode(into arena: inout Arena) throws(ProtobufError) -> UnsafeMutableRawPointer

  /// Normalizes every text that people wrote in the message, and what it contains. For generated
  /// code; messages without such a text have nothing to do.
  mutating func check(_ texts: inout TextChecks)

  /// Decodes `bytes`, of which nothing is kept.
  ///
  /// `memoryLimit` bounds, in bytes, the heap that the C form takes while it is read; the Swift
  /// value takes about as much again. Throws `.memoryLimit`, `.malformed`, `.invalidUTF8` or
  /// `.embeddedNUL`.
  init(serialized bytes: UnsafeRawBufferPointer, memoryLimit: Int) throws(ProtobufError)

  /// The message's encoding. Throws `.memoryLimit` over `MessageMemoryLimit.encoding`, and
  /// `.embeddedNUL`: what would be refused on reading is not written.
  func serialized() throws(ProtobufError) -> [UInt8]
}

/// The memory that one message may take when nothing else is said, in bytes.
public enum MessageMemoryLimit {
  public static let decoding = 4 << 20
  public static let encoding = 64 << 20
}

extension Message {
  /// The full name in the contract: `seal.certification.v1.Work`.
  public static var fullName: String { table.fullName }

  public mutating func check(_ texts: inout TextChecks) {}

  // These are requirements and inlinable, so that every message has them specialized in its own
  // module: run as generic code they take twice the time.

  @inlinable
  public init(
    serialized bytes: UnsafeRawBufferPointer, memoryLimit: Int
  ) throws(ProtobufError) {
    self = try Arena.withArena(limit: memoryLimit) { (arena) throws(ProtobufError) in
      try Self(decoding: arena.unpack(Self.table, bytes))
    }
  }

  @inlinable
  public func serialized() throws(ProtobufError) -> [UInt8] {
    try Arena.withArena(limit: MessageMemoryLimit.encoding) { (arena) throws(ProtobufError) in
      try MessageEncoding(encode(into: &arena)).bytes
    }
  }

  /// Decodes `bytes` with the default memory limit. Throws as `init(serialized:memoryLimit:)`.
  public init(serialized bytes: [UInt8]) throws(ProtobufError) {
    self = try bytes.withUnsafeBufferPointer { (bytes) throws(ProtobufError) in
      try Self(
        serialized: UnsafeRawBufferPointer(bytes), memoryLimit: MessageMemoryLimit.decoding)
    }
  }

  /// Encodes straight into memory of the caller's, which learns the size first. Throws as
  /// `serialized()`.
  @inlinable
  public func withEncoding<Result>(
    _ body: (MessageEncoding) throws(ProtobufError) -> Result
  ) throws(ProtobufError) -> Result {
    try Arena.withArena(limit: MessageMemoryLimit.encoding) { (arena) throws(ProtobufError) in
      try body(MessageEncoding(encode(into: &arena)))
    }
  }
}

/// A message ready to be written. Valid only within the call that it was given to.
public struct MessageEncoding {
  private let message: UnsafePointer<ProtobufCMessage>
  /// How many bytes the encoding has.
  public let byteCount: Int

  @usableFromInline
  init(_ message: UnsafeMutableRawPointer) {
    self.message = UnsafePointer(message.assumingMemoryBound(to: ProtobufCMessage.self))
    byteCount = protobuf_c_message_get_packed_size(self.message)
  }

  /// Writes `byteCount` bytes; `memory` must have room for them.
  public func write(to memory: UnsafeMutableRawBufferPointer) {
    precondition(memory.count >= byteCount, "the memory is smaller than the encoding")
    guard byteCount > 0, let address = memory.baseAddress else { return }
    _ = protobuf_c_message_pack(message, address.assumingMemoryBound(to: UInt8.self))
  }

  @usableFromInline
  var bytes: [UInt8] {
    [UInt8](unsafeUninitializedCapacity: byteCount) { buffer, count in
      write(to: UnsafeMutableRawBufferPointer(buffer))
      count = byteCount
    }
  }
}
