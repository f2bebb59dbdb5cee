extension FetchURL.Host {
  /// A name, a dotted decimal address, or an IPv6 address in brackets. Throws `badURL`.
  init(parsing text: Substring) throws {
    if text.hasPrefix("[") {
      guard text.hasSuffix("]"), text.contains(":"),
        let address = IPAddress(String(text.dropFirst().dropLast()))
      else { throw FetchURL.bad("what stands in brackets must be an IPv6 address without a zone") }
      self = .address(address)
      return
    }
    if let address = IPAddress(String(text)) {
      self = .address(address)
      return
    }
    var name = text.lowercased()
    if name.hasSuffix(".") { name.removeLast() }
    let labels = name.split(separator: ".", omittingEmptySubsequences: false)
    let isName =
      name.utf8.count <= 253
      && labels.allSatisfy { label in
        (1...63).contains(label.utf8.count) && label.utf8.first != UInt8(ascii: "-")
          && label.utf8.allSatisfy(Self.isNameByte)
      }
    guard isName else {
      throw FetchURL.bad(
        "its host must be an ASCII name (of an international one the xn-- form) or an address")
    }
    // Resolvers read such names as addresses: 2130706433, 0177.0.0.1, 0x7f.1, 127.1.
    guard let last = labels.last, !last.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      !last.hasPrefix("0x")
    else {
      throw FetchURL.bad("an address must be written as four decimal numbers without leading zeros")
    }
    self = .name(name)
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
      UInt8(ascii: "-"), UInt8(ascii: "_"):
      true
    default: false
    }
  }
}
