internal import SealPrimitives

/// The JSON forms of Timestamp (RFC 3339) and Duration (decimal seconds and an `s`), as
/// Protocol Buffers map them.
enum JSONTime {
  enum Form {
    case timestamp
    case duration

    init?(_ table: MessageTable) {
      if table === GoogleProtobuf.Timestamp.table {
        self = .timestamp
      } else if table === GoogleProtobuf.Duration.table {
        self = .duration
      } else {
        return nil
      }
    }

    var expectation: String {
      switch self {
      case .timestamp: "a time such as 2026-11-21T08:00:00Z, of the years 1 to 9999"
      case .duration: "a duration such as 3.5s, of at most 10,000 years"
      }
    }

    /// The encoding of the message; `nil` where the text is none.
    func serialized(_ text: [UInt8]) -> [UInt8]? {
      let value =
        switch self {
        case .timestamp: JSONTime.timestamp(text)
        case .duration: JSONTime.duration(text)
        }
      guard let (seconds, nanos) = value else { return nil }
      var writer = WireWriter()
      writer.number(1, UInt64(bitPattern: seconds))
      writer.number(2, UInt64(bitPattern: Int64(nanos)))
      return writer.bytes
    }
  }

  /// Seconds since 1970 and nanoseconds beyond them.
  static func timestamp(_ text: [UInt8]) -> (seconds: Int64, nanos: Int32)? {
    // `Instant` reads the date and the time of day, which have one form.
    guard text.count >= 20,
      let instant = Instant(rfc3339: String(decoding: text[..<19], as: UTF8.self) + ".000Z")
    else { return nil }
    let zone = text[19...].firstIndex { [UInt8(ascii: "Z"), 0x2B, 0x2D].contains($0) }
    guard let zone, let nanos = fraction(text[19..<zone]), let offset = offset(text[zone...])
    else { return nil }
    let seconds = instant.secondsAndNanoseconds.seconds - offset
    guard GoogleProtobuf.Timestamp.validSeconds.contains(seconds) else { return nil }
    return (seconds, nanos)
  }

  /// Both parts have the same sign.
  static func duration(_ text: [UInt8]) -> (seconds: Int64, nanos: Int32)? {
    guard text.last == UInt8(ascii: "s") else { return nil }
    let isNegative = text.first == UInt8(ascii: "-")
    let number = text.dropLast().dropFirst(isNegative ? 1 : 0)
    let point = number.firstIndex(of: UInt8(ascii: ".")) ?? number.endIndex
    guard let seconds = digits(number[..<point], 1...12), let nanos = fraction(number[point...]),
      seconds <= GoogleProtobuf.Duration.mostSeconds
    else { return nil }
    return isNegative ? (-seconds, -nanos) : (seconds, nanos)
  }

  /// Nothing, or a point and one to nine digits, in nanoseconds.
  private static func fraction(_ text: ArraySlice<UInt8>) -> Int32? {
    guard let point = text.first else { return 0 }
    let decimals = text.dropFirst()
    guard point == UInt8(ascii: "."), let value = digits(decimals, 1...9) else { return nil }
    return Int32(value) * (0..<9 - decimals.count).reduce(1) { power, _ in power * 10 }
  }

  /// `Z`, or `+08:00`, in seconds.
  private static func offset(_ text: ArraySlice<UInt8>) -> Int64? {
    if text.elementsEqual("Z".utf8) { return 0 }
    let start = text.startIndex
    guard text.count == 6, text[start] != UInt8(ascii: "Z"), text[start + 3] == UInt8(ascii: ":"),
      let hours = digits(text[start + 1..<start + 3], 2...2), hours < 24,
      let minutes = digits(text[start + 4..<start + 6], 2...2), minutes < 60
    else { return nil }
    return (text[start] == UInt8(ascii: "-") ? -60 : 60) * (hours * 60 + minutes)
  }

  private static func digits(_ text: ArraySlice<UInt8>, _ count: ClosedRange<Int>) -> Int64? {
    guard count.contains(text.count), text.allSatisfy({ (0x30...0x39).contains($0) }) else {
      return nil
    }
    return text.reduce(0) { $0 * 10 + Int64($1 - 0x30) }
  }
}
