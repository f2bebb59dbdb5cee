import SealAccess
import SealCertification
import SealJobs
import SealPayments
import SealPostgres
import SealPrimitives

/// The notice period is over: the money passes to the holders. As long as an objection is not
/// decided or claims to the work contradict each other, nobody knows whose it is: it is looked at
/// again each day, until it has moved on.
package struct NoticeEndJob: JobHandler {
  static let kind = "order-notice-end"
  package var kind: String { Self.kind }
  let changes: Changes
  let orders: Orders
  let follower: any OrderFollower

  package init(changes: Changes, orders: Orders, follower: any OrderFollower) {
    self.changes = changes
    self.orders = orders
    self.follower = follower
  }

  package func run(_ job: ClaimedJob) async throws -> JobOutcome {
    try await orders.meet(job, .noticeEnded, telling: follower, changes)
  }
}

/// The time to pay is over: the order is closed, unless it was paid; which is asked first, for
/// notifications get lost.
package struct PaymentTimeoutJob: JobHandler {
  package static let kind = "order-payment-timeout"
  package var kind: String { Self.kind }
  package var maxAttempts: Int { PaymentGateway.attempts }
  let changes: Changes
  let orders: Orders
  let follower: any OrderFollower
  let payments: PaymentGateway

  package init(
    changes: Changes, orders: Orders, follower: any OrderFollower, payments: PaymentGateway
  ) {
    self.changes = changes
    self.orders = orders
    self.follower = follower
    self.payments = payments
  }

  package func run(_ job: ClaimedJob) async throws -> JobOutcome {
    if let id = OrderID(job.job.key), let problem = try await payments.askBeforeGivingUp(.order(id))
    {
      return .park(problem)
    }
    return try await orders.meet(job, .timedOut, telling: follower, changes)
  }
}

extension Orders {
  /// Moves the order that a job is for, and completes the job in the same transaction.
  fileprivate func meet(
    _ job: ClaimedJob, _ event: OrderStateMachine.Event, telling follower: any OrderFollower,
    _ changes: Changes
  ) async throws -> JobOutcome {
    guard let id = OrderID(job.job.key) else { return .park("The job's key is no order.") }
    return try await changes.write(
      by: .platform, about: { tx in try OrderStore.lockKnown(id, tx) }
    ) { order, change in
      if event == .noticeEnded, try isUnclearWhose(order, change.tx) {
        return .again(at: try change.dueTime().advanced(by: .seconds(86_400)))
      }
      try move(order, event, telling: follower, change)
      try job.complete(at: change.now, change.tx)
      return .completed
    }
  }

  private func isUnclearWhose(_ order: Order, _ tx: Transaction) throws -> Bool {
    switch order.state {
    case .held: true
    case .inNotice: try WorkReader.hasConflict(order.workID, tx)
    default: false
    }
  }
}
