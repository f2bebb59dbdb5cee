import Synchronization

/// A budget of bytes that requests in flight and replies not yet written share.
///
/// A request's bytes are taken before it runs and given back when its handler has returned. Replies
/// are charged without question until they are written: they cannot be refused any more, but while
/// they wait new requests are. A share of a larger budget, such as an address has of the server's,
/// counts in both: who fills their own share is refused before they fill everybody's.
package final class ByteBudget: Sendable {
  private let used = Atomic<Int>(0)
  private let limit: Int
  private let whole: ByteBudget?

  /// - Parameter whole: what it is a share of.
  package init(limit: Int, of whole: ByteBudget? = nil) {
    self.limit = limit
    self.whole = whole
  }

  var usedBytes: Int { used.load(ordering: .relaxed) }

  /// Whether the bytes could be had.
  package func take(_ bytes: Int) -> Bool {
    let (_, after) = used.add(bytes, ordering: .relaxed)
    if after <= limit, whole?.take(bytes) ?? true { return true }
    used.subtract(bytes, ordering: .relaxed)
    return false
  }

  func charge(_ bytes: Int) {
    used.add(bytes, ordering: .relaxed)
    whole?.charge(bytes)
  }

  package func giveBack(_ bytes: Int) {
    used.subtract(bytes, ordering: .relaxed)
    whole?.giveBack(bytes)
  }
}
