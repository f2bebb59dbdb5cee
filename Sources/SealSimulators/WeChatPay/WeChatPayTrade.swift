import SealPrimitives
import SealProviders

/// A payment at the simulated institution.
struct WeChatPayTrade: Sendable, Codable {
  enum State: String, Sendable, Codable {
    case notPay = "NOTPAY"
    case success = "SUCCESS"
    case refund = "REFUND"
    case closed = "CLOSED"
  }

  let order: WeChatPayMessage.NativeOrder
  /// The order as it came: another under the same number is refused.
  let orderBody: [UInt8]
  let expireTime: Instant?
  var codeURLs: [String] = []
  var state = State.notPay
  var transactionID: String?
  var successTime: Instant?

  var refunded: Int64 = 0

  var isPaid: Bool { state == .success || state == .refund }

  var message: WeChatPayMessage.Transaction {
    .init(
      appid: order.appid, mchid: order.mchid, outTradeNo: order.outTradeNo,
      transactionId: transactionID, tradeState: state.rawValue,
      tradeStateDesc: "SIMULATOR \(state.rawValue)", tradeType: isPaid ? "NATIVE" : nil,
      bankType: isPaid ? "OTHERS" : nil, successTime: successTime.map(WeChatPayTime.text),
      amount: .init(total: order.amount.total, currency: order.amount.currency ?? "CNY"))
  }
}

/// A refund at the simulated institution.
struct WeChatPaySimulatedRefund: Sendable, Codable {
  let order: WeChatPayMessage.RefundOrder
  let refundID: String
  let transactionID: String
  /// What becomes of it: SUCCESS, ABNORMAL or CLOSED.
  let fate: String
  var state = "PROCESSING"
  var successTime: Instant?

  func message(mchid: String?, isNotification: Bool) -> WeChatPayMessage.Refund {
    .init(
      mchid: mchid, refundId: refundID, outRefundNo: order.outRefundNo,
      outTradeNo: order.outTradeNo, transactionId: transactionID,
      status: isNotification ? nil : state, refundStatus: isNotification ? state : nil,
      successTime: successTime.map(WeChatPayTime.text), amount: order.amount)
  }
}
