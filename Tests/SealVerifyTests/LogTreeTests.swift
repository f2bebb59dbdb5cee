import SealVerify
import Testing

/// The tree that is computed anew against the one that is written down plainly.
@Suite struct LogTreeTests {
  private static let sizes = [0, 1, 2, 3, 255, 256, 257, 511, 512, 513, 1_024]

  private func tiles(of entries: [[UInt8]]) -> (tree: LogTree, tiles: [String: [UInt8]]) {
    var tree = LogTree()
    for entry in entries { tree.append(entry) }
    var tiles: [String: [UInt8]] = [:]
    for tile in tree.takeWholeTiles() + tree.partialTiles {
      #expect(tiles.updateValue(tile.bytes, forKey: "\(tile.path)") == nil)
    }
    return (tree, tiles)
  }

  @Test(arguments: sizes + (0..<20).map { _ in Int.random(in: 0...3_000) })
  func rootAndTilesAreThoseOfTheRFC(_ size: Int) {
    let log = PlainLog(size: size)
    let (tree, tiles) = tiles(of: log.entries)
    #expect(tree.size == Int64(size) && tree.root == log.checkpoint().root)
    #expect(tiles == log.files.filter { !$0.key.contains("entries") })
  }

  /// The specification's example.
  @Test func aTreeOf70_000HasItsTiles() {
    let log = PlainLog(size: 70_000)
    var (tree, tiles) = tiles(of: log.entries)
    #expect(tree.root == log.checkpoint().root)
    #expect(tiles == log.files.filter { !$0.key.contains("entries") })
    #expect(tiles.count == 273 + 1 + 1 + 1 + 1)
    #expect(tiles["tile/0/273.p/112"]?.count == 112 * 32)
    #expect(tiles["tile/1/000.p/17"] == nil && tiles["tile/1/000"]?.count == 8_192)
    #expect(tiles["tile/1/001.p/17"]?.count == 17 * 32)
    #expect(tiles["tile/2/000.p/1"]?.count == 32)
    #expect(tree.takeWholeTiles().isEmpty)
  }

  @Test func everySizeOnTheWayHasItsRoot() {
    let log = PlainLog(size: 300)
    var tree = LogTree()
    for size in 1...300 {
      tree.append(log.entries[size - 1])
      #expect(tree.root == log.checkpoint(at: size).root, "\(size)")
    }
  }
}
