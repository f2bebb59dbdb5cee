import SealFetch
import SealPrimitives

/// WeChat Pay APIv3, Native: the payer scans a code that is shown on a page.
package struct WeChatPay: PaymentProvider {
  package static let name = "wechat_pay_native"

  /// Renminbi, the only one (and what is meant where none is written).
  private static let currencyCode = "CNY"

  private let client: WeChatPayClient
  private var configuration: WeChatPayConfiguration { client.configuration }

  package var name: String { Self.name }
  package let currencyCodes: Set = [Self.currencyCode]
  package var isSimulated: Bool { configuration.isSimulated }

  package init(
    _ configuration: WeChatPayConfiguration, transport: any ProviderTransport,
    clock: any WallClock, random: any RandomBytes
  ) {
    client = WeChatPayClient(configuration, transport: transport, clock: clock, random: random)
  }

  package func open(_ payment: NewProviderPayment) async throws -> String {
    let order = WeChatPayMessage.NativeOrder(
      appid: configuration.appID, mchid: configuration.merchantID,
      description: Self.shortened(payment.title), outTradeNo: payment.reference,
      timeExpire: WeChatPayTime.text(payment.expireTime), notifyUrl: configuration.notifyURL,
      amount: .init(total: payment.minorUnits, currency: payment.currencyCode))
    let body = try await client.call(.post, "/v3/pay/transactions/native", order)
    let url = try WeChatPayMessage.decode(WeChatPayMessage.CodeURL.self, body).codeUrl
    guard url.hasPrefix("weixin://"), url.utf8.count <= 512 else {
      throw ProviderError(.malformed, "The code's URL is not of the scheme weixin.")
    }
    return url
  }

  package func queryPayment(_ reference: String) async throws -> PaymentReport {
    let body = try await client.call(
      .get, "/v3/pay/transactions/out-trade-no/\(reference)?mchid=\(configuration.merchantID)")
    let report = try report(WeChatPayMessage.decode(WeChatPayMessage.Transaction.self, body))
    guard report.reference == reference else { throw Self.mixedUp }
    return report
  }

  package func closePayment(_ reference: String) async throws {
    do {
      _ = try await client.call(
        .post, "/v3/pay/transactions/out-trade-no/\(reference)/close",
        WeChatPayMessage.Merchant(mchid: configuration.merchantID))
    } catch let error as ProviderError where error.code == .alreadyClosed {
      return
    }
  }

  package func refund(_ refund: NewProviderRefund) async throws -> RefundReport {
    let order = WeChatPayMessage.RefundOrder(
      outTradeNo: refund.paymentReference, outRefundNo: refund.reference, reason: refund.reason,
      notifyUrl: configuration.notifyURL,
      amount: .init(
        refund: refund.minorUnits, total: refund.paidMinorUnits, currency: refund.currencyCode))
    return try answered(
      await client.call(.post, "/v3/refund/domestic/refunds", order), refund.reference)
  }

  package func queryRefund(_ reference: String) async throws -> RefundReport {
    try answered(
      await client.call(.get, "/v3/refund/domestic/refunds/\(reference)"), reference)
  }

  package func notification(headers: HTTPFields, body: [UInt8]) async throws -> ProviderNotification
  {
    guard body.count <= 1 << 16 else {
      throw ProviderError(.malformed, "The notification is longer than 64 KiB.")
    }
    try await client.verify(headers: headers, body: body)
    let message = try WeChatPayMessage.decode(WeChatPayMessage.Notification.self, body)
    guard (1...64).contains(message.id.utf8.count), message.eventType.utf8.count <= 64 else {
      throw ProviderError(.malformed, "The notification's identifier or type is empty or too long.")
    }
    let content = try client.open(message.resource)
    let event: ProviderEvent =
      switch message.eventType {
      case "TRANSACTION.SUCCESS":
        .payment(
          try report(WeChatPayMessage.decode(WeChatPayMessage.Transaction.self, content)))
      case "REFUND.SUCCESS", "REFUND.ABNORMAL", "REFUND.CLOSED":
        .refund(try notified(WeChatPayMessage.decode(WeChatPayMessage.Refund.self, content)))
      default: .other
      }
    return ProviderNotification(id: message.id, type: message.eventType, event: event)
  }

  package func reply(to failure: (any Error)?) -> ProviderReply {
    let type = "application/json"
    guard let failure else { return ProviderReply(status: 200, contentType: type, body: []) }
    let code = (failure as? ProviderError)?.code
    let (status, message) =
      switch code {
      case .notAuthentic: (401, "The signature was refused.")
      case .malformed, .foreign, .refused, .notFound: (400, "The notification was refused.")
      default: (503, "Not now; please repeat.")
      }
    // Two strings: nothing that JSON would have to escape.
    let body = #"{"code":"FAIL","message":"\#(message)"}"#
    return ProviderReply(status: status, contentType: type, body: Array(body.utf8))
  }

  private func report(_ transaction: WeChatPayMessage.Transaction) throws -> PaymentReport {
    guard transaction.mchid == configuration.merchantID, transaction.appid == configuration.appID
    else { throw ProviderError(.foreign, "The payment is another merchant's or application's.") }
    let state: PaymentReport.State
    switch transaction.tradeState {
    case "NOTPAY", "USERPAYING", "PAYERROR": state = .open
    case "CLOSED", "REVOKED": state = .closed
    // Refunded later, it was paid before.
    case "SUCCESS", "REFUND":
      guard let id = transaction.transactionId, (1...64).contains(id.utf8.count),
        let time = transaction.successTime.flatMap(WeChatPayTime.parse),
        let amount = transaction.amount, amount.total > 0
      else { throw ProviderError(.malformed, "A payment lacks its identifier, time or amount.") }
      state = .paid(transactionID: id, time: time)
    default: throw ProviderError(.malformed, "The payment's state is unknown.")
    }
    var paid: WeChatPayMessage.Amount?
    if case .paid = state { paid = transaction.amount }
    return PaymentReport(
      reference: transaction.outTradeNo, state: state,
      currencyCode: paid.map { $0.currency ?? Self.currencyCode }, minorUnits: paid?.total)
  }

  private func answered(_ body: [UInt8], _ reference: String) throws -> RefundReport {
    let refund = try WeChatPayMessage.decode(WeChatPayMessage.Refund.self, body)
    guard refund.outRefundNo == reference else { throw Self.mixedUp }
    return try report(refund, refund.status)
  }

  private func notified(_ refund: WeChatPayMessage.Refund) throws -> RefundReport {
    guard refund.mchid == configuration.merchantID else {
      throw ProviderError(.foreign, "The refund is another merchant's.")
    }
    return try report(refund, refund.refundStatus)
  }

  private func report(_ refund: WeChatPayMessage.Refund, _ status: String?) throws -> RefundReport {
    let state: RefundReport.State
    switch status {
    case "PROCESSING": state = .processing
    case "SUCCESS": state = .succeeded
    case "ABNORMAL": state = .abnormal
    case "CLOSED": state = .closed
    default: throw ProviderError(.malformed, "The refund's state is unknown.")
    }
    return RefundReport(
      reference: refund.outRefundNo, paymentReference: refund.outTradeNo, state: state,
      minorUnits: refund.amount.refund)
  }

  private static let mixedUp = ProviderError(
    .malformed, "The answer is about something that was not asked for.")

  /// At most 127 bytes of UTF-8, whole characters, none of them a control character.
  private static func shortened(_ title: String) -> String {
    var text = ""
    for character in title
    where !character.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) {
      guard text.utf8.count + character.utf8.count <= 127 else { break }
      text.append(character)
    }
    return text.isEmpty ? "License" : text
  }
}
