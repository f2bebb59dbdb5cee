import SealPrimitives

/// Files, one after the other, in POSIX's ustar format (IEEE Std 1003.1, pax, "ustar Interchange
/// Format"). Every file is root's, may be read by all, and has the same time.
struct TarArchive {
  private static let blockBytes = 512

  private let time: Instant
  private var bytes: [UInt8] = []
  private var names: Set<String> = []

  init(time: Instant) {
    self.time = time
  }

  /// Adds a file. `name` is a relative path of at most 100 characters, each of its parts made of
  /// letters, digits and `-_.`, not beginning with a full stop or hyphen.
  mutating func add(_ name: String, _ content: [UInt8]) throws {
    guard (1...100).contains(name.utf8.count), Self.isPlain(name) else {
      throw DocumentError(
        .malformed,
        "A file's name in an archive must be a relative path of at most 100 letters, digits and "
          + "`-_.`, no part of it beginning with `.` or `-`.")
    }
    guard names.insert(name).inserted else {
      throw DocumentError(.malformed, "A file's name must come once in an archive.")
    }
    guard names.count <= DocumentLimits.archiveFiles,
      bytes.count + content.count <= DocumentLimits.archiveBytes
    else {
      throw DocumentError(
        .tooLong,
        "An archive has at most \(DocumentLimits.archiveFiles) files with together "
          + "\(DocumentLimits.archiveBytes) bytes.")
    }
    bytes += header(name, size: content.count)
    bytes += content
    bytes += [UInt8](repeating: 0, count: -content.count & (Self.blockBytes - 1))
  }

  /// The archive with its two empty blocks at the end.
  func finish() -> [UInt8] { bytes + [UInt8](repeating: 0, count: 2 * Self.blockBytes) }

  private func header(_ name: String, size: Int) -> [UInt8] {
    var header = [UInt8](repeating: 0, count: Self.blockBytes)
    func put(_ text: String, at offset: Int) {
      for (index, byte) in text.utf8.enumerated() { header[offset + index] = byte }
    }
    put(name, at: 0)
    put(Self.octal(0o644, digits: 7), at: 100)
    put(Self.octal(0, digits: 7), at: 108)
    put(Self.octal(0, digits: 7), at: 116)
    put(Self.octal(size, digits: 11), at: 124)
    put(Self.octal(Int(max(0, time.secondsAndNanoseconds.seconds)), digits: 11), at: 136)
    // While it is computed, the checksum counts as spaces.
    put("        ", at: 148)
    put("0", at: 156)
    put("ustar", at: 257)
    put("00", at: 263)
    put("root", at: 265)
    put("root", at: 297)
    let sum = header.reduce(0) { $0 + Int($1) }
    put(Self.octal(sum, digits: 6) + "\0 ", at: 148)
    return header
  }

  private static func octal(_ value: Int, digits: Int) -> String {
    let text = String(value, radix: 8)
    return String(repeating: "0", count: digits - text.count) + text
  }

  private static func isPlain(_ name: String) -> Bool {
    name.split(separator: "/", omittingEmptySubsequences: false).allSatisfy { part in
      guard let first = part.utf8.first, first != UInt8(ascii: "."), first != UInt8(ascii: "-")
      else { return false }
      return part.utf8.allSatisfy { byte in
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        case UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."): true
        default: false
        }
      }
    }
  }
}
