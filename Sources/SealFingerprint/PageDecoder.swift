import Foundation

/// Bytes of a page to UTF-8 that is always valid: whatever cannot be read becomes U+FFFD.
enum PageDecoder {
  /// `charset` is what the transport says (`Content-Type`); labels that nobody knows are ignored.
  static func decode(_ bytes: [UInt8], charset: String?) throws -> [UInt8] {
    if let (encoding, length) = PageEncoding.byteOrderMark(bytes) {
      return try decode(bytes[length...], as: encoding).bytes
    }
    if let declared = charset.flatMap({ PageEncoding(label: $0) })
      ?? PageEncoding.declaredInMeta(bytes)
    {
      return try decode(bytes[...], as: declared).bytes
    }
    if String(validating: bytes, as: UTF8.self) == nil {
      let chinese = try decode(bytes[...], as: .gb18030)
      if chinese.isFaithful { return chinese.bytes }
    }
    return try decode(bytes[...], as: .utf8).bytes
  }

  /// `isFaithful` says that no byte had to be replaced.
  private static func decode(_ bytes: ArraySlice<UInt8>, as encoding: PageEncoding) throws -> (
    bytes: [UInt8], isFaithful: Bool
  ) {
    guard let name = encoding.iconvName else {
      return (Array(String(decoding: bytes, as: UTF8.self).utf8), true)
    }
    guard let converter = iconv_open("UTF-8", name), Int(bitPattern: converter) != -1 else {
      throw FingerprintError(.system, "iconv(3) cannot read \(name), which belongs to libc.")
    }
    defer { iconv_close(converter) }
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count + bytes.count / 2)
    var isFaithful = true
    var piece = [UInt8](repeating: 0, count: 16_384)
    var input = Array(bytes)
    input.withUnsafeMutableBytes { memory in
      var left = memory.count
      var cursor = memory.baseAddress?.assumingMemoryBound(to: CChar.self)
      while left > 0 {
        let (result, number, written) = piece.withUnsafeMutableBytes { space in
          var target = space.baseAddress?.assumingMemoryBound(to: CChar.self)
          var room = space.count
          let result = iconv(converter, &cursor, &left, &target, &room)
          return (result, errno, space.count - room)
        }
        output.append(contentsOf: piece[..<written])
        // E2BIG: the piece is full, go on. Else a byte that cannot stand here, or an end too early.
        if result == -1, number != E2BIG {
          output.append(contentsOf: "\u{FFFD}".utf8)
          isFaithful = false
          cursor = cursor?.advanced(by: 1)
          left -= 1
        }
      }
    }
    // iconv's UTF-8 holds no surrogates, but UTF-16's lone ones depend on the version: made sure.
    return (Array(String(decoding: output, as: UTF8.self).utf8), isFaithful)
  }
}
