import Testing

@testable import SealCommandLine

@Suite struct ProgressLineTests {
  @Test func nothingIsSaidInTheFirstSecondNorTwiceWithinATick() {
    let screen = Screen()
    let line = ProgressLine(of: 2_000, "files", on: screen.terminal())
    line.reached(40)
    #expect(screen.written.isEmpty)
    screen.time += .milliseconds(1_500)
    line.reached(60)
    line.reached(61)
    #expect(screen.written == ["\r60 of 2000 files, 40/s, 49 s left\u{1B}[K"])
    screen.time += .milliseconds(300)
    line.reached(72)
    #expect(screen.written.count == 2)
  }

  @Test func theLineIsTakenAwayOnceAndOnlyWhereItStands() {
    let screen = Screen()
    let line = ProgressLine(of: nil, "KiB", on: screen.terminal())
    line.clear()
    #expect(screen.written.isEmpty)
    screen.time += .seconds(2)
    line.reached(3_000)
    line.clear()
    line.clear()
    #expect(screen.written == ["\r3000 KiB, 1500/s\u{1B}[K", "\r\u{1B}[K"])
  }

  @Test func nothingIsSaidWhereNobodyLooks() {
    let screen = Screen()
    let line = ProgressLine(of: 10, "files", on: screen.terminal(isShown: false))
    screen.time += .seconds(5)
    line.reached(5)
    line.clear()
    #expect(screen.written.isEmpty)
  }

  @Test(arguments: [
    (0, 10, 3, "0 of 10 files"), (5, 10, 2, "5 of 10 files, 2.5/s, 2 s left"),
    (100, 1_000, 10, "100 of 1000 files, 10/s, 90 s left"),
    (10, 10_000, 10, "10 of 10000 files, 1.0/s, 167 min left"),
    (10, 10, 4, "10 of 10 files, 2.5/s, 0 s left"),
    // A file that grew while it was read.
    (12, 10, 4, "12 of 10 files, 3.0/s, 0 s left"),
  ])
  func aLineTellsCountRateAndRest(count: Int, total: Int, seconds: Int, line: String) {
    #expect(ProgressLine.line(count, of: total, "files", after: .seconds(seconds)) == line)
  }
}

/// A terminal whose time is the test's.
private final class Screen {
  var time = ContinuousClock.now
  var written: [String] = []

  func terminal(isShown: Bool = true) -> Terminal {
    Terminal(
      isShown: isShown, now: { [self] in time }, write: { [self] in written.append($0) })
  }
}
