import Dispatch
import Foundation
import Synchronization
import Tracing

/// Tracer that appends each span that ends to a file: OTLP in JSON, one line a span.
///
/// The lines are what OpenTelemetry's file exporter writes and its collector reads
/// (`otlpjsonfile`). They hold names of methods and of other bounded sets, times, and whether it
/// failed: no attribute, no error's text. What the disk cannot take in time is dropped.
package final class SpanFile: Sendable {
  /// How many lines wait for the disk at most.
  private static let waiting = 10_000

  private let descriptor: CInt
  private let queue = DispatchQueue(label: "span-file")
  private let lines = Atomic<Int>(0)

  /// Opens a file for its owner alone, or goes on at its end. Throws `SpanFileError`.
  package init(path: String) throws {
    descriptor = open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      throw SpanFileError(
        description: "\(path) cannot be opened: \(String(cString: strerror(errno))).")
    }
  }

  deinit {
    close(descriptor)
  }

  /// Makes it the process's tracer. Once, before the parts that trace are made.
  package func bootstrap() {
    InstrumentationSystem.bootstrap(self)
  }

  /// Returns once all spans that have ended are written.
  package func flush() {
    queue.sync {}
  }

  fileprivate func write(_ span: EndedSpan) {
    guard lines.wrappingAdd(1, ordering: .relaxed).newValue <= Self.waiting else {
      lines.wrappingSubtract(1, ordering: .relaxed)
      return
    }
    queue.async { [self] in
      defer { lines.wrappingSubtract(1, ordering: .relaxed) }
      let line = Array(span.line.utf8)
      // One write a line: other processes may append to the file too.
      _ = line.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
    }
  }
}

package struct SpanFileError: Error, CustomStringConvertible {
  package let description: String
}

extension SpanFile: Tracer {
  package func startSpan<Instant: TracerInstant>(
    _ operationName: String, context: @autoclosure () -> ServiceContext, ofKind kind: SpanKind,
    at instant: @autoclosure () -> Instant, function: String, file fileID: String, line: UInt
  ) -> FileSpan {
    var context = context()
    let parent = context[SpanPlace.self]
    let place = SpanPlace.make(under: parent)
    context[SpanPlace.self] = place
    return FileSpan(
      operationName, kind, place, under: parent, context,
      start: instant().nanosecondsSinceEpoch, write: write)
  }

  package func forceFlush() {
    flush()
  }

  package func extract<Carrier, Extract: Extractor>(
    _ carrier: Carrier, into context: inout ServiceContext, using extractor: Extract
  ) where Extract.Carrier == Carrier {
    guard let text = extractor.extract(key: "traceparent", from: carrier),
      let caller = TraceParent(text)
    else { return }
    context[SpanPlace.self] = SpanPlace(traceID: caller.traceID, spanID: caller.spanID)
  }

  package func inject<Carrier, Inject: Injector>(
    _ context: ServiceContext, into carrier: inout Carrier, using injector: Inject
  ) where Inject.Carrier == Carrier {
    guard let place = context[SpanPlace.self] else { return }
    injector.inject("00-\(place.traceID)-\(place.spanID)-01", forKey: "traceparent", into: &carrier)
  }
}

/// A span's place: its trace, 32 hexadecimal digits, and itself, 16.
struct SpanPlace: Sendable, Hashable, ServiceContextKey {
  typealias Value = SpanPlace

  let traceID: String
  let spanID: String

  static func make(under parent: SpanPlace?) -> SpanPlace {
    SpanPlace(traceID: parent?.traceID ?? digits() + digits(), spanID: digits())
  }

  /// 16, not all 0.
  private static func digits() -> String {
    let text = String(UInt64.random(in: 1 ... .max), radix: 16)
    return String(repeating: "0", count: 16 - text.count) + text
  }
}

/// A span that is written when it ends. It keeps no attributes, events and links.
package final class FileSpan: Tracing.Span {
  private struct State {
    var name: String
    var hasFailed = false
    var isRecording = true
  }

  package let context: ServiceContext
  private let kind: SpanKind
  private let place: SpanPlace
  private let parent: SpanPlace?
  private let start: UInt64
  private let write: @Sendable (EndedSpan) -> Void
  private let state: Mutex<State>

  init(
    _ name: String, _ kind: SpanKind, _ place: SpanPlace, under parent: SpanPlace?,
    _ context: ServiceContext, start: UInt64, write: @escaping @Sendable (EndedSpan) -> Void
  ) {
    self.kind = kind
    self.place = place
    self.parent = parent
    self.context = context
    self.start = start
    self.write = write
    state = Mutex(State(name: name))
  }

  package var operationName: String {
    get { state.withLock(\.name) }
    set { state.withLock { $0.name = newValue } }
  }
  package var attributes: SpanAttributes {
    get { [:] }
    set {}
  }
  package var isRecording: Bool { state.withLock(\.isRecording) }

  package func setStatus(_ status: SpanStatus) {
    if status.code == .error { state.withLock { $0.hasFailed = true } }
  }

  package func recordError<Instant: TracerInstant>(
    _ error: any Error, attributes: SpanAttributes, at instant: @autoclosure () -> Instant
  ) {
    state.withLock { $0.hasFailed = true }
  }

  package func addEvent(_ event: SpanEvent) {}
  package func addLink(_ link: SpanLink) {}

  package func end<Instant: TracerInstant>(at instant: @autoclosure () -> Instant) {
    let ended = state.withLock { state -> State? in
      guard state.isRecording else { return nil }
      state.isRecording = false
      return state
    }
    guard let ended else { return }
    write(
      EndedSpan(
        name: ended.name, kind: kind, place: place, parent: parent, start: start,
        end: instant().nanosecondsSinceEpoch, hasFailed: ended.hasFailed))
  }
}

/// A span as its line has it: `opentelemetry.proto.trace.v1.TracesData` in JSON.
struct EndedSpan: Sendable {
  let name: String
  let kind: SpanKind
  let place: SpanPlace
  let parent: SpanPlace?
  let start: UInt64
  let end: UInt64
  let hasFailed: Bool

  /// With its newline.
  var line: String {
    let parent = parent.map { "\"parentSpanId\":\"\($0.spanID)\"," } ?? ""
    return """
      {"resourceSpans":[{"resource":{"attributes":[{"key":"service.name",\
      "value":{"stringValue":"seald"}}]},"scopeSpans":[{"scope":{"name":"copyrightseal"},\
      "spans":[{"traceId":"\(place.traceID)","spanId":"\(place.spanID)",\(parent)\
      "name":"\(safeName)","kind":\(number),"startTimeUnixNano":"\(start)",\
      "endTimeUnixNano":"\(end)","status":{"code":\(hasFailed ? 2 : 0)}}]}]}]}

      """
  }

  /// Names are of bounded sets; nothing of one could end the text that it stands in.
  private var safeName: String {
    String(
      String.UnicodeScalarView(
        name.unicodeScalars.map { $0.value < 0x20 || $0 == "\"" || $0 == "\\" ? "_" : $0 }))
  }

  private var number: Int {
    switch kind {
    case .internal: 1
    case .server: 2
    case .client: 3
    case .producer: 4
    case .consumer: 5
    }
  }
}
