import Foundation
import SealPrimitives
import SealRPC

/// How often guests may call, counted for each address: nobody's key answers for them.
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
    guard limit.admits(Self.source(of: context.peerAddress), at: .now) else {
      throw AccessError.guestTooFast
    }
  }

  /// What is counted together: an IPv4 address, and the /64 of an IPv6 one: a household.
  ///
  /// - Parameter peer: with or without its port: `203.0.113.7:41234`, `[2001:db8::1]:41234`.
  static func source(of peer: String) -> String {
    if peer.count(where: { $0 == ":" }) <= 1 { return String(peer.prefix { $0 != ":" }) }
    let address = peer.hasPrefix("[") ? peer.dropFirst().prefix { $0 != "]" } : peer[...]
    var bytes = in6_addr()
    guard inet_pton(AF_INET6, String(address), &bytes) == 1 else { return peer }
    return withUnsafeBytes(of: bytes) { Hex.encode(Array($0.prefix(8))) }
  }
}
