/// The algorithm `winnow-1`: robust winnowing (Schleimer, Wilkerson, Aiken: "Winnowing: Local
/// Algorithms for Document Fingerprinting", 2003) over a text in the form `text-1`.
///
/// Each run of `gramLength` code points has a hash; of each `windowLength` consecutive hashes the
/// smallest is kept. Two texts that share `guaranteedLength` consecutive code points or more share
/// at least one kept hash. Nothing shorter than `gramLength` is ever found.
///
/// Why 16 and 16: measured with English, 24 and 24 (guarantee 47) find 99 to 100 % of quotations of
/// 100 letters and more, 32 and 64 only 84 %. A Chinese character says about as much as two or
/// three letters, so what is worth finding begins at one long or two short sentences: 31
/// characters. One pair of constants must serve mixed texts; 16 and 16 guarantee 31, at 2/17 hashes
/// a character. That six English words may coincide costs a comparison of texts, not a false
/// report: `PassageMatch` counts letters half.
package enum Winnowing {
  package static let algorithm = "winnow-1"
  /// k: code points in a gram.
  package static let gramLength = 16
  /// w: hashes in a window.
  package static let windowLength = 16
  /// t = k + w − 1: shared passages of this many code points are always found.
  package static let guaranteedLength = gramLength + windowLength - 1

  /// The kept hashes in order of position, each position once.
  static func select(_ scalars: [UInt32]) -> (hashes: [UInt64], positions: [UInt32]) {
    let grams = RollingHash.all(scalars, length: gramLength)
    var hashes: [UInt64] = []
    var positions: [UInt32] = []
    guard !grams.isEmpty else { return ([], []) }
    func keep(_ place: Int) {
      hashes.append(grams[place])
      positions.append(UInt32(place))
    }
    // A text shorter than a window has one window, which is shorter.
    var smallest = lastSmallest(grams[..<min(windowLength, grams.count)])
    keep(smallest)
    for end in grams.indices.dropFirst(windowLength) {
      let start = end - windowLength + 1
      if smallest < start {
        smallest = lastSmallest(grams[start...end])
        keep(smallest)
      } else if grams[end] < grams[smallest] {
        // Robust: an equal one does not replace it, so that runs of one sign keep few.
        smallest = end
        keep(smallest)
      }
    }
    return (hashes, positions)
  }

  /// The rightmost of the smallest hashes.
  private static func lastSmallest(_ window: ArraySlice<UInt64>) -> Int {
    var best = window.startIndex
    for place in window.indices where window[place] <= window[best] { best = place }
    return best
  }
}
