import Foundation

/// How far a command has come, on a terminal's standard error.
///
/// Nothing is written elsewhere, nor in the first second.
package final class ProgressLine {
  private let total: Int
  private let unit: String
  private let isShown: Bool
  private let start = ContinuousClock.now
  private var shownAt: ContinuousClock.Instant?

  /// - Parameter unit: What is counted, in the plural.
  package init(of total: Int, _ unit: String) {
    self.total = total
    self.unit = unit
    isShown = isatty(STDERR_FILENO) == 1
  }

  /// So many are done.
  package func reached(_ count: Int) {
    let now = ContinuousClock.now
    guard isShown, now - start > .seconds(1), now - (shownAt ?? start) > .milliseconds(200) else {
      return
    }
    shownAt = now
    write("\r\(Self.line(count, of: total, unit, after: now - start))\u{1B}[K")
  }

  /// Takes the line away, so that what follows stands alone.
  package func clear() {
    if shownAt != nil { write("\r\u{1B}[K") }
    shownAt = nil
  }

  /// `1204 of 2000 files, 48/s, 17 s left`.
  package static func line(_ count: Int, of total: Int, _ unit: String, after time: Duration)
    -> String
  {
    let seconds = Double(time.components.seconds) + Double(time.components.attoseconds) / 1e18
    let rate = seconds > 0 ? Double(count) / seconds : 0
    guard rate > 0 else { return "\(count) of \(total) \(unit)" }
    let left = Int((Double(total - count) / rate).rounded(.up))
    let shown = rate < 10 ? "\((rate * 10).rounded() / 10)" : "\(Int(rate))"
    return "\(count) of \(total) \(unit), \(shown)/s, \(left) s left"
  }

  private func write(_ text: String) { FileHandle.standardError.write(Data(text.utf8)) }
}
