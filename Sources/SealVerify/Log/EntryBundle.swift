/// Entries as a log hands them out: each behind its length in two bytes, big-endian
/// (c2sp.org/tlog-tiles).
public enum EntryBundle {
  /// An entry has at most 65,535 bytes.
  public static func encode(_ entries: [[UInt8]]) -> [UInt8] {
    entries.reduce(into: []) { bytes, entry in
      precondition(entry.count <= UInt16.max)
      bytes += [UInt8(entry.count >> 8), UInt8(entry.count & 0xFF)] + entry
    }
  }

  /// All entries; `nil` when the last is cut off.
  public static func decode(_ bytes: [UInt8]) -> [[UInt8]]? {
    var entries: [[UInt8]] = []
    var rest = bytes[...]
    while !rest.isEmpty {
      guard rest.count >= 2 else { return nil }
      let length = Int(rest.removeFirst()) << 8 | Int(rest.removeFirst())
      guard rest.count >= length else { return nil }
      entries.append(Array(rest.prefix(length)))
      rest.removeFirst(length)
    }
    return entries
  }
}
