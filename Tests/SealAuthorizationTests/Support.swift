import SealAccess
import SealChannels
import SealFetch
import SealPrimitives
import SealProviders
import SealRPC
import SealTestPlatform
import SealTestSupport
import Testing

@testable import SealServer

extension TestPlatform {
  /// Where these websites may be fetched.
  static func with(
    websites: [Website], isolation: isolated (any Actor)? = #isolation,
    _ body: (TestPlatform) async throws -> Void
  ) async throws {
    try await with(
      settings: { settings in
        settings.fetch.allowed = try websites.map { try AllowedAddress("127.0.0.1:\($0.port)") }
      }, body)
  }

  /// Where money goes through this institution.
  static func with(
    provider: any PaymentProvider, clock: ManualWallClock = ManualWallClock(TestKeys.madeAt),
    isolation: isolated (any Actor)? = #isolation,
    _ body: (TestPlatform) async throws -> Void
  ) async throws {
    try await with(clock: clock, foreign: { $0.paymentProviders = [provider] }, body)
  }

  var inclusion: SealInclusion { parts.inclusion() }
}

extension ChangeActor {
  /// Who looks at a page, without a key.
  static let stranger = ChangeActor.guest(peerAddress: "")
}

/// The error with which `body` refuses; an issue when it does not.
func refusal<Value>(
  isolation: isolated (any Actor)? = #isolation,
  sourceLocation: SourceLocation = #_sourceLocation, of body: () async throws -> Value
) async -> String? {
  let error = await #expect(throws: RPCError.self, sourceLocation: sourceLocation) {
    _ = try await body()
  }
  return error?.reason
}
