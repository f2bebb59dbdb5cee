import SealRPC
import Synchronization

/// A request's share of the server's byte budget, until its answer is written.
package final class AnswerMemory: Sendable {
  private let budget: ByteBudget
  private let taken = Atomic<Int>(0)

  package init(_ budget: ByteBudget) {
    self.budget = budget
  }

  func giveBackAll() {
    budget.giveBack(taken.exchange(0, ordering: .relaxed))
  }

  /// To be called before memory is filled. Throws 503 when the budget has not as much.
  package func take(_ bytes: Int) throws {
    guard budget.take(bytes) else {
      throw WebError(.serviceUnavailable, "The server is busy; try again in a moment.")
    }
    taken.add(bytes, ordering: .relaxed)
  }
}
