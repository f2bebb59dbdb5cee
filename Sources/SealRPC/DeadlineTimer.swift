import NIOCore

/// One scheduled task for all of a connection's deadlines.
///
/// A deadline that moves away costs nothing: the task finds out when it fires and is put off then.
/// Only a deadline earlier than the scheduled one is scheduled anew. Event loop only.
struct DeadlineTimer {
  private var scheduled: (deadline: NIODeadline, task: Scheduled<Void>)?

  /// Whether `arm` would have to schedule something for this deadline.
  func wouldChange(by deadline: NIODeadline) -> Bool {
    scheduled.map { deadline < $0.deadline } ?? true
  }

  /// Sees to it that `wake` runs at `deadline` or before. `wake` must call `fired()` first.
  mutating func arm(
    _ deadline: NIODeadline, on eventLoop: any EventLoop, wake: @escaping @Sendable () -> Void
  ) {
    guard wouldChange(by: deadline) else { return }
    scheduled?.task.cancel()
    scheduled = (deadline, eventLoop.scheduleTask(deadline: deadline, wake))
  }

  mutating func fired() {
    scheduled = nil
  }

  mutating func cancel() {
    scheduled?.task.cancel()
    scheduled = nil
  }
}

extension NIODeadline {
  /// The earlier of two, where `nil` is never.
  static func earlier(_ left: NIODeadline?, _ right: NIODeadline?) -> NIODeadline? {
    guard let left else { return right }
    guard let right else { return left }
    return min(left, right)
  }

  static func + (deadline: NIODeadline, duration: Duration) -> NIODeadline {
    deadline + TimeAmount(duration)
  }
}
