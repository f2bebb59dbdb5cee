import SealJobs
import SealPostgres
import SealPrimitives
import SealProviders

/// Nothing can be paid any more for what was given up. What was paid before that is told to whoever
/// sells, and goes back.
package struct PaymentCloseJob: JobHandler {
  static let kind = "payment-close"
  package var kind: String { Self.kind }
  package var maxAttempts: Int { PaymentGateway.attempts }
  private let gateway: PaymentGateway

  package init(_ gateway: PaymentGateway) {
    self.gateway = gateway
  }

  package func run(_ job: ClaimedJob) async throws -> JobOutcome {
    guard let payment = try await gateway.payment(of: job), payment.state == .unwanted else {
      return .done
    }
    guard let provider = gateway.providers[payment.provider] else {
      return .park(PaymentGateway.noProvider)
    }
    let now = gateway.clock.now()
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
    try await gateway.database.write { [gateway] tx in
      var machine = try PaymentStore.lock(payment.paymentID, tx).machine
      _ = try machine.on(.closed)
      try PaymentStore.move(payment.paymentID, to: machine.state, tx)
      try job.complete(at: gateway.clock.now(), tx)
    }
    return .completed
  }

  /// Until it is told: nobody else asks about what was given up.
  private func askWhatWasPaid(
    _ payment: Payment, _ provider: any PaymentProvider, _ now: Instant
  ) async throws -> JobOutcome {
    do {
      let report = try await gateway.ask(payment, at: provider)
      if case .paid = report?.state { return .done }
      return .again(at: now.advanced(by: PaymentGateway.pause(since: payment.createTime, now)))
    } catch let incident as PaymentIncident {
      return .park("\(incident)")
    }
  }
}
