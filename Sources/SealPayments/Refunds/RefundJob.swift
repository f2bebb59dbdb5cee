import SealAPI
import SealJobs
import SealPostgres
import SealPrimitives
import SealProviders

/// Sends back what was paid for an order, and asks until the institution says that it arrived.
package struct ProviderRefundJob: JobHandler {
  static let kind = "provider-refund"
  package var kind: String { Self.kind }
  package var maxAttempts: Int { ProviderPayments.attempts }
  let payments: ProviderPayments

  package init(_ payments: ProviderPayments) {
    self.payments = payments
  }

  package func run(_ job: ClaimedJob) async throws -> JobOutcome {
    guard let (order, payment) = try await payments.subject(of: job),
      let refund = try await payments.database.read({ tx in
        try ProviderRefundStore.find(payment.orderID, tx)
      })
    else { return .done }
    guard order.state == .refunding, [.wanted, .processing].contains(refund.state) else {
      return .done
    }
    guard let provider = payments.provider(payment.provider) else {
      return .park(ProviderPayments.noProvider)
    }
    do {
      // The same request again answers how it stands; so what was lost is found.
      let report =
        refund.state == .wanted
        ? try await provider.refund(
          NewProviderRefund(
            reference: refund.reference, paymentReference: payment.reference,
            currencyCode: payment.currencyCode, minorUnits: refund.minorUnits,
            paidMinorUnits: payment.minorUnits, reason: "License order refunded"))
        : try await provider.queryRefund(refund.reference)
      try await payments.follow(.refund(report), of: provider.name)
      guard report.state == .processing else { return .done }
    } catch let error as ProviderError where [.refused, .notFound].contains(error.code) {
      return .park("\(error)")
    } catch let incident as PaymentIncident {
      return .park("\(incident)")
    }
    let now = payments.clock.now()
    return .again(at: now.advanced(by: ProviderPayments.pause(since: refund.createTime, now)))
  }
}
