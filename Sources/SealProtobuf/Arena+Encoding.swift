import Glibc

/// Writes Swift values as members of generated C structs. For generated code. Each throws
/// `.memoryLimit` when the arena is used up.
extension Arena {
  public typealias Bytes = (count: Int, data: UnsafeMutablePointer<UInt8>?)

  /// Text. Throws `.embeddedNUL`: what would be refused on reading is not written.
  public mutating func string(
    _ text: String, _ field: StaticString
  ) throws(ProtobufError) -> Bytes {
    let count = text.utf8.count
    guard count > 0 else { return (0, nil) }
    let copy = try allocate(byteCount: count)
    var text = text
    text.withUTF8 {
      UnsafeMutableRawBufferPointer(start: copy, count: count)
        .copyMemory(from: UnsafeRawBufferPointer($0))
    }
    if memchr(copy, 0, count) != nil { throw ProtobufError(.embeddedNUL(field: "\(field)")) }
    return (count, copy.assumingMemoryBound(to: UInt8.self))
  }

  public mutating func bytes(_ bytes: [UInt8]) throws(ProtobufError) -> Bytes {
    guard !bytes.isEmpty else { return (0, nil) }
    let copy = try allocate(byteCount: bytes.count)
    bytes.withUnsafeBytes {
      UnsafeMutableRawBufferPointer(start: copy, count: bytes.count).copyMemory(from: $0)
    }
    return (bytes.count, copy.assumingMemoryBound(to: UInt8.self))
  }

  /// A sub-message, or null where it is absent.
  @inlinable
  public mutating func message(
    _ message: (some Message)?, _ field: StaticString
  ) throws(ProtobufError) -> UnsafeMutableRawPointer? {
    guard let message else { return nil }
    do throws(ProtobufError) {
      return try message.encode(into: &self)
    } catch {
      throw error.inside("\(field)")
    }
  }

  /// The addresses of repeated sub-messages, or null where there are none.
  @inlinable
  public mutating func messages(
    _ messages: [some Message], _ field: StaticString
  ) throws(ProtobufError) -> UnsafeMutableRawPointer? {
    guard let addresses = try array(of: UnsafeMutableRawPointer.self, messages.count) else {
      return nil
    }
    for index in messages.indices {
      do throws(ProtobufError) {
        (addresses + index).initialize(to: try messages[index].encode(into: &self))
      } catch {
        throw error.inside("\(field)[\(index)]")
      }
    }
    return UnsafeMutableRawPointer(addresses)
  }

  /// Repeated text: pairs of length and address.
  public mutating func strings(
    _ texts: [String], _ field: StaticString
  ) throws(ProtobufError) -> UnsafeMutableRawPointer? {
    guard let spans = try array(of: ByteSpan.self, texts.count) else { return nil }
    for (index, text) in texts.enumerated() {
      do throws(ProtobufError) {
        let (count, data) = try string(text, field)
        (spans + index).initialize(to: ByteSpan(count: count, data: data))
      } catch {
        throw error.at(index)
      }
    }
    return UnsafeMutableRawPointer(spans)
  }

  /// Repeated byte strings: pairs of length and address.
  public mutating func byteStrings(
    _ values: [[UInt8]]
  ) throws(ProtobufError) -> UnsafeMutableRawPointer? {
    guard let spans = try array(of: ByteSpan.self, values.count) else { return nil }
    for (index, value) in values.enumerated() {
      let (count, data) = try bytes(value)
      (spans + index).initialize(to: ByteSpan(count: count, data: data))
    }
    return UnsafeMutableRawPointer(spans)
  }

  @inlinable
  public mutating func numbers<Number: FixedWidthInteger>(
    _ numbers: [Number]
  ) throws(ProtobufError) -> UnsafeMutablePointer<Number>? {
    guard let copy = try array(of: Number.self, numbers.count) else { return nil }
    copy.initialize(from: numbers, count: numbers.count)
    return copy
  }

  @inlinable
  public mutating func enumerations(
    _ values: [some ProtobufEnum]
  ) throws(ProtobufError) -> UnsafeMutableRawPointer? {
    try numbers(values.map(\.rawValue)).map { UnsafeMutableRawPointer($0) }
  }

  /// protobuf-c's `bool` is an `int`.
  public mutating func bools(_ values: [Bool]) throws(ProtobufError) -> UnsafeMutablePointer<Int32>?
  {
    try numbers(values.map { $0 ? 1 : 0 })
  }

  @inlinable
  mutating func array<Element>(
    of type: Element.Type, _ count: Int
  ) throws(ProtobufError) -> UnsafeMutablePointer<Element>? {
    guard count > 0 else { return nil }
    return try allocate(byteCount: count * MemoryLayout<Element>.stride)
      .bindMemory(to: type, capacity: count)
  }
}
