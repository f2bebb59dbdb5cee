/// Fingerprints of many works in memory, to find those that a page may have passages of.
///
/// A value: whoever shares it guards it with a lock and changes it in place. Made for some ten
/// thousand works of a few thousand characters: 16 bytes a posting and 18 to 36 a distinct hash, at
/// 2/17 hashes a character; 150 MB for ten thousand works of 2,800 characters.
package struct PassageIndex<Key: Hashable & Sendable>: Sendable {
  /// A work that shares hashes with a page.
  package struct Candidate: Sendable {
    package let key: Key
    /// Distinct hashes that both have.
    package let sharedHashes: Int
  }

  /// Of one hash, so many works count, those added first: boilerplate and proverbs cost no more.
  package static var worksPerHash: Int { 256 }

  private var slots: [Key?] = []
  private var slotOfKey: [Key: Int] = [:]
  /// Kept to move them when the tables are made anew.
  private var hashesOfSlot: [[UInt64]] = []
  private var postings = PostingTable()
  private var deadPostings = 0

  package init() {}

  /// Works in the index.
  package var count: Int { slotOfKey.count }
  /// Postings held, which memory goes with: at most about twice those of the works in it.
  package var postingCount: Int { postings.count }
  package func contains(_ key: Key) -> Bool { slotOfKey[key] != nil }

  /// Adds a work; one that is there already gets this fingerprint instead of its old one.
  package mutating func insert(_ key: Key, _ fingerprint: Fingerprint) {
    insert(key, hashes: fingerprint.hashes)
  }

  /// The same from `Fingerprint.storedHashes`.
  package mutating func insert(_ key: Key, storedHashes: [Int64]) {
    insert(key, hashes: storedHashes.map { UInt64(bitPattern: $0) })
  }

  private mutating func insert(_ key: Key, hashes: [UInt64]) {
    remove(key)
    let hashes = Array(Set(hashes)).sorted()
    let slot = slots.count
    slots.append(key)
    slotOfKey[key] = slot
    hashesOfSlot.append(hashes)
    for hash in hashes { postings.add(slot, to: hash) }
  }

  /// Takes a work out; nothing happens if it is not there.
  package mutating func remove(_ key: Key) {
    guard let slot = slotOfKey.removeValue(forKey: key) else { return }
    slots[slot] = nil
    deadPostings += hashesOfSlot[slot].count
    hashesOfSlot[slot] = []
    // Half dead: made anew, so that removing costs a constant on average.
    if deadPostings > 1_024, deadPostings * 2 > postings.count { rebuild() }
  }

  private mutating func rebuild() {
    let old = zip(slots, hashesOfSlot)
    var fresh = PassageIndex()
    for case let (key?, hashes) in old { fresh.insert(key, hashes: hashes) }
    self = fresh
  }

  /// The works that share at least `minimum` hashes with a text: most shared first, of equals those
  /// added first; at most `limit`.
  package func candidates(
    for fingerprint: Fingerprint, minimum: Int = 1, limit: Int = 50
  ) -> [Candidate] {
    var counts: [Int: Int] = [:]
    for hash in Set(fingerprint.hashes) {
      var works = 0
      postings.forEach(hash) { slot in
        guard slots[slot] != nil else { return true }
        counts[slot, default: 0] += 1
        works += 1
        return works < Self.worksPerHash
      }
    }
    return counts.filter { $0.value >= minimum }
      .sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      .prefix(limit)
      .compactMap { slot, shared in
        slots[slot].map { Candidate(key: $0, sharedHashes: shared) }
      }
  }
}
