import Foundation
import InMemoryTracing
import Logging
import SealTelemetry
import Synchronization
import Testing
import Tracing

/// What log lines and traces say of a call.
@Suite struct ActivityTests {
  @Test func theServerNamesCallsOneAfterTheOther() {
    let ids = CallIDs(start: 0x3f_9a0c)
    #expect(ids.next().description == "0000003f9a0c-1")
    #expect(ids.next().description == "0000003f9a0c-2")
  }

  @Test(arguments: [
    ("a", true), ("Order_17.retry-2", true), (String(repeating: "x", count: 64), true),
    ("", false), (String(repeating: "x", count: 65), false), ("a b", false), ("ä", false),
    ("a\nb", false), ("a=b", false),
  ])
  func aCallersNameHasAForm(_ text: String, _ isOne: Bool) {
    #expect((CallID(text) != nil) == isOne)
    if isOne { #expect(CallID(text)?.description == text) }
  }

  // W3C Trace Context §3.2.2 and §4.3's versions.
  @Test(arguments: [
    ("00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01", true),
    ("01-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01-what-comes-later", true),
    ("00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01-more", false),
    ("ff-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01", false),
    ("00-00000000000000000000000000000000-b7ad6b7169203331-01", false),
    ("00-0af7651916cd43dd8448eb211c80319c-0000000000000000-01", false),
    ("00-0AF7651916CD43DD8448EB211C80319C-B7AD6B7169203331-01", false),
    ("00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331", false), ("", false),
  ])
  func aTraceParentHasAForm(_ text: String, _ isOne: Bool) {
    let parent = TraceParent(text)
    #expect((parent != nil) == isOne)
    if isOne { #expect(parent?.traceID == "0af7651916cd43dd8448eb211c80319c") }
  }

  @Test func everyLineOfACallCarriesItsName() async throws {
    let provider = Logger.MetadataProvider.activity
    #expect(provider.get().isEmpty)
    let id = try #require(CallID("mine"))
    let trace = TraceParent("00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01")
    await Activity.$current.withValue(Activity(.call(id), trace: trace)) {
      let lines = await Task { provider.get() }.value
      #expect(lines == ["call": "mine", "trace": "0af7651916cd43dd8448eb211c80319c"])
    }
    Activity.$current.withValue(Activity(.job("job_1"))) {
      #expect(provider.get() == ["job": "job_1"])
    }
  }

  @Test func aTracerSeesSpansAndNobodyPaysWithoutOne() async throws {
    #expect(!Spans().isOn)
    let tracer = InMemoryTracer()
    let spans = withTracer(tracer) { Spans() }
    #expect(spans.isOn)
    await #expect(throws: CancellationError.self) {
      try await spans.span("outer", .server) {
        await spans.span("inner") {}
        throw CancellationError()
      }
    }
    let finished = tracer.finishedSpans
    #expect(finished.map(\.operationName) == ["inner", "outer"])
    #expect(finished[0].parentSpanID == finished[1].spanID)
    #expect(finished[1].errors.count == 1)
  }

  @Test func spansAreLinesOfAFileThatTellNothingOfWhatTheyAreAbout() async throws {
    struct Secret: Error { let text = "seal_live_secret" }
    let path = FileManager.default.temporaryDirectory.path + "/spans-\(UUID())"
    defer { unlink(path) }
    let file = try SpanFile(path: path)
    let spans = withTracer(file) { Spans() }
    let parent = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"
    await #expect(throws: Secret.self) {
      try await spans.span("outer", .server, caller: { $0 == "traceparent" ? parent : nil }) {
        await spans.span("inner \"quoted\"") {}
        throw Secret()
      }
    }
    file.flush()
    let text = try String(contentsOfFile: path, encoding: .utf8)
    #expect(!text.contains("secret"))
    let found = try text.split(separator: "\n").map(Self.span)
    #expect(found.map { $0["name"] as? String } == ["inner _quoted_", "outer"])
    #expect(found.map { $0["kind"] as? Int } == [1, 2])
    #expect(found.map { ($0["status"] as? [String: Int])?["code"] } == [0, 2])
    #expect(
      found.map { $0["traceId"] as? String }
        == Array(repeating: "0af7651916cd43dd8448eb211c80319c", count: 2))
    #expect(found[1]["parentSpanId"] as? String == "b7ad6b7169203331")
    #expect(found[0]["parentSpanId"] as? String == found[1]["spanId"] as? String)
    let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    #expect(mode == 0o600)
    #expect(throws: SpanFileError.self) { try SpanFile(path: "/nowhere/spans") }
  }

  /// `TracesData`, one span.
  private static func span(_ line: Substring) throws -> [String: Any] {
    struct Unexpected: Error {}
    let json = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
    let resource = (json?["resourceSpans"] as? [[String: Any]])?.first
    let scope = (resource?["scopeSpans"] as? [[String: Any]])?.first
    guard let span = (scope?["spans"] as? [[String: Any]])?.first else { throw Unexpected() }
    return span
  }
}
