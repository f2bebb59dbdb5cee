import Foundation
import SealPrimitives
import SealProviders

/// What a merchant may ask for.
extension WeChatPaySimulator {
  func route(_ request: SimulatorRequest) -> Answer {
    let path = String(request.target.prefix { $0 != "?" })
    let query = String(request.target.dropFirst(path.utf8.count))
    let orders = "/v3/pay/transactions/out-trade-no/"
    switch (request.method, path) {
    case ("POST", "/v3/pay/transactions/native"): return open(request.body)
    case ("POST", _) where path.hasPrefix(orders) && path.hasSuffix("/close"):
      return close(String(path.dropFirst(orders.count).dropLast("/close".count)), request.body)
    case ("GET", _) where path.hasPrefix(orders):
      guard query == "?mchid=\(WeChatPaySimulatorKeys.merchantID)" else {
        return .failure(400, "PARAM_ERROR", "SIMULATOR: mchid is missing or another one")
      }
      return answerQuery(String(path.dropFirst(orders.count)))
    case ("POST", "/v3/refund/domestic/refunds"): return refund(request.body)
    case ("GET", _) where path.hasPrefix("/v3/refund/domestic/refunds/"):
      let number = String(path.dropFirst("/v3/refund/domestic/refunds/".count))
      guard let refund = refunds[number] else {
        return .failure(404, "RESOURCE_NOT_EXISTS", "SIMULATOR: no such refund")
      }
      return .json(200, refund.message(mchid: nil, isNotification: false))
    case ("GET", "/v3/certificates"): return certificates()
    default: return .failure(404, "NOT_FOUND", "SIMULATOR: no such method")
    }
  }

  /// A trade as it stands: past its time, it is closed.
  func trade(_ number: String) -> WeChatPayTrade? {
    guard var trade = trades[number] else { return nil }
    if trade.state == .notPay, let end = trade.expireTime, clock.now() >= end {
      trade.state = .closed
      trades[number] = trade
    }
    return trade
  }

  private func open(_ body: [UInt8]) -> Answer {
    let order: WeChatPayMessage.NativeOrder
    do {
      order = try WeChatPayMessage.decode(WeChatPayMessage.NativeOrder.self, body)
    } catch {
      return .failure(400, "PARAM_ERROR", "SIMULATOR: \(error)")
    }
    if let problem = problem(order) { return problem }
    if let trade = trade(order.outTradeNo) {
      guard trade.orderBody == body else {
        return .failure(403, "OUT_TRADE_NO_USED", "SIMULATOR: the number stands for another order")
      }
      if trade.isPaid { return .failure(400, "ORDERPAID", "SIMULATOR: it was paid") }
      if trade.state == .closed {
        return .failure(400, "ORDER_CLOSED", "SIMULATOR: it was closed")
      }
    }
    let url = "weixin://wxpay/bizpayurl?pr=SIMULATOR" + Hex.encode(random.bytes(6))
    trades[
      order.outTradeNo,
      default: WeChatPayTrade(
        order: order, orderBody: body, expireTime: order.timeExpire.flatMap(WeChatPayTime.parse))
    ].codeURLs.append(url)
    return .json(200, WeChatPayMessage.CodeURL(codeUrl: url))
  }

  private func problem(_ order: WeChatPayMessage.NativeOrder) -> Answer? {
    guard order.mchid == WeChatPaySimulatorKeys.merchantID,
      order.appid == WeChatPaySimulatorKeys.appID
    else {
      return .failure(400, "APPID_MCHID_NOT_MATCH", "SIMULATOR: appid and mchid do not fit")
    }
    let number = order.outTradeNo.utf8
    let isNumber = number.allSatisfy { byte in
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
      default: "_-|*".utf8.contains(byte)
      }
    }
    guard isNumber, (6...32).contains(number.count), (1...127).contains(order.description.count),
      order.amount.total > 0, order.amount.currency ?? "CNY" == "CNY",
      order.notifyUrl.hasPrefix("http"), !order.notifyUrl.contains("?"),
      order.timeExpire.map({ WeChatPayTime.parse($0).map { $0 > clock.now() } ?? false }) ?? true
    else { return .failure(400, "PARAM_ERROR", "SIMULATOR: a parameter is wrong") }
    return nil
  }

  private func answerQuery(_ number: String) -> Answer {
    guard let trade = trade(number) else {
      return .failure(404, "ORDER_NOT_EXIST", "SIMULATOR: no such order")
    }
    return .json(200, trade.message)
  }

  private func close(_ number: String, _ body: [UInt8]) -> Answer {
    do {
      let merchant = try WeChatPayMessage.decode(WeChatPayMessage.Merchant.self, body)
      guard merchant.mchid == WeChatPaySimulatorKeys.merchantID else {
        return .failure(400, "MCH_NOT_EXISTS", "SIMULATOR: mchid is another one")
      }
    } catch {
      return .failure(400, "PARAM_ERROR", "SIMULATOR: \(error)")
    }
    guard let trade = trade(number) else {
      return .failure(404, "ORDER_NOT_EXIST", "SIMULATOR: no such order")
    }
    if trade.isPaid { return .failure(400, "ORDERPAID", "SIMULATOR: it was paid") }
    if trade.state == .closed { return .failure(400, "ORDER_CLOSED", "SIMULATOR: it was closed") }
    trades[number]?.state = .closed
    return Answer(status: 204)
  }

  private func refund(_ body: [UInt8]) -> Answer {
    let order: WeChatPayMessage.RefundOrder
    do {
      order = try WeChatPayMessage.decode(WeChatPayMessage.RefundOrder.self, body)
    } catch {
      return .failure(400, "PARAM_ERROR", "SIMULATOR: \(error)")
    }
    guard let trade = trade(order.outTradeNo), let transactionID = trade.transactionID else {
      return .failure(404, "RESOURCE_NOT_EXISTS", "SIMULATOR: nothing was paid")
    }
    if let earlier = refunds[order.outRefundNo] {
      guard earlier.order.outTradeNo == order.outTradeNo,
        earlier.order.amount.refund == order.amount.refund
      else { return .failure(400, "INVALID_REQUEST", "SIMULATOR: the number stands for another") }
      return .json(200, earlier.message(mchid: nil, isNotification: false))
    }
    guard order.amount.total == trade.order.amount.total, order.amount.refund > 0,
      order.amount.refund <= order.amount.total - trade.refunded,
      order.amount.currency ?? "CNY" == "CNY"
    else { return .failure(400, "INVALID_REQUEST", "SIMULATOR: the amount does not fit") }
    let refund = WeChatPaySimulatedRefund(
      order: order, refundID: "5030000000" + Hex.encode(random.bytes(8)),
      transactionID: transactionID,
      fate: refundFates.isEmpty ? "SUCCESS" : refundFates.removeFirst())
    refunds[order.outRefundNo] = refund
    trades[order.outTradeNo]?.refunded += order.amount.refund
    trades[order.outTradeNo]?.state = .refund
    enqueueRefundNotification(order.outRefundNo)
    return .json(200, refund.message(mchid: nil, isNotification: false))
  }

  private func certificates() -> Answer {
    guard mode != .publicKey else {
      return .failure(404, "RESOURCE_NOT_EXISTS", "SIMULATOR: there are no platform certificates")
    }
    let now = clock.now()
    return .json(
      200,
      WeChatPayMessage.Certificates(data: [
        .init(
          serialNo: keys.platformCertificate.serial,
          effectiveTime: WeChatPayTime.text(now.advanced(by: .seconds(-86_400))),
          expireTime: WeChatPayTime.text(now.advanced(by: .seconds(1_000 * 86_400))),
          encryptCertificate: sealed(
            keys.platformCertificatePEM, originalType: nil, data: "certificate",
            key: keys.apiV3Key))
      ]))
  }
}
