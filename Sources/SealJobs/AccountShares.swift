import SealPrimitives
import Synchronization

/// How many workers are at something of each account: each has its share, so that whoever has much
/// to do leaves workers to the others.
package final class AccountShares: Sendable {
  private let limit: Int
  private let counts = Mutex<[AccountID: Int]>([:])

  package init(atMost limit: Int) {
    precondition(limit > 0, "Every account has its share.")
    self.limit = limit
  }

  /// The accounts that have as many as they may.
  package var exhausted: [AccountID] {
    counts.withLock { $0.filter { $0.value >= limit }.map(\.key) }
  }

  /// One more; `false` when the account has as many as it may.
  package func take(_ id: AccountID) -> Bool {
    counts.withLock {
      guard $0[id, default: 0] < limit else { return false }
      $0[id, default: 0] += 1
      return true
    }
  }

  package func giveBack(_ id: AccountID) {
    counts.withLock {
      guard let count = $0[id] else { preconditionFailure("only what was taken is given back") }
      $0[id] = count == 1 ? nil : count - 1
    }
  }
}
