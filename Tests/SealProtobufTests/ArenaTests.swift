import Testing

@testable import SealProtobuf

@Suite("Arena")
struct ArenaTests {
  @Test func neverTakesMoreFromTheHeapThanItsLimit() throws {
    let limit = 1 << 20
    for size in [1, 8, 100, 4_096, 300_000] {
      var taken = 0
      try Arena.withArena(limit: limit) { arena throws(ProtobufError) in
        while taken <= 2 * limit {
          do throws(ProtobufError) {
            let memory = try arena.allocate(byteCount: size)
            memory.initializeMemory(as: UInt8.self, repeating: 0xA5, count: size)
            taken += size
          } catch {
            #expect(error.code == .memoryLimit)
            break
          }
        }
      }
      // The first kilobyte is on the stack.
      #expect(taken <= limit + 1_024, "pieces of \(size) bytes")
      #expect(taken >= limit / 16, "pieces of \(size) bytes")
    }
  }

  @Test func givesAlignedPiecesThatDoNotOverlap() throws {
    try Arena.withArena(limit: 1 << 20) { arena throws(ProtobufError) in
      var pieces: [(start: UInt, end: UInt)] = []
      for size in (0..<200).map({ $0 * 37 % 911 }) {
        let start = UInt(bitPattern: try arena.allocate(byteCount: size))
        #expect(start % 8 == 0)
        #expect(pieces.allSatisfy { start >= $0.end || start + UInt(size) <= $0.start })
        pieces.append((start, start + UInt(size)))
      }
    }
  }

  @Test(arguments: [-1, Int.max, Int.max - 7, Int.max / 2])
  func refusesASizeThatNoMemoryHas(size: Int) throws {
    try Arena.withArena(limit: Int.max) { arena throws(ProtobufError) in
      do throws(ProtobufError) {
        _ = try arena.allocate(byteCount: size)
        Issue.record("\(size) bytes were given")
      } catch {
        #expect(error.code == .memoryLimit)
      }
    }
  }
}
