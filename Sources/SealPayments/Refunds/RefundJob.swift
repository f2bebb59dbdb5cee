import SealJobs
import SealPostgres
import SealPrimitives
import SealProviders

/// Sends back what was paid, and asks until the institution says that it arrived.
package struct RefundJob: JobHandler {
  static let kind = "refund"
  package var kind: String { Self.kind }
  package var maxAttempts: Int { PaymentGateway.attempts }
  private let gateway: PaymentGateway

  package init(_ gateway: PaymentGateway) {
    self.gateway = gateway
  }

  package func run(_ job: ClaimedJob) async throws -> JobOutcome {
    guard let payment = try await gateway.payment(of: job),
      let refund = try await gateway.database.read({ tx in
        try RefundStore.find(payment.paymentID, tx)
      }), refund.state.isUnderWay
    else { return .done }
    guard let provider = gateway.providers[payment.provider] else {
      return .park(PaymentGateway.noProvider)
    }
    do {
      // The same request again answers how it stands; so what was lost is found.
      let report =
        refund.state == .wanted
        ? try await provider.refund(
          NewProviderRefund(
            reference: payment.refundReference, paymentReference: payment.reference,
            currencyCode: payment.currencyCode, minorUnits: refund.minorUnits,
            paidMinorUnits: payment.minorUnits, reason: "Refunded"))
        : try await provider.queryRefund(payment.refundReference)
      try await gateway.follow(.refund(report), of: provider.name)
      guard report.state == .processing else { return .done }
    } catch let error as ProviderError where [.refused, .notFound].contains(error.code) {
      return .park("\(error)")
    } catch let incident as PaymentIncident {
      return .park("\(incident)")
    }
    let now = gateway.clock.now()
    return .again(at: now.advanced(by: PaymentGateway.pause(since: refund.createTime, now)))
  }
}
