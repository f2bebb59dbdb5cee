import Metrics

/// What is counted of fetches and mails. No host's name is a label.
///
/// - `seal_fetches_total{outcome}`: the status' class (`2xx`), or why there was none
///   (`FetchError.Code`: `timeout`, `forbiddenAddress`, …).
/// - `seal_fetch_duration_seconds`: from the wish to the last byte, redirects included.
/// - `seal_mails_total{outcome}`: `accepted`, or why not.
struct FetchMetrics: Sendable {
  /// By the first digit of the status, less one.
  private let classes = (1...5).map { counter("seal_fetches_total", "\($0)xx") }
  private let failures = counters("seal_fetches_total")
  private let duration = Metrics.Timer(label: "seal_fetch_duration_seconds")
  private let accepted = counter("seal_mails_total", "accepted")
  private let mailFailures = counters("seal_mails_total")

  func fetched(_ result: Result<FetchResult, any Error>, after time: Duration) {
    duration.record(duration: time)
    switch result {
    case .success(let result):
      let place = result.status / 100 - 1
      if classes.indices.contains(place) { classes[place].increment() }
    case .failure(let error): failures[Self.code(of: error)]?.increment()
    }
  }

  func delivered(_ failure: (any Error)?) {
    guard let failure else { return accepted.increment() }
    mailFailures[Self.code(of: failure)]?.increment()
  }

  private static func code(of error: any Error) -> FetchError.Code {
    // Whoever cancels a task may throw its own error.
    (error as? FetchError)?.code ?? .cancelled
  }

  private static func counter(_ name: String, _ outcome: String) -> Counter {
    Counter(label: name, dimensions: [("outcome", outcome)])
  }

  private static func counters(_ name: String) -> [FetchError.Code: Counter] {
    Dictionary(
      uniqueKeysWithValues: FetchError.Code.allCases.map { ($0, counter(name, $0.rawValue)) })
  }
}
