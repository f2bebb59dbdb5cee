import SealLedger
import Testing

@Suite struct ShareSplitTests {
  @Test(
    arguments: [
      (100, [1_000_000], [100]), (100, [500_000, 500_000], [50, 50]),
      (101, [500_000, 500_000], [51, 50]), (100, [333_333, 333_333, 333_334], [33, 33, 34]),
      (1, [333_333, 333_333, 333_334], [0, 0, 1]), (2, [333_333, 333_333, 333_334], [1, 0, 1]),
      (0, [500_000, 500_000], [0, 0]), (7, [0, 1_000_000], [0, 7]),
      (9_999, [950_000, 50_000], [9_499, 500]),
      (Int64.max, [999_999, 1], [9_223_362_813_482_738_952, 9_223_372_036_855]),
    ] as [(Int64, [Int], [Int64])])
  func partsAreExact(_ amount: Int64, _ shares: [Int], _ parts: [Int64]) {
    #expect(
      ShareSplit.parts(of: amount, shares: shares.enumerated().map { ($0.offset, $0.element) })
        == parts)
  }

  @Test func partsSumToTheAmountAndAreWithinOneOfTheExactShare() {
    for _ in 0..<2_000 {
      let count = Int.random(in: 1...20)
      let cuts = (0..<count - 1).map { _ in Int.random(in: 0...ShareSplit.whole) }.sorted()
      let shares = zip([0] + cuts, cuts + [ShareSplit.whole]).map { $1 - $0 }
      let amount = Int64.random(in: 0...1_000_000_000)
      let parts = ShareSplit.parts(
        of: amount, shares: shares.enumerated().map { ($0.offset, $0.element) })
      #expect(parts.reduce(0, +) == amount)
      for (part, share) in zip(parts, shares) {
        let exact = Double(amount) * Double(share) / 1_000_000
        #expect(abs(Double(part) - exact) < 1.0001)
      }
    }
  }

  @Test func partsDoNotDependOnTheOrderOfTheHolders() {
    for _ in 0..<200 {
      let shares = [("a", 333_333), ("b", 333_333), ("c", 333_334)].shuffled()
      let parts = ShareSplit.parts(of: 200, shares: shares.map { (id: $0.0, ppm: $0.1) })
      let byName = Dictionary(uniqueKeysWithValues: zip(shares.map(\.0), parts))
      #expect(byName == ["a": 67, "b": 66, "c": 67])
    }
  }
}
