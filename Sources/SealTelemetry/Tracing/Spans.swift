import Tracing

/// Spans of swift-distributed-tracing, where the process has a tracer; else nothing, at no cost.
///
/// Which tracer there is, is asked once, when the part that is watched is made.
package struct Spans: Sendable {
  private let tracer: (any Tracer)?

  package init() {
    let found = InstrumentationSystem.tracer
    tracer = found is NoOpTracer ? nil : found
  }

  /// Whether anybody traces.
  package var isOn: Bool { tracer != nil }

  /// Runs `body` within a span.
  ///
  /// - Parameters:
  ///   - name: of a bounded set, such as a method's.
  ///   - caller: what came with a request, by name; a tracer finds its parent there.
  package nonisolated(nonsending) func span<T>(
    _ name: String, _ kind: SpanKind = .internal,
    caller: (@Sendable (_ name: String) -> String?)? = nil,
    _ body: nonisolated(nonsending) () async throws -> T
  ) async rethrows -> T {
    guard let tracer else { return try await body() }
    var context = InstrumentationContext.current ?? .topLevel
    if let caller { tracer.extract(caller, into: &context, using: Names()) }
    return try await tracer.withAnySpan(name, context: context, ofKind: kind) { _ in
      try await body()
    }
  }

  private struct Names: Extractor {
    func extract(key: String, from carrier: @Sendable (String) -> String?) -> String? {
      carrier(key)
    }
  }
}
