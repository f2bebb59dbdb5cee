import SealCertification
import SealJobs
import SealPostgres
import SealPrimitives

extension Orders {
  /// Moves the order that a job is for, and completes the job in the same transaction.
  func meet(
    _ job: ClaimedJob, _ event: OrderStateMachine.Event, in database: Database
  ) async throws -> JobOutcome {
    guard let id = OrderID(job.job.key) else { return .park("The job's key is no order.") }
    return try await database.write { tx in
      guard let order = try OrderStore.lock(id, nil, tx) else {
        preconditionFailure("orders are never deleted")
      }
      let now = clock.now()
      if event == .noticeEnded, try isUnclearWhose(order, tx) {
        let time = try AccountClocks.now(Tenant(order.seller, order.environment), at: now, tx)
        return .again(at: time.advanced(by: .seconds(86_400)))
      }
      try move(order, event, tx)
      try job.complete(at: now, tx)
      return .completed
    }
  }

  private func isUnclearWhose(_ order: Order, _ tx: Transaction) throws -> Bool {
    switch order.state {
    case .held: true
    case .inNotice: try WorkCatalog.hasConflict(order.workID, tx)
    default: false
    }
  }
}
