import SealJobs
import SealPrimitives
import SealProviders

/// Opens a payment, renews its code before that ends, and asks how it stands, for notifications get
/// lost; as long as somebody waits for the money.
package struct PaymentJob: JobHandler {
  static let kind = "payment"
  /// WeChat Pay's codes hold for two hours.
  private static let codeLife: Duration = .seconds(100 * 60)

  package var kind: String { Self.kind }
  package var maxAttempts: Int { PaymentGateway.attempts }
  private let gateway: PaymentGateway

  package init(_ gateway: PaymentGateway) {
    self.gateway = gateway
  }

  package func run(_ job: ClaimedJob) async throws -> JobOutcome {
    guard let payment = try await gateway.payment(of: job),
      payment.state == .wanted || payment.state == .open
    else { return .done }
    guard let provider = gateway.providers[payment.provider] else {
      return .park(PaymentGateway.noProvider)
    }
    let now = gateway.clock.now()
    let isFresh = payment.codeTime.map { now < $0.advanced(by: Self.codeLife) } ?? false
    do {
      // Without a code, or with one that is about to end, it is opened (again) when it is not paid.
      let report = try await gateway.ask(payment, at: provider)
      if case .paid = report?.state { return .done }
      if report?.state ?? .open == .open, !isFresh, now < payment.expireTime {
        try await gateway.open(payment, at: provider)
      }
    } catch let error as ProviderError where [.alreadyPaid, .alreadyClosed].contains(error.code) {
      // Since it was asked: the next time tells.
      return .again(at: now.advanced(by: .seconds(1)))
    } catch let error as ProviderError where error.code == .refused {
      return .park("\(error)")
    } catch let incident as PaymentIncident {
      return .park("\(incident)")
    }
    return .again(at: now.advanced(by: PaymentGateway.pause(since: payment.createTime, now)))
  }
}
