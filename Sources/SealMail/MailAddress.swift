import Foundation
import SealFetch

/// A mailbox and the name of who reads it (RFC 5322 §3.4).
package struct MailAddress: Sendable, Hashable {
  /// Shown to people; any script. `nil` for none.
  package let name: String?
  /// `local@domain`: ASCII, the local part a dot-atom, the domain a name (of an international one
  /// the xn-- form).
  package let address: String

  /// - Parameter name: control characters are refused, 200 characters at most.
  /// Throws `badAddress`.
  package init(_ address: String, name: String? = nil) throws {
    guard Self.isMailbox(address) else {
      throw MailError(
        .badAddress, "A mail address must be name@example.org, in ASCII and without quotes.")
    }
    if let name {
      guard name.unicodeScalars.count <= 200, !name.unicodeScalars.contains(where: Self.isControl)
      else {
        throw MailError(
          .badAddress,
          "The name beside a mail address has control characters or more than 200 characters.")
      }
    }
    self.address = address
    self.name = name.flatMap { $0.isEmpty ? nil : $0 }
  }

  /// Reads `name@example.org` or `Name <name@example.org>`. Throws `badAddress`.
  package init(parsing text: String) throws {
    guard text.hasSuffix(">"), let open = text.lastIndex(of: "<") else {
      try self.init(text)
      return
    }
    try self.init(
      String(text[text.index(after: open)...].dropLast()),
      name: text[..<open].trimmingCharacters(in: .whitespaces))
  }

  package var domain: String {
    String(address[address.index(after: address.lastIndex(of: "@") ?? address.startIndex)...])
  }

  /// RFC 5321 §4.1.2 without quoted strings and address literals; lengths of §4.5.3.1.
  private static func isMailbox(_ text: String) -> Bool {
    let halves = text.split(separator: "@", omittingEmptySubsequences: false)
    guard halves.count == 2, (1...64).contains(halves[0].utf8.count), text.utf8.count <= 254 else {
      return false
    }
    let isLocal = halves[0].split(separator: ".", omittingEmptySubsequences: false).allSatisfy {
      !$0.isEmpty && $0.utf8.allSatisfy(isAtomByte)
    }
    let labels = halves[1].split(separator: ".", omittingEmptySubsequences: false)
    return isLocal
      && labels.allSatisfy { label in
        (1...63).contains(label.utf8.count) && label.first != "-" && label.last != "-"
          && label.utf8.allSatisfy { isAlphanumeric($0) || $0 == UInt8(ascii: "-") }
      }
  }

  private static func isAtomByte(_ byte: UInt8) -> Bool {
    isAlphanumeric(byte) || "!#$%&'*+-/=?^_`{|}~".utf8.contains(byte)
  }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
  }

  static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .control || scalar.value == 0x2028
      || scalar.value == 0x2029
  }
}
