/// Shared stretches that follow each other in both texts but for small edits: one passage.
struct RunChain {
  private(set) var runs: [CommonRun]

  /// A changed word or clause between two stretches.
  private static let maximumGap = 64
  /// How much longer or shorter the change may make the passage.
  private static let maximumShift = 32
  /// Chains that a stretch may continue: of the last ones begun.
  private static let openChains = 16

  var passage: PassageMatch.Passage {
    let last = runs[runs.count - 1]
    var same = 0
    var end = 0
    // Neighbors may overlap by a few code points, where the edit repeats what stands beside it.
    for run in runs {
      same += max(0, run.work.upperBound - max(run.work.lowerBound, end))
      end = max(end, run.work.upperBound)
    }
    return .init(
      work: runs[0].work.lowerBound..<max(last.work.upperBound, end),
      page: runs[0].page.lowerBound..<last.page.upperBound, sameCount: same)
  }

  static func chains(of runs: [CommonRun]) -> [RunChain] {
    var chains: [RunChain] = []
    for run in runs.sorted(by: { ($0.pageStart, $0.workStart) < ($1.pageStart, $1.workStart) }) {
      let near = chains.indices.suffix(openChains).reversed().first { chains[$0].accepts(run) }
      if let near { chains[near].runs.append(run) } else { chains.append(RunChain(runs: [run])) }
    }
    return chains
  }

  private func accepts(_ run: CommonRun) -> Bool {
    let last = runs[runs.count - 1]
    let gaps = [
      run.work.lowerBound - last.work.upperBound, run.page.lowerBound - last.page.upperBound,
    ]
    return abs(run.diagonal - last.diagonal) <= Self.maximumShift
      && gaps.allSatisfy { (-Self.maximumShift...Self.maximumGap).contains($0) }
      && run.work.upperBound > last.work.upperBound && run.page.upperBound > last.page.upperBound
  }
}
