import SealJobs
import SealPostgres

/// The time to pay is over: the order is closed, unless it was paid; which is asked first, for
/// notifications get lost.
package struct PaymentTimeoutJob: JobHandler {
  static let kind = "order-payment-timeout"
  package var kind: String { Self.kind }
  package var maxAttempts: Int { ProviderPayments.attempts }
  let database: Database
  let desk: Orders
  let payments: ProviderPayments

  /// - Parameter payments: `nil` means that no provider is there.
  package init(database: Database, desk: Orders, payments: ProviderPayments? = nil) {
    self.database = database
    self.desk = desk
    self.payments = payments ?? ProviderPayments(database: database, desk: desk)
  }

  package func run(_ job: ClaimedJob) async throws -> JobOutcome {
    if let problem = try await payments.askBeforeClosing(job) { return .park(problem) }
    return try await desk.meet(job, .timedOut, in: database)
  }
}
