import Foundation
import Synchronization

/// Where the time of day comes from. Passed in wherever time is needed, so that tests decide it.
public protocol WallClock: Sendable {
  func now() -> Instant
}

/// The machine's clock.
public struct SystemWallClock: WallClock {
  public init() {}

  public func now() -> Instant {
    var time = timespec()
    // Cannot fail for CLOCK_REALTIME with a valid pointer (clock_gettime(2)).
    clock_gettime(CLOCK_REALTIME, &time)
    return Instant(seconds: Int64(time.tv_sec), nanoseconds: Int32(time.tv_nsec))
  }
}

/// A clock that stands still until it is moved.
public final class ManualWallClock: WallClock {
  private let current: Mutex<Instant>

  public init(_ start: Instant) {
    current = Mutex(start)
  }

  public func now() -> Instant {
    current.withLock { $0 }
  }

  public func advance(by duration: Duration) {
    current.withLock { $0 = $0.advanced(by: duration) }
  }
}
