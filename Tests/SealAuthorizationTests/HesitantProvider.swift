import SealFetch
import SealPrimitives
import Synchronization

@testable import SealProviders

/// A payment institution whose parts do not know the same at the same time: closing a payment says
/// that it was paid, and a question that it was not yet.
final class HesitantProvider: PaymentProvider {
  let name = "wechat_pay_native"
  let currencyCodes: Set = ["CNY"]
  let isSimulated = true
  private let unanswered: Mutex<Int>

  /// - Parameter questions: how many are answered as if nothing was paid.
  init(unawareFor questions: Int) {
    unanswered = Mutex(questions)
  }

  func open(_ payment: NewProviderPayment) async throws -> String { "weixin://pay" }

  func queryPayment(_ reference: String) async throws -> PaymentReport {
    let isUnaware = unanswered.withLock { left in
      left -= 1
      return left >= 0
    }
    return PaymentReport(
      reference: reference,
      state: isUnaware ? .open : .paid(transactionID: "1", time: Instant(seconds: 1)),
      currencyCode: isUnaware ? nil : "CNY", minorUnits: isUnaware ? nil : 10_001)
  }

  func closePayment(_ reference: String) async throws {
    throw ProviderError(.alreadyPaid, "It was paid.")
  }

  func refund(_ refund: NewProviderRefund) async throws -> RefundReport {
    RefundReport(
      reference: refund.reference, paymentReference: refund.paymentReference, state: .succeeded,
      minorUnits: refund.minorUnits)
  }

  func queryRefund(_ reference: String) async throws -> RefundReport {
    throw ProviderError(.notFound, "There is no such refund.")
  }

  func notification(headers: HTTPFields, body: [UInt8]) async throws -> ProviderNotification {
    throw ProviderError(.notAuthentic, "Nothing is told.")
  }

  func reply(to failure: (any Error)?) -> ProviderReply {
    ProviderReply(status: 200, contentType: "text/plain", body: [])
  }
}
