import Foundation
import Metrics
import SealTelemetry
import SealTestSupport
import Testing

/// What is counted, and how Prometheus reads it.
@Suite struct PrometheusTests {
  /// As Prometheus' own library reads it: a line a family, a line a sample.
  private func judged(_ text: String) async throws -> [String] {
    let python = Command.root + "/.build/python/bin/python"
    try #require(
      FileManager.default.isExecutableFile(atPath: python),
      "`Scripts/test` prepares Python; run `make test`")
    let judge = try await Command.run(
      python, [Command.root + "/Tests/Python/prometheus_judge.py"], input: Array(text.utf8))
    #expect(judge.status == 0, "\(judge.errors)")
    return judge.output.split(separator: "\n").map(String.init)
  }

  @Test func prometheusReadsCountersGaugesAndHistograms() async throws {
    let registry = PrometheusRegistry(help: ["calls_total": "Calls, by \"method\" \\ and\ncode."])
    let calls = Counter(
      label: "calls_total", dimensions: [("method", "a.B/C"), ("code", "OK")], factory: registry)
    calls.increment(by: 3)
    Gauge(label: "depth", factory: registry).record(2.5)
    let timer = Metrics.Timer(label: "call_seconds", factory: registry)
    timer.recordMilliseconds(7)
    timer.recordSeconds(60)
    let lines = try await judged(registry.text())
    #expect(lines.contains("counter calls: Calls, by \"method\" \\ and") && lines.contains("code."))
    #expect(lines.contains("  calls_total {code='OK',method='a.B/C'} 3.0"))
    #expect(lines.contains("gauge depth: ") && lines.contains("  depth {} 2.5"))
    #expect(lines.contains("  call_seconds_bucket {le='0.005'} 0.0"))
    #expect(lines.contains("  call_seconds_bucket {le='0.01'} 1.0"))
    #expect(lines.contains("  call_seconds_bucket {le='30'} 1.0"))
    #expect(lines.contains("  call_seconds_bucket {le='+Inf'} 2.0"))
    #expect(lines.contains("  call_seconds_count {} 2.0"))
    #expect(lines.contains("  call_seconds_sum {} 60.007"))
  }

  @Test func whatLabelsSayIsReadAsItWasSaid() async throws {
    let registry = PrometheusRegistry()
    let odd = "a \"quoted\" \\ line\nand another, 一"
    Counter(label: "odd.name-1", dimensions: [("a b", odd)], factory: registry).increment()
    let lines = try await judged(registry.text())
    #expect(
      lines.contains { $0.hasPrefix("  odd_name_1") && $0.contains("一") && $0.contains("a_b=") })
  }

  @Test func theSameNameAndLabelsAreTheSameSeries() async {
    let registry = PrometheusRegistry()
    for dimensions in [[("a", "1"), ("b", "2")], [("b", "2"), ("a", "1")]] {
      Counter(label: "n", dimensions: dimensions, factory: registry).increment()
    }
    #expect(await registry.text() == "# TYPE n counter\nn{a=\"1\",b=\"2\"} 2\n")
  }

  @Test func aNameOfAnotherKindCountsNowhere() async {
    let registry = PrometheusRegistry()
    Counter(label: "n", factory: registry).increment()
    Gauge(label: "n", factory: registry).record(9)
    #expect(await registry.text() == "# TYPE n counter\nn 1\n")
  }

  @Test func aLabelWithTooManyValuesCostsNoMemoryWithoutEnd() async {
    let registry = PrometheusRegistry()
    for value in 0..<(PrometheusRegistry.seriesLimit + 10) {
      Counter(label: "n", dimensions: [("v", "\(value)")], factory: registry).increment()
    }
    let lines = await registry.text().split(separator: "\n").count { $0.hasPrefix("n{") }
    #expect(lines == PrometheusRegistry.seriesLimit)
  }

  @Test func manyCountAtOnceAndNothingIsLost() async {
    let registry = PrometheusRegistry()
    let counter = Counter(label: "n", factory: registry)
    let timer = Metrics.Timer(label: "s", factory: registry)
    let meter = Meter(label: "m", factory: registry)
    await withTaskGroup(of: Void.self) { group in
      for _ in 0..<8 {
        group.addTask {
          for _ in 0..<1_000 {
            counter.increment()
            timer.recordSeconds(1)
            meter.increment(by: 0.5)
          }
        }
      }
    }
    let text = await registry.text()
    #expect(text.contains("n 8000\n") && text.contains("s_count 8000\n"))
    #expect(text.contains("s_sum 8000\n") && text.contains("m 4000\n"))
  }

  @Test func whatIsLookedAtIsLookedAtAtEachReading() async {
    let registry = PrometheusRegistry()
    let looks = Counter(label: "looks", factory: registry)
    registry.sample { looks.increment() }
    #expect(await registry.text().contains("looks 1\n"))
    #expect(await registry.text().contains("looks 2\n"))
  }

  @Test func aHistogramIsShownOnceItHasAValue() async {
    let registry = PrometheusRegistry()
    let timer = Metrics.Timer(label: "s", factory: registry)
    #expect(await registry.text() == "")
    timer.recordNanoseconds(1)
    #expect(await registry.text().hasPrefix("# TYPE s histogram\ns_bucket{le=\"0.0005\"} 1\n"))
  }
}
