import Metrics
import Synchronization

/// What is counted of one method's calls. Made once for each method: a call costs three atomic
/// additions.
///
/// - `seal_calls_total{method,code}`: calls that ended, by gRPC's code.
/// - `seal_call_duration_seconds{method}`: how long they took in the server.
final class MethodMetrics: Sendable {
  private let method: String
  /// Where codes get their counters, however much later.
  private let factory: any MetricsFactory
  private let succeeded: Counter
  private let duration: Metrics.Timer
  /// Most methods never meet most codes.
  private let failed = Mutex<[StatusCode: Counter]>([:])

  init(_ method: MethodDescriptor) {
    self.method = method.name
    factory = MetricsSystem.factory
    succeeded = Self.counter(method.name, .ok, factory)
    duration = Metrics.Timer(
      label: "seal_call_duration_seconds", dimensions: [("method", method.name)],
      factory: factory)
  }

  func ended(_ code: StatusCode, after time: Duration) {
    duration.record(duration: time)
    guard code != .ok else { return succeeded.increment() }
    failed.withLock { failed in
      if let counter = failed[code] { return counter }
      let counter = Self.counter(method, code, factory)
      failed[code] = counter
      return counter
    }.increment()
  }

  private static func counter(
    _ method: String, _ code: StatusCode, _ factory: any MetricsFactory
  ) -> Counter {
    Counter(
      label: "seal_calls_total", dimensions: [("method", method), ("code", code.description)],
      factory: factory)
  }
}
