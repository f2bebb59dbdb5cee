import ArgumentParser
import SealPrimitives

/// What the loop can do a second. Scripts/bench-loop runs each part, and pgbench beside it.
@main
struct BenchLoop: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Measure the loop's parts against a running seald.",
    subcommands: [LedgerBench.self, CheckUseBench.self, LicenseBench.self])
}

/// Done as often as possible until the time is over, by several at once.
struct Load {
  /// How long each took, sorted.
  var times: [Duration] = []
  var elapsed: Duration = .zero

  static func run(
    callers: Int, seconds: Double, _ body: @escaping @Sendable (_ caller: Int) async throws -> Void
  ) async throws -> Load {
    let start = ContinuousClock.now
    let end = start.advanced(by: .seconds(seconds))
    let times = try await withThrowingTaskGroup(of: [Duration].self) { group in
      for caller in 0..<callers {
        group.addTask {
          var times: [Duration] = []
          while ContinuousClock.now < end {
            let begun = ContinuousClock.now
            try await body(caller)
            times.append(begun.duration(to: .now))
          }
          return times
        }
      }
      return try await group.reduce(into: []) { $0 += $1 }
    }
    return Load(times: times.sorted(), elapsed: start.duration(to: .now))
  }

  /// `rate p50-ms p99-ms`, for the script.
  func print() {
    func milliseconds(_ part: Int) -> Double {
      times.isEmpty ? 0 : (times[times.count * part / 100] / .microseconds(1)) / 1000
    }
    Swift.print(
      Int(Double(times.count) / (elapsed / .seconds(1))), milliseconds(50), milliseconds(99))
  }
}
