import Foundation

/// Where a command says how far it has come: standard error, where that is a terminal.
package struct Terminal {
  /// Whether anybody looks; nothing is written else.
  let isShown: Bool
  let now: () -> ContinuousClock.Instant
  let write: (String) -> Void

  package init(
    isShown: Bool, now: @escaping () -> ContinuousClock.Instant,
    write: @escaping (String) -> Void
  ) {
    self.isShown = isShown
    self.now = now
    self.write = write
  }

  package static var standardError: Terminal {
    Terminal(
      isShown: isatty(STDERR_FILENO) == 1, now: { ContinuousClock.now },
      write: { FileHandle.standardError.write(Data($0.utf8)) })
  }

  /// Writes over the line that stands there.
  func replace(_ line: String) { write("\r\(line)\u{1B}[K") }
}
