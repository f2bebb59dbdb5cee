import Glibc

/// Reads the members of generated C structs. For generated code, which specializes what is generic.
public enum FieldReader {
  /// Text, which must be UTF-8 without NUL.
  public static func string(
    _ count: Int, _ data: UnsafePointer<UInt8>?, _ field: StaticString
  ) throws(ProtobufError) -> String {
    guard count > 0, let data else { return "" }
    let bytes = UnsafeBufferPointer(start: data, count: count)
    if memchr(data, 0, count) != nil { throw ProtobufError(.embeddedNUL(field: "\(field)")) }
    do {
      return String(copying: try UTF8Span(validating: bytes.span))
    } catch {
      throw ProtobufError(.invalidUTF8(field: "\(field)"))
    }
  }

  public static func bytes(_ count: Int, _ data: UnsafePointer<UInt8>?) -> [UInt8] {
    [UInt8](UnsafeBufferPointer(start: data, count: count))
  }

  /// A sub-message, or `nil` where it is absent.
  @inlinable
  public static func message<Value: Message>(
    _ source: UnsafeRawPointer?, _ field: StaticString
  ) throws(ProtobufError) -> Value? {
    guard let source else { return nil }
    do throws(ProtobufError) {
      return try Value(decoding: source)
    } catch {
      throw error.inside("\(field)")
    }
  }

  /// A repeated sub-message: `count` addresses at `source`, none of them null.
  @inlinable
  public static func messages<Value: Message>(
    _ count: Int, _ source: UnsafeRawPointer?, _ field: StaticString
  ) throws(ProtobufError) -> [Value] {
    guard count > 0, let source else { return [] }
    let addresses = source.assumingMemoryBound(to: UnsafeRawPointer.self)
    var values = [Value]()
    values.reserveCapacity(count)
    for index in 0..<count {
      do throws(ProtobufError) {
        values.append(try Value(decoding: addresses[index]))
      } catch {
        throw error.inside("\(field)[\(index)]")
      }
    }
    return values
  }

  /// A repeated `string`: `count` pairs of length and address at `source`.
  public static func strings(
    _ count: Int, _ source: UnsafeRawPointer?, _ field: StaticString
  ) throws(ProtobufError) -> [String] {
    guard count > 0, let source else { return [] }
    let spans = source.assumingMemoryBound(to: ByteSpan.self)
    var values = [String]()
    values.reserveCapacity(count)
    for index in 0..<count {
      do throws(ProtobufError) {
        values.append(try string(spans[index].count, spans[index].data, field))
      } catch {
        throw error.at(index)
      }
    }
    return values
  }

  /// A repeated `bytes`: `count` pairs of length and address at `source`.
  public static func byteStrings(_ count: Int, _ source: UnsafeRawPointer?) -> [[UInt8]] {
    guard count > 0, let source else { return [] }
    let spans = source.assumingMemoryBound(to: ByteSpan.self)
    return (0..<count).map { bytes(spans[$0].count, spans[$0].data) }
  }

  /// A repeated number.
  @inlinable
  public static func numbers<Number: FixedWidthInteger>(
    _ count: Int, _ source: UnsafePointer<Number>?
  ) -> [Number] {
    [Number](UnsafeBufferPointer(start: source, count: count))
  }

  /// An enumeration's number, whose sign depends on C's compiler.
  @inlinable
  public static func enumeration<Value: ProtobufEnum>(
    _ number: some FixedWidthInteger
  ) -> Value {
    Value(rawValue: Int32(truncatingIfNeeded: number))
  }

  /// A repeated enumeration; C's has the size of an `int`.
  @inlinable
  public static func enumerations<Value: ProtobufEnum>(
    _ count: Int, _ source: UnsafeRawPointer?
  ) -> [Value] {
    numbers(count, source?.assumingMemoryBound(to: Int32.self)).map { Value(rawValue: $0) }
  }

  /// A repeated `bool`; protobuf-c's is an `int`.
  public static func bools(_ count: Int, _ source: UnsafePointer<Int32>?) -> [Bool] {
    numbers(count, source).map { $0 != 0 }
  }
}
