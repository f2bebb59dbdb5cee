/// Which statements a connection has prepared, and under which names: the least recently used goes
/// first when there are too many.
struct StatementCache {
  struct Key: Hashable {
    let text: String
    let types: [UInt32]
  }

  private struct Entry {
    let name: String
    var lastUse: UInt64
  }

  let capacity: Int
  private var entries: [Key: Entry] = [:]
  private var uses: UInt64 = 0
  private var namesGiven: UInt64 = 0

  init(capacity: Int) {
    precondition(capacity > 0)
    self.capacity = capacity
  }

  var count: Int { entries.count }

  /// The name of a prepared statement; counts as a use.
  mutating func name(for key: Key) -> String? {
    guard let index = entries.index(forKey: key) else { return nil }
    uses += 1
    entries.values[index].lastUse = uses
    return entries.values[index].name
  }

  /// Takes one out, when there is no room for another, and tells the name to deallocate.
  mutating func makeRoom() -> String? {
    guard entries.count >= capacity,
      let oldest = entries.min(by: { $0.value.lastUse < $1.value.lastUse })
    else { return nil }
    entries[oldest.key] = nil
    return oldest.value.name
  }

  /// A name that this connection has not used yet.
  mutating func newName() -> String {
    namesGiven += 1
    return "s\(namesGiven)"
  }

  /// Remembers what has been prepared.
  mutating func insert(_ key: Key, name: String) {
    uses += 1
    entries[key] = Entry(name: name, lastUse: uses)
  }
}
