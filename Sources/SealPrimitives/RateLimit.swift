import Foundation
import Synchronization

/// A rate limit: so many from one source in each minute.
package final class RateLimit: Sendable {
  private struct State {
    var windowStart = ContinuousClock.Instant.now
    var counts: [String: Int] = [:]
  }

  private let state = Mutex(State())
  private let perMinute: Int
  private let mostSources: Int

  /// - Parameter mostSources: how many are told apart in a window, at some 100 bytes each; beyond
  ///   it the rest of the world shares one count.
  package init(perMinute: Int, mostSources: Int = 200_000) {
    self.perMinute = perMinute
    self.mostSources = mostSources
  }

  /// - Parameter source: what is counted together, such as an address.
  package func admits(_ source: String, at now: ContinuousClock.Instant) -> Bool {
    state.withLock { state in
      if state.windowStart.duration(to: now) >= .seconds(60) {
        state = State(windowStart: now)
      }
      let isNew = state.counts[source] == nil
      let counted = isNew && state.counts.count >= mostSources ? "" : source
      let count = state.counts[counted, default: 0] + 1
      state.counts[counted] = count
      return count <= perMinute
    }
  }

  /// What is counted together of all addresses: an IPv4 address, also inside IPv6 (`::ffff:0:0/96`,
  /// RFC 4291 §2.5.5.2; `64:ff9b::/96`, RFC 6052 §2.1), and the /64 of an IPv6 one.
  ///
  /// - Parameter peer: with or without its port: `203.0.113.7:41234`, `[2001:db8::1%eth0]:41234`.
  package static func household(of peer: String) -> String {
    if peer.count(where: { $0 == ":" }) <= 1 { return String(peer.prefix { $0 != ":" }) }
    let address = peer.hasPrefix("[") ? peer.dropFirst().prefix { $0 != "]" } : peer[...]
    var parsed = in6_addr()
    guard inet_pton(AF_INET6, String(address.prefix { $0 != "%" }), &parsed) == 1 else {
      return peer
    }
    let bytes = withUnsafeBytes(of: parsed, Array.init)
    let isIPv4 = translated.contains { bytes.starts(with: $0) }
    return isIPv4
      ? bytes.suffix(4).map(String.init).joined(separator: ".") : Hex.encode(Array(bytes.prefix(8)))
  }

  /// What stands before an IPv4 address inside an IPv6 one.
  private static let translated: [[UInt8]] = [
    Array(repeating: 0, count: 10) + [0xFF, 0xFF],
    [0x00, 0x64, 0xFF, 0x9B] + Array(repeating: 0, count: 8),
  ]
}
