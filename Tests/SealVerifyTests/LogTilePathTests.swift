import SealVerify
import Testing

/// Names of tiles as c2sp.org/tlog-tiles has them.
@Suite struct LogTilePathTests {
  @Test(
    arguments: [
      ("tile/0/000", .hashes(level: 0), 0, 256), ("tile/0/273.p/112", .hashes(level: 0), 273, 112),
      ("tile/1/000.p/17", .hashes(level: 1), 0, 17), ("tile/2/000.p/1", .hashes(level: 2), 0, 1),
      ("tile/entries/x001/x234/067", .entries, 1_234_067, 256),
      ("tile/0/x001/000", .hashes(level: 0), 1_000, 256),
      ("tile/entries/x001/x234/067.p/255", .entries, 1_234_067, 255),
      ("tile/7/000.p/127", .hashes(level: 7), 0, 127),
      (
        "tile/0/x036/x028/x797/x018/x963/966", .hashes(level: 0), 36_028_797_018_963_966, 256
      ),
    ] as [(String, LogTilePath.Content, Int64, Int)])
  func aNameIsReadAndWritten(
    _ text: String, _ content: LogTilePath.Content, _ index: Int64, _ width: Int
  ) throws {
    let path = try #require(LogTilePath(text))
    #expect(path.content == content && path.index == index && path.width == width)
    #expect(path == LogTilePath(content, index: index, width: width))
    #expect(path.description == text)
  }

  @Test(arguments: [
    "", "tile", "tile/0", "tile/0/", "tile//000", "tile/0/0", "tile/0/00", "tile/0/0000",
    "tile/0/1000", "tile/0/x000/000", "tile/0/x001", "tile/0/001/000", "tile/0/x01/000",
    "tile/0/X001/000", "tile/0/x001/x000", "tile/00/000", "tile/01/000", "tile/-1/000",
    "tile/+1/000", "tile/8/000.p/1", "tile/63/000.p/1", "tile/64/000", "tile/7/000",
    "tile/7/000.p/128", "tile/7/001.p/1", "tile/99999999999999999999/000", "tile/entry/000",
    "tile/Entries/000", "tile/data/000", "tile/0/000.p", "tile/0/000.p/", "tile/0/000.p/0",
    "tile/0/000.p/256", "tile/0/000.p/300", "tile/0/000.p/007", "tile/0/000.p/-1",
    "tile/0/000.p/+1", "tile/0/000.p/1/2", "tile/0/000.q/1", "tile/0/000/1", "tile/0/000.p/1.p/1",
    "tile/0/-01", "tile/0/+01", "tile/0/x-01/000", "tile/0/٠٠٠", "tile/0/000 ", "tiles/0/000",
    "tile/0/x036/x028/x797/x018/x963/967", "tile/0/x999/x999/x999/x999/x999/x999/x999/999",
    "tile/entries/x009/x223/x372/x036/x854/x775/807", "/tile/0/000", "tile/0/000\n",
    "tile/0/" + String(repeating: "x001/", count: 400) + "000",
  ])
  func whatIsWrittenOtherwiseIsNoName(_ text: String) {
    #expect(LogTilePath(text) == nil)
  }

  /// The specification's own examples.
  @Test(
    arguments: [
      (70_000, 0, 273, 112), (70_000, 1, 1, 17), (70_000, 2, 0, 1), (70_000, 3, 0, 0),
      (256, 0, 1, 0), (256, 1, 0, 1), (256, 2, 0, 0), (0, 0, 0, 0), (1, 0, 0, 1),
    ] as [(Int64, Int, Int64, Int)])
  func aTreeHasItsTiles(_ size: Int64, _ level: Int, _ whole: Int64, _ partial: Int) {
    func width(_ index: Int64) -> Int? {
      LogTilePath.at(index, of: .hashes(level: level), size: size)?.width
    }
    for index in 0..<whole { #expect(width(index) == 256) }
    #expect(width(whole) == (partial == 0 ? nil : partial))
    #expect(width(whole + 1) == nil)
  }

  @Test(
    arguments: [
      ("tile/0/273.p/112", 70_000, 70_000), ("tile/1/001.p/17", 69_888, 70_143),
      ("tile/1/000.p/17", 4_352, 4_607),
      ("tile/2/000.p/1", 65_536, 131_071), ("tile/entries/000.p/3", 3, 3),
      ("tile/0/001", 512, .max), ("tile/1/000", 65_536, .max),
      ("tile/7/000.p/127", 127 << 56, .max),
    ] as [(String, Int64, Int64)])
  func aTileBelongsToTheTreesThatHaveIt(_ text: String, _ first: Int64, _ last: Int64) throws {
    #expect(try #require(LogTilePath(text)).sizes == first...last)
  }

  @Test func entriesStandBehindTheirLengths() {
    let entries: [[UInt8]] = [[], [7], Array(repeating: 9, count: 300)]
    let bytes = EntryBundle.encode(entries)
    #expect(bytes.prefix(7) == [0, 0, 0, 1, 7, 1, 44] && bytes.count == 307)
    #expect(EntryBundle.decode(bytes) == entries)
    #expect(EntryBundle.decode([]) == [])
    for cut in [1, 3, 4, 6, 306] { #expect(EntryBundle.decode(Array(bytes.prefix(cut))) == nil) }
  }
}
