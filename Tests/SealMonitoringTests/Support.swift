import SealFetch
import SealPostgres
import SealPrimitives
import SealRPC
import SealTestPlatform
import SealTestSupport
import Testing

extension TestPlatform {
  /// Where these sites may be fetched. The clock goes on only where somebody waits.
  static func withSites(
    _ sites: (any WallClock) throws -> [Site] = { _ in [] },
    isolation: isolated (any Actor)? = #isolation,
    _ body: (TestPlatform, [Site]) async throws -> Void
  ) async throws {
    let clock = ManualWallClock(TestKeys.madeAt)
    let sites = try sites(clock)
    try await with(
      clock: clock,
      settings: { settings in
        settings.fetch.allowed = try sites.map {
          try AllowedAddress("127.0.0.1:\($0.server.port)")
        }
        settings.fetch.limits.totalTime = .seconds(20)
        settings.fetch.limits.bodyBytes = 2 << 20
      },
      { platform in try await body(platform, sites) })
    for site in sites { site.server.stop() }
  }
}

/// The reason with which `body` refuses; an issue when it does not.
func refusal<Value>(
  isolation: isolated (any Actor)? = #isolation,
  sourceLocation: SourceLocation = #_sourceLocation, of body: () async throws -> Value
) async -> String? {
  let error = await #expect(throws: RPCError.self, sourceLocation: sourceLocation) {
    _ = try await body()
  }
  return error?.reason
}

/// Kept bytes; an issue when nobody kept them.
func content(_ sha256: [UInt8], _ tx: Transaction) throws -> [UInt8] {
  let row = try tx.first("SELECT bytes FROM content WHERE sha256 = \(sha256) LIMIT 1")
  return try #require(row).decode("bytes")
}

enum TestClock {
  /// When every platform begins.
  static let start = TestKeys.madeAt
}
