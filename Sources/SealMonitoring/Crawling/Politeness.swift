import SealFetch
import SealPrimitives

/// How much hosts are asked for.
package struct Politeness: Sendable, Hashable {
  /// The least time between two requests to a host, whatever a monitor wishes. The addresses that
  /// the fetcher excepts for development are asked as often as the monitor wishes.
  package var leastDelay: Duration = .seconds(1)
  /// The longest `Crawl-delay` that is followed: as long as a monitor may wish at most.
  static let longestDelay: Duration = .seconds(600)

  package init() {}

  /// How long the page's host is left alone after a request.
  ///
  /// - Parameter robots: `nil` before it is known.
  func gap(
    _ url: FetchURL, wished: Duration, robots: RobotsTxt?, under policy: FetchPolicy
  ) -> Duration {
    let asked = robots?.crawlDelay(agent: policy.userAgent) ?? .zero
    let least = policy.excepts(url) ? .zero : leastDelay
    return max(wished, least, min(asked, Self.longestDelay))
  }
}

/// That a host has too much to do, by its answer.
struct HostRefusal: Sendable {
  /// After so many in a row the host is left alone for the rest of the run.
  static let most = 4
  private static let shortestRest = Duration.seconds(30)
  private static let longestRest = Duration.seconds(3_600)
  /// What is believed of a `Retry-After`.
  private static let longestAsked = Duration.seconds(6 * 3_600)

  /// How long it wants to be left alone, if it said so.
  private let asked: Duration?

  /// `nil` for any other answer (RFC 6585 §4, RFC 9110 §15.6.4).
  init?(_ result: FetchResult) {
    guard [429, 503].contains(result.status) else { return nil }
    asked = result.headers.retryAfter(at: result.endTime)
  }

  /// - Parameter number: of this refusal in a row, from 1 on.
  func rest(number: Int) -> Duration {
    let own = Self.shortestRest * (1 << min(number - 1, 10))
    return max(min(own, Self.longestRest), min(asked ?? .zero, Self.longestAsked))
  }
}
