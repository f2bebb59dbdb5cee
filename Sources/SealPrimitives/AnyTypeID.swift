import Foundation

/// The identifier of something whose kind its text alone tells.
package struct AnyTypeID: Sendable, Hashable {
  package let text: String
  package let uuid: UUID

  /// `nil` for what is no TypeID of any kind.
  package init?(_ text: String) {
    guard let end = text.lastIndex(of: "_"), end > text.startIndex,
      text[..<end].utf8.allSatisfy({ (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }),
      let bytes = Base32.decodeUUID(text[text.index(after: end)...].utf8)
    else { return nil }
    self.text = text
    uuid = UUID(bytes: bytes)
  }
}
