/// How far a command has come, on a terminal's standard error.
///
/// Nothing is written elsewhere, nor in the first second.
package final class ProgressLine {
  private let total: Int?
  private let unit: String
  private let terminal: Terminal
  private let start: ContinuousClock.Instant
  private var shownAt: ContinuousClock.Instant?

  /// - Parameters:
  ///   - total: `nil` where nobody knows it.
  ///   - unit: What is counted, in the plural.
  package init(of total: Int?, _ unit: String, on terminal: Terminal = .standardError) {
    self.total = total
    self.unit = unit
    self.terminal = terminal
    start = terminal.now()
  }

  /// So many are done.
  package func reached(_ count: Int) {
    guard terminal.isShown else { return }
    let now = terminal.now()
    guard now - start > .seconds(1), shownAt.map({ now - $0 > .milliseconds(200) }) ?? true else {
      return
    }
    shownAt = now
    terminal.replace(Self.line(count, of: total, unit, after: now - start))
  }

  /// Takes the line away, so that what follows stands alone.
  package func clear() {
    if shownAt != nil { terminal.replace("") }
    shownAt = nil
  }

  /// `1204 of 2000 files, 48/s, 17 s left`, or `12 MiB, 4/s` without a total.
  package static func line(_ count: Int, of total: Int?, _ unit: String, after time: Duration)
    -> String
  {
    let done = total.map { "\(count) of \($0) \(unit)" } ?? "\(count) \(unit)"
    let seconds = Double(time.components.seconds) + Double(time.components.attoseconds) / 1e18
    let rate = seconds > 0 ? Double(count) / seconds : 0
    guard rate > 0 else { return done }
    let shown = rate < 10 ? "\((rate * 10).rounded() / 10)" : "\(Int(rate))"
    guard let total else { return "\(done), \(shown)/s" }
    return "\(done), \(shown)/s, \(rest(Double(total - count) / rate)) left"
  }

  /// `17 s`; from two minutes on, `3 min`.
  private static func rest(_ seconds: Double) -> String {
    seconds <= 120
      ? "\(Int(max(0, seconds).rounded(.up))) s" : "\(Int((seconds / 60).rounded(.up))) min"
  }
}
