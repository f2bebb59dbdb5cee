/// A file's name of which a server's answer says a part, such as an identifier.
enum ServerFileName {
  /// The text, where it names a file of the folder that it is put into, and nothing else.
  ///
  /// Throws for other text than 1 to 100 letters, digits, `_`, `-` and, not first, `.`: a server is
  /// not trusted with where files are written.
  static func checked(_ text: String) throws -> String {
    let isPlain = text.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"),
        UInt8(ascii: "."):
        true
      default: false
      }
    }
    guard isPlain, (1...100).contains(text.utf8.count), !text.hasPrefix("."), !text.hasPrefix("-")
    else {
      throw Failure(
        .software, "The server's answer names a file \(text.debugDescription); nothing is written.")
    }
    return text
  }
}
