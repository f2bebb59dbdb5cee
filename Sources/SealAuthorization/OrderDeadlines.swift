import SealCertification
import SealJobs
import SealPostgres
import SealPrimitives

/// The time to pay is over: the order is closed, unless it was paid; which is asked first, for
/// notifications get lost.
package struct PaymentTimeout: JobHandler {
  static let kind = "order-payment-timeout"
  package var kind: String { Self.kind }
  package var maxAttempts: Int { ProviderPayments.attempts }
  let database: Database
  let desk: OrderDesk
  let payments: ProviderPayments

  /// - Parameter payments: `nil` means that no provider is there.
  package init(database: Database, desk: OrderDesk, payments: ProviderPayments? = nil) {
    self.database = database
    self.desk = desk
    self.payments = payments ?? ProviderPayments(database: database, desk: desk)
  }

  package func run(_ job: ClaimedJob) async throws -> JobOutcome {
    if let problem = try await payments.askBeforeClosing(job) { return .park(problem) }
    return try await desk.meet(job, .timedOut, in: database)
  }
}

/// The notice period is over: the money passes to the holders. As long as an objection is not decided
/// or claims to the work contradict each other, nobody knows whose it is: it is looked at again each
/// day, until it has moved on.
package struct NoticeEnd: JobHandler {
  static let kind = "order-notice-end"
  package var kind: String { Self.kind }
  let database: Database
  let desk: OrderDesk

  package init(database: Database, desk: OrderDesk) {
    self.database = database
    self.desk = desk
  }

  package func run(_ job: ClaimedJob) async throws -> JobOutcome {
    try await desk.meet(job, .noticeEnded, in: database)
  }
}

extension OrderDesk {
  /// Moves the order that a job is for, and completes the job in the same transaction.
  fileprivate func meet(
    _ job: ClaimedJob, _ event: OrderStateMachine.Event, in database: Database
  ) async throws -> JobOutcome {
    guard let id = OrderID(job.job.key) else { return .park("The job's key is no order.") }
    return try await database.write { tx in
      guard let order = try OrderStore.lock(id, nil, tx) else {
        preconditionFailure("orders are never deleted")
      }
      let now = clock.now()
      if event == .noticeEnded, try isUnclearWhose(order, tx) {
        let time = try AccountClocks.now(order.seller.uuid, order.environment, at: now, tx)
        return .again(at: time.advanced(by: .seconds(86_400)))
      }
      try move(order, event, tx)
      try job.complete(at: now, tx)
      return .completed
    }
  }

  private func isUnclearWhose(_ order: StoredOrder, _ tx: Transaction) throws -> Bool {
    switch order.state {
    case .held: true
    case .inNotice: try WorkCatalog.hasConflict(order.workID, tx)
    default: false
    }
  }
}
