import Synchronization

/// The one budget of bytes that all requests in flight share.
///
/// A request's bytes are taken before it runs and given back when its handler has returned. Replies
/// are charged without question until they are written: they cannot be refused any more, but while
/// they wait new requests are.
package final class ByteBudget: Sendable {
  private let used = Atomic<Int>(0)
  private let limit: Int

  package init(limit: Int) {
    self.limit = limit
  }

  var usedBytes: Int { used.load(ordering: .relaxed) }

  /// Whether the bytes could be had.
  package func take(_ bytes: Int) -> Bool {
    let (_, after) = used.add(bytes, ordering: .relaxed)
    guard after > limit else { return true }
    used.subtract(bytes, ordering: .relaxed)
    return false
  }

  func charge(_ bytes: Int) {
    used.add(bytes, ordering: .relaxed)
  }

  package func giveBack(_ bytes: Int) {
    used.subtract(bytes, ordering: .relaxed)
  }
}
