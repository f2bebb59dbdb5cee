import CoreMetrics
import Synchronization

/// A backend of swift-metrics that Prometheus reads.
///
/// Counters, gauges (`Gauge`, `Meter`) and histograms (`Timer`, in seconds; `Recorder`) are held in
/// memory. The same name with the same labels is the same series, however often it is asked for.
/// What a library names otherwise than Prometheus allows gets `_` in place of other characters.
package final class PrometheusRegistry: MetricsFactory {
  /// Series of one name; more are counted nowhere, so that a label with too many values costs no
  /// memory without end.
  package static let seriesLimit = 2_000

  /// Looks at what is not counted but is there: a queue's length. Sets gauges.
  package typealias Sampler = @Sendable () async -> Void

  enum Series {
    case counter(CounterSeries)
    case gauge(GaugeSeries)
    case histogram(HistogramSeries)

    var kind: String {
      switch self {
      case .counter: "counter"
      case .gauge: "gauge"
      case .histogram: "histogram"
      }
    }
  }

  struct Family {
    let kind: String
    /// By the text of their labels.
    var series: [String: Series] = [:]
  }

  private let families = Mutex<[String: Family]>([:])
  private let samplers = Mutex<[Sampler]>([])
  private let help: [String: String]

  /// - Parameter help: what each name means, one sentence.
  package init(help: [String: String] = [:]) {
    self.help = help
  }

  /// Before each reading, one after the other.
  package func sample(_ sampler: @escaping Sampler) {
    samplers.withLock { $0.append(sampler) }
  }

  /// Everything, in Prometheus' text format 0.0.4.
  package func text() async -> String {
    for sampler in samplers.withLock(\.self) { await sampler() }
    return PrometheusText.write(families.withLock(\.self), help: help)
  }

  // MARK: MetricsFactory

  package func makeCounter(label: String, dimensions: [(String, String)]) -> any CounterHandler {
    counter(label, dimensions) ?? NOOPMetricsHandler.instance
  }

  package func makeFloatingPointCounter(
    label: String, dimensions: [(String, String)]
  ) -> any FloatingPointCounterHandler {
    counter(label, dimensions) ?? NOOPMetricsHandler.instance
  }

  package func makeMeter(label: String, dimensions: [(String, String)]) -> any MeterHandler {
    gauge(label, dimensions) ?? NOOPMetricsHandler.instance
  }

  package func makeRecorder(
    label: String, dimensions: [(String, String)], aggregate: Bool
  ) -> any RecorderHandler {
    let handler: (any RecorderHandler)? =
      aggregate ? histogram(label, dimensions) : gauge(label, dimensions)
    return handler ?? NOOPMetricsHandler.instance
  }

  package func makeTimer(label: String, dimensions: [(String, String)]) -> any TimerHandler {
    histogram(label, dimensions) ?? NOOPMetricsHandler.instance
  }

  // What was counted stays: a series that ends and begins again would look like a restart.
  package func destroyCounter(_ handler: any CounterHandler) {}
  package func destroyFloatingPointCounter(_ handler: any FloatingPointCounterHandler) {}
  package func destroyMeter(_ handler: any MeterHandler) {}
  package func destroyRecorder(_ handler: any RecorderHandler) {}
  package func destroyTimer(_ handler: any TimerHandler) {}

  // MARK: Finding series

  private func counter(_ label: String, _ dimensions: [(String, String)]) -> CounterSeries? {
    guard case .counter(let series) = find(label, dimensions, or: { .counter(.init()) }) else {
      return nil
    }
    return series
  }

  private func gauge(_ label: String, _ dimensions: [(String, String)]) -> GaugeSeries? {
    guard case .gauge(let series) = find(label, dimensions, or: { .gauge(.init()) }) else {
      return nil
    }
    return series
  }

  private func histogram(_ label: String, _ dimensions: [(String, String)]) -> HistogramSeries? {
    guard case .histogram(let series) = find(label, dimensions, or: { .histogram(.init()) }) else {
      return nil
    }
    return series
  }

  /// `nil` where there are too many, or the name belongs to another kind.
  private func find(
    _ label: String, _ dimensions: [(String, String)], or make: () -> Series
  ) -> Series? {
    let name = PrometheusText.name(label)
    let labels = PrometheusText.labels(dimensions)
    return families.withLock { families in
      if let found = families[name]?.series[labels] { return found }
      let new = make()
      var family = families[name] ?? Family(kind: new.kind)
      guard family.kind == new.kind, family.series.count < Self.seriesLimit else { return nil }
      family.series[labels] = new
      families[name] = family
      return new
    }
  }
}
