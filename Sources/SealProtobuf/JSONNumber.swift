/// JSON's numbers (RFC 8259 §6), where whole ones are wanted.
enum JSONNumber {
  /// Where the number at the beginning of `text` ends; its start where there is none.
  static func end(in text: ArraySlice<UInt8>) -> Int {
    var position = text.startIndex
    func peek() -> UInt8? { position < text.endIndex ? text[position] : nil }
    func digits() -> Bool {
      let start = position
      while let byte = peek(), (0x30...0x39).contains(byte) { position += 1 }
      return position > start
    }
    if peek() == UInt8(ascii: "-") { position += 1 }
    if peek() == UInt8(ascii: "0") {
      position += 1
    } else if !digits() {
      return text.startIndex
    }
    if peek() == UInt8(ascii: ".") {
      position += 1
      if !digits() { return text.startIndex }
    }
    if peek() == UInt8(ascii: "e") || peek() == UInt8(ascii: "E") {
      position += 1
      if peek() == UInt8(ascii: "+") || peek() == UInt8(ascii: "-") { position += 1 }
      if !digits() { return text.startIndex }
    }
    return position
  }

  /// The value of a well-formed number without a fraction, however it is spelled: `1e2` and `1.0`
  /// too. `nil` for a fraction, and for what is out of the type's range.
  static func whole<Value: FixedWidthInteger>(_ text: ArraySlice<UInt8>) -> Value? {
    let isNegative = text.first == UInt8(ascii: "-")
    let parts = text.dropFirst(isNegative ? 1 : 0).split(
      maxSplits: 1, omittingEmptySubsequences: false
    ) { $0 == UInt8(ascii: "e") || $0 == UInt8(ascii: "E") }
    let mantissa = parts[0].split(separator: UInt8(ascii: "."), maxSplits: 1)
    var digits = mantissa.flatMap(\.self).drop { $0 == UInt8(ascii: "0") }
    guard !digits.isEmpty else { return 0 }
    guard parts.count == 1 || parts[1].count <= 10,
      let exponent = parts.count == 1 ? 0 : Int(String(decoding: parts[1], as: UTF8.self))
    else { return nil }
    let shift = exponent - (mantissa.count == 2 ? mantissa[1].count : 0)
    // No integer of 64 bits has more than 20 digits.
    guard shift <= 20, shift > -digits.count else { return nil }
    if shift < 0 {
      guard digits.suffix(-shift).allSatisfy({ $0 == UInt8(ascii: "0") }) else { return nil }
      digits = digits.dropLast(-shift)
    } else {
      digits.append(contentsOf: repeatElement(UInt8(ascii: "0"), count: shift))
    }
    return Value((isNegative ? "-" : "") + String(decoding: digits, as: UTF8.self))
  }
}
