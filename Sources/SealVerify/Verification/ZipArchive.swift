import SealPrimitives

/// Files in one ZIP file, as they are, not compressed (PKWARE APPNOTE.TXT 6.3.10).
///
/// What is read is what is written here: no ZIP64, no encryption, no other way to store a file, no
/// file twice. Names are relative paths of letters, digits and `-_.`, at most 200 characters.
struct ZipArchive {
  /// The most that a whole archive may have.
  static let mostBytes = 64 << 20
  static let mostFiles = 100

  private(set) var files: [(name: String, content: [UInt8])] = []

  subscript(name: String) -> [UInt8]? { files.first { $0.name == name }?.content }

  /// A name that has another form, or comes twice, is a fault of ours.
  mutating func add(_ name: String, _ content: [UInt8]) {
    precondition(Self.isPlain(name) && self[name] == nil, "\(name) can stand in an archive once")
    files.append((name, content))
  }

  /// The same files give the same bytes: each has the first time that the format knows.
  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    var directory: [UInt8] = []
    for (name, content) in files {
      let offset = bytes.count
      let head =
        Self.little(10, 2) + Self.little(Self.nameInUTF8, 2) + Self.little(0, 2)
        // 1980-01-01 00:00.
        + Self.little(0, 2) + Self.little(0x21, 2) + Self.little(Int(CRC32.checksum(content)), 4)
        + Self.little(content.count, 4) + Self.little(content.count, 4)
        + Self.little(name.utf8.count, 2) + Self.little(0, 2)
      bytes += Self.little(Signature.file, 4) + head + Array(name.utf8) + content
      directory +=
        Self.little(Signature.entry, 4) + Self.little(Self.madeByUnix, 2) + head
        + Self.little(0, 2) + Self.little(0, 2) + Self.little(0, 2)
        + Self.little(Self.regularFile, 4) + Self.little(offset, 4) + Array(name.utf8)
    }
    let start = bytes.count
    return bytes + directory + Self.little(Signature.end, 4) + Self.little(0, 4)
      + Self.little(files.count, 2) + Self.little(files.count, 2)
      + Self.little(directory.count, 4) + Self.little(start, 4) + Self.little(0, 2)
  }

  init() {}

  /// Throws `VerifyError.file` for what has another form, whatever a tolerant program makes of it.
  init(_ bytes: [UInt8]) throws {
    let end = bytes.count - 22
    guard end >= 0, Self.number(bytes, end, 4) == Signature.end else {
      throw Self.refused("it does not end as one without a comment does")
    }
    let (count, size, start) = (
      Self.number(bytes, end + 10, 2), Self.number(bytes, end + 12, 4),
      Self.number(bytes, end + 16, 4)
    )
    guard count <= Self.mostFiles, bytes.count <= Self.mostBytes, start + size == end else {
      throw Self.refused(
        "it has more than \(Self.mostFiles) files or \(Self.mostBytes) bytes, or gaps")
    }
    var (place, next) = (start, 0)
    for _ in 0..<count {
      let entry = try Self.entry(bytes, at: place, before: end)
      // One after the other, without gaps: nothing else hides in it.
      guard entry.offset == next else { throw Self.refused("its files have gaps") }
      let content = try Self.content(bytes, of: entry, before: start)
      guard self[entry.name] == nil else { throw Self.refused("a name comes twice") }
      if !entry.name.hasSuffix("/") { files.append((entry.name, Array(bytes[content]))) }
      next = content.upperBound
      place = entry.end
    }
    guard place == end, next == start else { throw Self.refused("it has gaps") }
  }

  private struct Entry {
    let name: String
    let crc: Int
    let size: Int
    let offset: Int
    /// Where the next one stands.
    let end: Int
  }

  private static func entry(_ bytes: [UInt8], at place: Int, before end: Int) throws -> Entry {
    guard place + 46 <= end, number(bytes, place, 4) == Signature.entry else {
      throw refused("its directory cannot be read")
    }
    let nameEnd = place + 46 + number(bytes, place + 28, 2)
    let entryEnd = nameEnd + number(bytes, place + 30, 2) + number(bytes, place + 32, 2)
    guard entryEnd <= end else { throw refused("its directory cannot be read") }
    let name = String(decoding: bytes[place + 46..<nameEnd], as: UTF8.self)
    guard isPlain(name) else { throw refused("a file's name is no plain relative path") }
    guard number(bytes, place + 10, 2) == 0, number(bytes, place + 8, 2) & 1 == 0 else {
      throw refused("a file is compressed or encrypted; unpack it and name the folder instead")
    }
    return Entry(
      name: name, crc: number(bytes, place + 16, 4), size: number(bytes, place + 24, 4),
      offset: number(bytes, place + 42, 4), end: entryEnd)
  }

  private static func content(_ bytes: [UInt8], of entry: Entry, before end: Int) throws
    -> Range<Int>
  {
    guard entry.offset + 30 <= end, number(bytes, entry.offset, 4) == Signature.file else {
      throw refused("a file is not where its directory says")
    }
    let nameEnd = entry.offset + 30 + number(bytes, entry.offset + 26, 2)
    let start = nameEnd + number(bytes, entry.offset + 28, 2)
    guard start + entry.size <= end,
      bytes[entry.offset + 30..<nameEnd].elementsEqual(entry.name.utf8),
      CRC32.checksum(bytes[start..<start + entry.size]) == UInt32(entry.crc)
    else { throw refused("a file is not what its directory says") }
    return start..<start + entry.size
  }

  private enum Signature {
    static let file = 0x0403_4B50
    static let entry = 0x0201_4B50
    static let end = 0x0605_4B50
  }

  private static let nameInUTF8 = 0x0800
  private static let madeByUnix = 0x031E
  /// `-rw-r--r--`, where Unix looks for it.
  private static let regularFile = 0o100_644 << 16

  private static func little(_ value: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
  }

  /// The caller has looked that they are there.
  private static func number(_ bytes: [UInt8], _ place: Int, _ count: Int) -> Int {
    bytes[place..<place + count].reversed().reduce(0) { $0 << 8 | Int($1) }
  }

  private static func isPlain(_ name: String) -> Bool {
    let path = name.hasSuffix("/") ? name.dropLast() : name[...]
    return (1...200).contains(path.utf8.count)
      && path.split(separator: "/", omittingEmptySubsequences: false).allSatisfy { part in
        part.wholeMatch(of: #/[0-9A-Za-z_][0-9A-Za-z_.\-]*/#) != nil
      }
  }

  private static func refused(_ what: String) -> VerifyError {
    VerifyError(.file, "The ZIP file is refused: \(what).")
  }
}
