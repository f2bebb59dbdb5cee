import SealAPI
import SealJobs
import SealPostgres
import SealPrimitives
import SealProviders

/// Nothing can be paid any more for an order that was closed. What was paid before that is booked,
/// and goes back.
package struct ProviderCloseJob: JobHandler {
  static let kind = "provider-close"
  package var kind: String { Self.kind }
  package var maxAttempts: Int { ProviderPayments.attempts }
  let payments: ProviderPayments

  package init(_ payments: ProviderPayments) {
    self.payments = payments
  }

  package func run(_ job: ClaimedJob) async throws -> JobOutcome {
    guard let (_, payment) = try await payments.subject(of: job) else { return .done }
    guard payment.state == .wanted || payment.state == .open else { return .done }
    guard let provider = payments.provider(payment.provider) else {
      return .park(ProviderPayments.noProvider)
    }
    let now = payments.clock.now()
    do {
      try await provider.closePayment(payment.reference)
    } catch let error as ProviderError where error.code == .alreadyPaid {
      return try await askWhatWasPaid(payment, provider, now)
    } catch let error as ProviderError where error.code == .notFound {
      // A call that opens it may be on its way: it is looked for twice more.
      if job.job.runs < 3 { return .again(at: now.advanced(by: .seconds(60))) }
    } catch let error as ProviderError where error.code == .refused {
      return .park("\(error)")
    }
    try await payments.database.write { [payments] tx in
      _ = try OrderStore.lock(payment.orderID, nil, tx)
      try ProviderPaymentStore.closed(payment.orderID, tx)
      try job.complete(at: payments.clock.now(), tx)
    }
    return .completed
  }

  /// Until it is told: nobody else asks about an order that is closed.
  private func askWhatWasPaid(
    _ payment: ProviderPayment, _ provider: any PaymentProvider, _ now: Instant
  ) async throws -> JobOutcome {
    do {
      let report = try await payments.ask(payment, at: provider)
      if case .paid = report?.state { return .done }
      return .again(at: now.advanced(by: ProviderPayments.pause(since: payment.createTime, now)))
    } catch let incident as PaymentIncident {
      return .park("\(incident)")
    }
  }
}
