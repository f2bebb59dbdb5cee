import SealPrimitives
import SealRPC

/// How often guests may call, counted for each household: nobody's key answers for them.
package struct GuestLimits: Sendable {
  /// Calls that change something, in a minute.
  package var changesPerMinute = 60
  /// All others, in a minute. A household's pages and the seals on what it reads stay far below.
  package var readsPerMinute = 3_000

  package init() {}
}

/// Lets guests in: whoever sends no key to a method that is open to them.
final class Guests: Sendable {
  private let changes: RateLimit
  private let reads: RateLimit

  init(_ limits: GuestLimits) {
    changes = RateLimit(perMinute: limits.changesPerMinute)
    reads = RateLimit(perMinute: limits.readsPerMinute)
  }

  /// Throws GUEST_TOO_FAST.
  func admit(_ context: CallContext) throws {
    let limit = context.method.mutates ? changes : reads
    guard limit.admits(RateLimit.household(of: context.peerAddress), at: .now) else {
      throw AccessError.guestTooFast
    }
  }
}
