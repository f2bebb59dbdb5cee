import SealPrimitives
import SealTestSupport
import Synchronization
import Testing

@testable import SealProviders

/// The certificates by which an institution signs are downloaded once for all who need them.
@Suite struct PlatformKeysTests {
  private final class Downloads: Sendable {
    let count = Atomic(0)
  }

  @Test func whoWaitsForAnothersDownloadKnowsWhatItBrought() async throws {
    let (keys, _, _) = try Institution.shared.get()
    let now = SystemWallClock().now()
    let found = WeChatPayPlatformKeys.Certificate(
      key: keys.publicKey, expireTime: now.advanced(by: .seconds(60)))
    let (gate, platform) = (Gate(), WeChatPayPlatformKeys(publicKey: nil))
    let downloads = Downloads()
    let count = try await withThrowingTaskGroup(of: Bool.self) { group in
      for _ in 0..<50 {
        group.addTask {
          let key = try await platform.key("A1", now: now) {
            downloads.count.add(1, ordering: .relaxed)
            try await gate.pass("download")
            return ["A1": found]
          }
          return key == found.key
        }
      }
      #expect(await gate.next() == [.arrived("download")])
      // Most of them wait by now.
      for _ in 0..<1_000 { await Task.yield() }
      gate.open("download")
      return try await group.reduce(0) { $0 + ($1 ? 1 : 0) }
    }
    #expect(count == 50)
    #expect(downloads.count.load(ordering: .relaxed) == 1)
  }
}
