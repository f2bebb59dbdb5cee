/// Hash → the works that have it, in the order of adding.
///
/// Open addressing with linear probing over the hashes, which are as good as random; each one's
/// postings are a ring through one array, entered at its end.
struct PostingTable: Sendable {
  private static let none = UInt32.max

  private var keys: [UInt64]
  /// Of each key: its last posting; the one after that is its first.
  private var lasts: [UInt32]
  private var distinct = 0
  private var slots: [UInt32] = []
  private var nexts: [UInt32] = []

  init() {
    keys = [UInt64](repeating: 0, count: 1_024)
    lasts = [UInt32](repeating: Self.none, count: 1_024)
  }

  /// Postings, also those of works that were removed.
  var count: Int { slots.count }

  mutating func add(_ slot: Int, to hash: UInt64) {
    if (distinct + 1) * 3 > keys.count * 2 { grow() }
    let place = place(of: hash)
    let posting = UInt32(slots.count)
    slots.append(UInt32(slot))
    if lasts[place] == Self.none {
      keys[place] = hash
      distinct += 1
      nexts.append(posting)
    } else {
      let last = Int(lasts[place])
      nexts.append(nexts[last])
      nexts[last] = posting
    }
    lasts[place] = posting
  }

  /// Calls `body` with each work of a hash until it answers false.
  func forEach(_ hash: UInt64, _ body: (Int) -> Bool) {
    let last = lasts[place(of: hash)]
    guard last != Self.none else { return }
    var posting = last
    repeat {
      posting = nexts[Int(posting)]
      guard body(Int(slots[Int(posting)])) else { return }
    } while posting != last
  }

  /// Where a hash stands, or the free place where it would.
  private func place(of hash: UInt64) -> Int {
    let mask = keys.count - 1
    // Kept hashes are minima, so their high bits are small: the low ones spread.
    var place = Int(truncatingIfNeeded: hash) & mask
    while lasts[place] != Self.none, keys[place] != hash { place = (place + 1) & mask }
    return place
  }

  private mutating func grow() {
    let old = zip(keys, lasts)
    let capacity = keys.count * 2
    keys = [UInt64](repeating: 0, count: capacity)
    lasts = [UInt32](repeating: Self.none, count: capacity)
    for (hash, last) in old where last != Self.none {
      let place = place(of: hash)
      keys[place] = hash
      lasts[place] = last
    }
  }
}
