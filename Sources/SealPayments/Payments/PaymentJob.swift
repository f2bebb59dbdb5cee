import SealAPI
import SealJobs
import SealPostgres
import SealPrimitives
import SealProviders

/// Opens an order's payment, renews its code before that ends, and asks how it stands, for
/// notifications get lost; as long as the order waits for its money.
package struct ProviderPaymentJob: JobHandler {
  static let kind = "provider-payment"
  /// WeChat Pay's codes hold for two hours.
  private static let codeLife: Duration = .seconds(100 * 60)

  package var kind: String { Self.kind }
  package var maxAttempts: Int { ProviderPayments.attempts }
  let payments: ProviderPayments

  package init(_ payments: ProviderPayments) {
    self.payments = payments
  }

  package func run(_ job: ClaimedJob) async throws -> JobOutcome {
    guard let (order, payment) = try await payments.subject(of: job) else { return .done }
    guard order.state == .awaitingPayment, payment.state != .paid else { return .done }
    guard let provider = payments.provider(payment.provider) else {
      return .park(ProviderPayments.noProvider)
    }
    let now = payments.clock.now()
    let isFresh = payment.codeTime.map { now < $0.advanced(by: Self.codeLife) } ?? false
    do {
      // Without a code, or with one that is about to end, it is opened (again) when it is not paid.
      let report = try await payments.ask(payment, at: provider)
      if case .paid = report?.state { return .done }
      if report?.state ?? .open == .open, !isFresh, now < payment.expireTime {
        try await payments.open(payment, at: provider)
      }
    } catch let error as ProviderError where [.alreadyPaid, .alreadyClosed].contains(error.code) {
      // Since it was asked: the next time tells.
      return .again(at: now.advanced(by: .seconds(1)))
    } catch let error as ProviderError where error.code == .refused {
      return .park("\(error)")
    } catch let incident as PaymentIncident {
      return .park("\(incident)")
    }
    return .again(at: now.advanced(by: ProviderPayments.pause(since: payment.createTime, now)))
  }
}
