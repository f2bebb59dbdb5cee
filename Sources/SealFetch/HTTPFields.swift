/// Header fields in the order in which they stand (RFC 9110 §5). Names are compared without regard
/// to case.
package struct HTTPFields: Sendable, Hashable, ExpressibleByDictionaryLiteral {
  package struct Field: Sendable, Hashable {
    package let name: String
    package let value: String
  }

  package private(set) var fields: [Field] = []

  package init() {}

  package init(dictionaryLiteral elements: (String, String)...) {
    fields = elements.map { Field(name: $0.0, value: $0.1) }
  }

  package mutating func add(_ name: String, _ value: String) {
    fields.append(Field(name: name, value: value))
  }

  /// The first of this name.
  package subscript(_ name: String) -> String? {
    let name = name.lowercased()
    return fields.first { $0.name.lowercased() == name }?.value
  }

  package func all(_ name: String) -> [String] {
    let name = name.lowercased()
    return fields.filter { $0.name.lowercased() == name }.map(\.value)
  }

  /// The fields with these names only.
  func keeping(_ names: Set<String>) -> HTTPFields {
    var kept = HTTPFields()
    kept.fields = fields.filter { names.contains($0.name.lowercased()) }
    return kept
  }
}

extension HTTPFields {
  /// Reads a response's head, status line included. Lines without a colon are passed over; folded
  /// lines (RFC 9112 §5.2) are joined. Bytes that are not UTF-8 are read as ISO 8859-1.
  init(parsingHead head: [UInt8]) {
    for line in head.split(separator: UInt8(ascii: "\n")).dropFirst() {
      let text = Self.text(line).trimmingSpace()
      if let first = line.first, first == 0x20 || first == 0x09, let last = fields.popLast() {
        fields.append(Field(name: last.name, value: "\(last.value) \(text)"))
      } else if let colon = text.firstIndex(of: ":") {
        add(
          String(text[..<colon]).trimmingSpace(),
          String(text[text.index(after: colon)...]).trimmingSpace())
      }
    }
  }

  private static func text(_ bytes: ArraySlice<UInt8>) -> String {
    String(validating: bytes, as: UTF8.self)
      ?? String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
  }

  /// Throws `badRequest` for what would not be one header line.
  func check() throws {
    for field in fields {
      let isToken =
        !field.name.isEmpty
        && field.name.utf8.allSatisfy {
          $0 > 0x20 && $0 < 0x7F && !Self.separators.contains($0)
        }
      guard isToken else {
        throw FetchError(.badRequest, "A header's name must be a token (RFC 9110 §5.6.2).")
      }
      guard field.value.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7F || $0 == 0x09 }) else {
        throw FetchError(
          .badRequest, "The header `\(field.name)` has a control character, which none may have.")
      }
    }
  }

  /// Throws `badRequest` for what is not for callers to say.
  func checkNamesOfCaller() throws {
    for field in fields where Self.reserved.contains(field.name.lowercased()) {
      throw FetchError(.badRequest, "The header `\(field.name)` is not for callers to set.")
    }
  }

  private static let separators = Set("()<>@,;:\\\"/[]?={} \t".utf8)
  private static let reserved: Set<String> = [
    "host", "user-agent", "content-length", "transfer-encoding", "connection", "expect", "te",
    "trailer",
    "upgrade", "accept-encoding", "keep-alive", "proxy-authorization", "proxy-connection",
  ]
}

extension String {
  func trimmingSpace() -> String {
    let isSpace = { (character: Unicode.Scalar) in
      character == " " || character == "\t" || character == "\r" || character == "\n"
    }
    let scalars = unicodeScalars
    guard let first = scalars.firstIndex(where: { !isSpace($0) }),
      let last = scalars.lastIndex(where: { !isSpace($0) })
    else { return "" }
    return String(scalars[first...last])
  }
}
