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
}
