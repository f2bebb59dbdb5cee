/// A stretch that two texts share, code point for code point, as long as it can be.
struct CommonRun: Hashable {
  let workStart: Int
  let pageStart: Int
  let length: Int

  var work: Range<Int> { workStart..<(workStart + length) }
  var page: Range<Int> { pageStart..<(pageStart + length) }
  var diagonal: Int { pageStart - workStart }
}

/// From shared hashes to shared stretches.
enum CommonRuns {
  /// Places of one hash in one text that are looked at. A text that repeats itself would else cost
  /// the square of its repetitions.
  private static let placesPerHash = 8
  /// Pairs of places that are looked at in all.
  private static let maximumSeeds = 200_000

  static func find(work: ComparedText, page: ComparedText) -> [CommonRun] {
    let left = work.normalized.scalars
    let right = page.normalized.scalars
    // By diagonal, then along it: what one seed has found covers the next ones.
    let seeds = seeds(work, page).sorted {
      ($0.page - $0.work, $0.work) < ($1.page - $1.work, $1.work)
    }
    var runs: [CommonRun] = []
    for seed in seeds {
      if let last = runs.last, last.diagonal == seed.page - seed.work,
        seed.work + Winnowing.gramLength <= last.work.upperBound
      {
        continue
      }
      let gram = seed.work..<(seed.work + Winnowing.gramLength)
      let other = seed.page..<(seed.page + Winnowing.gramLength)
      // Equal hashes of different grams are possible, if hardly.
      guard left[gram].elementsEqual(right[other]) else { continue }
      var before = 0
      while seed.work > before, seed.page > before,
        left[seed.work - before - 1] == right[seed.page - before - 1]
      {
        before += 1
      }
      var after = Winnowing.gramLength
      while seed.work + after < left.count, seed.page + after < right.count,
        left[seed.work + after] == right[seed.page + after]
      {
        after += 1
      }
      runs.append(
        CommonRun(
          workStart: seed.work - before, pageStart: seed.page - before, length: before + after))
    }
    return runs
  }

  private struct Seed {
    let work: Int
    let page: Int
  }

  /// Joins two fingerprints by hash.
  private static func seeds(_ workText: ComparedText, _ pageText: ComparedText) -> [Seed] {
    let work = workText.fingerprint
    let page = pageText.fingerprint
    let left = workText.order
    let right = pageText.order
    var seeds: [Seed] = []
    var i = 0
    var j = 0
    while i < left.count, j < right.count, seeds.count < maximumSeeds {
      let hash = work.hashes[left[i]]
      let other = page.hashes[right[j]]
      if hash < other {
        i += 1
      } else if hash > other {
        j += 1
      } else {
        let sameLeft = left[i...].prefix { work.hashes[$0] == hash }
        let sameRight = right[j...].prefix { page.hashes[$0] == hash }
        for a in sameLeft.prefix(placesPerHash) {
          for b in sameRight.prefix(placesPerHash) {
            seeds.append(Seed(work: Int(work.positions[a]), page: Int(page.positions[b])))
          }
        }
        i = sameLeft.endIndex
        j = sameRight.endIndex
      }
    }
    return seeds
  }
}
