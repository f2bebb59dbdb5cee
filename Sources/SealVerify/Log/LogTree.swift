import SealCrypto

/// A log's tree while it is computed anew, entry by entry: its root, and the tiles that it has. It
/// remembers its right edge only.
public struct LogTree: Sendable {
  public private(set) var size: Int64 = 0
  /// The hashes of the full subtrees that make it up, left to right.
  private var edge: [[UInt8]] = []
  /// By level: the hashes of the last tile, which is not whole.
  private var growing: [Tile] = []
  private var whole: [Tile] = []

  /// A tile of hashes, at its name.
  public struct Tile: Sendable, Hashable {
    public let path: LogTilePath
    public let bytes: [UInt8]
  }

  public init() {}

  public var root: [UInt8] { MerkleTree.hash(ofSubtrees: edge) }

  public mutating func append(_ entry: [UInt8]) {
    size += 1
    var hash = MerkleTree.leafHash(entry)
    add(hash, level: 0)
    // The new leaf fills as many subtrees as the new size has zeros at its end.
    for level in stride(from: 1, through: size.trailingZeroBitCount, by: 1) {
      hash = MerkleTree.nodeHash(edge.removeLast(), hash)
      if level % 8 == 0 { add(hash, level: level / 8) }
    }
    edge.append(hash)
  }

  /// The tiles that became whole since the last time.
  public mutating func takeWholeTiles() -> [Tile] {
    defer { whole = [] }
    return whole
  }

  /// The last tiles of all levels, where they are partial.
  public var partialTiles: [Tile] { growing.filter { !$0.bytes.isEmpty && $0.path.isPartial } }

  private mutating func add(_ hash: [UInt8], level: Int) {
    let place = size >> (8 * level) - 1
    let before = growing.count > level ? growing[level].bytes : []
    guard
      let path = LogTilePath(
        .hashes(level: level), index: place / Int64(LogTilePath.fullWidth),
        width: before.count / SHA256.byteCount + 1)
    else { preconditionFailure("no log grows past Int64.max") }
    var tile = Tile(path: path, bytes: before + hash)
    if !path.isPartial {
      whole.append(tile)
      tile = Tile(path: path, bytes: [])
    }
    if growing.count > level { growing[level] = tile } else { growing.append(tile) }
  }
}
