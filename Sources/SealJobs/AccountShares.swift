import Foundation
import Synchronization

/// How many of a runner's workers do jobs of each account.
final class AccountShares: Sendable {
  private let limit: Int
  private let counts = Mutex<[UUID: Int]>([:])

  init(atMost limit: Int) {
    precondition(limit > 0, "Every account has its share.")
    self.limit = limit
  }

  /// The accounts that have as many as they may.
  var exhausted: [UUID] {
    counts.withLock { $0.filter { $0.value >= limit }.map(\.key) }
  }

  /// One more; `false` when the account has as many as it may. Jobs of nobody are not counted.
  func take(_ account: NewJob.Account?) -> Bool {
    guard let id = account?.accountID else { return true }
    return counts.withLock {
      guard $0[id, default: 0] < limit else { return false }
      $0[id, default: 0] += 1
      return true
    }
  }

  func giveBack(_ account: NewJob.Account?) {
    guard let id = account?.accountID else { return }
    counts.withLock {
      guard let count = $0[id] else { preconditionFailure("only what was taken is given back") }
      $0[id] = count == 1 ? nil : count - 1
    }
  }
}
