/// An amount of one currency, in its smallest unit: never a fraction, never a floating-point
/// number.
package struct Money: Sendable, Hashable {
  /// ISO 4217.
  package let currencyCode: String
  package let minorUnits: Int64

  package init(_ currencyCode: String, _ minorUnits: Int64) {
    self.currencyCode = currencyCode
    self.minorUnits = minorUnits
  }
}

extension Money: CustomStringConvertible {
  /// For people who read logs: `CNY 1234`, in minor units.
  package var description: String { "\(currencyCode) \(minorUnits)" }
}

/// Divides amounts by shares in parts per million.
package enum ShareSplit {
  /// The whole.
  package static let whole = 1_000_000

  /// Each holder's part of an amount, in the order of `shares`; the parts sum to it exactly.
  ///
  /// Largest remainder: everybody gets the whole units of their exact part; the units left go to
  /// the largest fractions, ties to the smaller identifier. `minorUnits` is not negative; the
  /// shares are not negative and sum to 1,000,000; identifiers are different: anything else is our
  /// own fault.
  package static func parts<ID: Comparable & Hashable>(
    of minorUnits: Int64, shares: [(id: ID, ppm: Int)]
  ) -> [Int64] {
    precondition(minorUnits >= 0 && shares.allSatisfy { $0.ppm >= 0 })
    precondition(
      shares.reduce(0) { $0 + $1.ppm } == whole && Set(shares.map(\.id)).count == shares.count)
    // 128 bits: an amount of 2^63 times a million does not fit into 64.
    let exact = shares.map { Int128(minorUnits) * Int128($0.ppm) }
    var parts = exact.map { Int64($0 / Int128(whole)) }
    let left = Int(minorUnits - parts.reduce(0, +))
    let order = shares.indices.sorted { first, second in
      let (one, other) = (exact[first] % Int128(whole), exact[second] % Int128(whole))
      return one == other ? shares[first].id < shares[second].id : one > other
    }
    for index in order.prefix(left) { parts[index] += 1 }
    return parts
  }
}
