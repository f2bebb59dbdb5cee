import SealCrypto

/// The name of a tile or of a bundle of entries, below a log's prefix (c2sp.org/tlog-tiles):
/// `tile/0/x001/x234/067`, `tile/1/000.p/17`, `tile/entries/273.p/112`.
///
/// Only names that some log of at most 2^63 - 1 entries has: levels above 7 are empty in all of
/// them.
public struct LogTilePath: Sendable, Hashable, CustomStringConvertible {
  public enum Content: Sendable, Hashable {
    /// Hashes of subtrees of 256^level leaves.
    case hashes(level: Int)
    /// The entries themselves, in the places of level 0's hashes.
    case entries
  }

  /// What a whole tile has.
  public static let fullWidth = 256

  public let content: Content
  /// The tile's place in its level.
  public let index: Int64
  /// How many hashes or entries it has, from 1 to 256.
  public let width: Int

  /// `nil` where no log can have it.
  public init?(_ content: Content, index: Int64, width: Int = fullWidth) {
    self.content = content
    self.index = index
    self.width = width
    guard (1...Self.fullWidth).contains(width), (0...63).contains(level), index >= 0 else {
      return nil
    }
    // So that the last leaf below it can be counted.
    let most = Int64.max >> (8 * level) - Int64(width)
    guard most >= 0, index <= most / Int64(Self.fullWidth) else { return nil }
  }

  /// Reads the one way in which a name is written; `nil` for every other text.
  public init?(_ text: String) {
    var parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard (3...16).contains(parts.count), parts.removeFirst() == "tile" else { return nil }
    let kind = parts.removeFirst()
    let content: Content
    if kind == "entries" {
      content = .entries
    } else {
      guard let level = Int(kind) else { return nil }
      content = .hashes(level: level)
    }
    var width = Self.fullWidth
    if parts.count >= 2, parts[parts.count - 2].hasSuffix(".p") {
      guard let partial = Int(parts.removeLast()), partial < Self.fullWidth else { return nil }
      width = partial
      parts.append(parts.removeLast().dropLast(2))
    }
    let digits = parts.dropLast().map { $0.dropFirst() } + parts.suffix(1)
    guard let index = Int64(digits.joined()) else { return nil }
    self.init(content, index: index, width: width)
    // Groups without their x, signs and zeros too many: whatever would be written otherwise.
    guard description == text else { return nil }
  }

  public var description: String {
    var groups = [Self.threeDigits(index % 1_000)]
    var rest = index / 1_000
    while rest > 0 {
      groups.insert("x" + Self.threeDigits(rest % 1_000), at: 0)
      rest /= 1_000
    }
    let kind: String
    switch content {
    case .hashes(let level): kind = String(level)
    case .entries: kind = "entries"
    }
    return "tile/\(kind)/\(groups.joined(separator: "/"))\(isPartial ? ".p/\(width)" : "")"
  }

  /// Bundles of entries stand beside level 0.
  public var level: Int {
    switch content {
    case .hashes(let level): level
    case .entries: 0
    }
  }

  public var isPartial: Bool { width < Self.fullWidth }

  /// What it holds, counted from the beginning of its level.
  public var places: Range<Int64> {
    let start = index * Int64(Self.fullWidth)
    return start..<start + Int64(width)
  }

  /// The sizes of the trees that have it: for a whole tile those from some size on, for a partial
  /// one those in which its last subtree is full and the next is not.
  public var sizes: ClosedRange<Int64> {
    let first = places.upperBound << (8 * level)
    return first...(isPartial ? first + ((1 << (8 * level)) - 1) : .max)
  }

  /// The whole tile that a partial one became later, when the log has grown so far.
  public var whole: LogTilePath? { LogTilePath(content, index: index) }

  /// The bundle, or tile of `content`'s level, at a place of a tree of `size` leaves; `nil` where
  /// the tree has none.
  public static func at(_ index: Int64, of content: Content, size: Int64) -> LogTilePath? {
    guard let any = LogTilePath(content, index: index, width: 1), size >= any.sizes.lowerBound
    else { return nil }
    let left = size >> (8 * any.level) - any.places.lowerBound
    return LogTilePath(content, index: index, width: Int(min(left, Int64(fullWidth))))
  }

  /// The longest content that it can have, in bytes.
  public var maxBytes: Int {
    switch content {
    case .hashes: width * SHA256.byteCount
    case .entries: width * (2 + Int(UInt16.max))
    }
  }
}

extension LogTilePath {
  private static func threeDigits(_ number: Int64) -> String {
    let text = String(number)
    return String(repeating: "0", count: 3 - text.count) + text
  }
}
