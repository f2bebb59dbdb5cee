import Foundation
import SealCrypto
import SealFetch
import SealPrimitives
import SealProviders

/// A notification on its way.
struct WeChatPayDelivery: Sendable, Codable {
  enum Subject: Sendable, Hashable, Codable {
    case payment(String)
    case refund(String)
  }

  let id: String
  let subject: Subject
  let url: String
  let createTime: Instant
  var due: Instant
  var attempts = 0
}

extension WeChatPaySimulator {
  /// Seconds between one attempt and the next: 24 hours and 4 minutes in all.
  private static let pauses: [Int64] = [
    15, 15, 30, 180, 600, 1_200, 1_800, 1_800, 1_800, 3_600, 10_800, 10_800, 10_800, 21_600, 21_600,
  ]

  /// The payer scans a code and pays. Throws `SimulatorError` when nothing can be paid there.
  package func pay(codeURL: String) throws {
    guard let number = trades.first(where: { $0.value.codeURLs.contains(codeURL) })?.key,
      let trade = trade(number)
    else { throw SimulatorError("There is no such code.") }
    guard trade.state == .notPay else {
      throw SimulatorError("The payment is \(trade.state.rawValue); nothing can be paid.")
    }
    let now = clock.now()
    trades[number]?.state = .success
    trades[number]?.transactionID = "4200000000" + Hex.encode(random.bytes(9))
    trades[number]?.successTime = now
    deliveries.append(
      WeChatPayDelivery(
        id: newID(), subject: .payment(number), url: trade.order.notifyUrl, createTime: now,
        due: now))
    try keepBooks()
  }

  func enqueueRefundNotification(_ number: String) {
    guard let refund = refunds[number] else { return }
    let now = clock.now()
    deliveries.append(
      WeChatPayDelivery(
        id: newID(), subject: .refund(number), url: refund.order.notifyUrl ?? "", createTime: now,
        due: now))
  }

  /// Sends what is due, and answers how many messages were sent. A notification that is not taken
  /// in is due again later, as long as the real institution repeats it.
  @discardableResult
  package func deliver() async -> Int {
    var sent = 0
    let now = clock.now()
    var due = deliveries.filter { $0.due <= now }
    deliveries.removeAll { $0.due <= now }
    while !due.isEmpty {
      var delivery = due.removeFirst()
      settleRefund(delivery.subject)
      let fault = notificationFaults.isEmpty ? nil : notificationFaults.removeFirst()
      switch fault {
      case .lost: continue
      case .delayed:
        again(&delivery, now)
        continue
      case .reordered where !due.isEmpty:
        due.append(delivery)
        continue
      default: break
      }
      for _ in 0..<(fault == .doubled ? 2 : 1) {
        let (headers, body) = notification(delivery, fault: fault)
        let isTaken = await send(delivery.url, headers, body)
        sent += 1
        if !isTaken { again(&delivery, now) }
      }
    }
    return sent
  }

  /// A signed notification about a payment, as it would be sent. For tests.
  package func notification(ofPayment number: String, fault: WeChatPayNotificationFault? = nil)
    -> (headers: HTTPFields, body: [UInt8])
  {
    let now = clock.now()
    return notification(
      WeChatPayDelivery(
        id: newID(), subject: .payment(number), url: "", createTime: now, due: now), fault: fault)
  }

  private func again(_ delivery: inout WeChatPayDelivery, _ now: Instant) {
    guard delivery.attempts < Self.pauses.count else { return }
    delivery.due = now.advanced(by: .seconds(Self.pauses[delivery.attempts]))
    delivery.attempts += 1
    deliveries.append(delivery)
  }

  private func settleRefund(_ subject: WeChatPayDelivery.Subject) {
    guard case .refund(let number) = subject, let refund = refunds[number],
      refund.state == "PROCESSING"
    else { return }
    refunds[number]?.state = refund.fate
    if refund.fate == "SUCCESS" { refunds[number]?.successTime = clock.now() }
  }

  private func send(_ url: String, _ headers: HTTPFields, _ body: [UInt8]) async -> Bool {
    do {
      let response = try await transport.send(
        ProviderRequest(.post, url, headers: headers, body: body))
      return response.status == 200 || response.status == 204
    } catch {
      return false
    }
  }

  private func newID() -> String { "SIMULATOR-" + Hex.encode(random.bytes(13)) }

  func sealed(_ plaintext: [UInt8], originalType: String?, data: String, key: [UInt8])
    -> WeChatPayMessage.Resource
  {
    let nonce = Hex.encode(random.bytes(6))
    do {
      let bytes = try AES256GCM(key: key).seal(
        plaintext, nonce: Array(nonce.utf8), authenticating: Array(data.utf8))
      return .init(
        originalType: originalType, algorithm: "AEAD_AES_256_GCM",
        ciphertext: Data(bytes).base64EncodedString(), associatedData: data, nonce: nonce)
    } catch {
      preconditionFailure("a key of 32 bytes seals any text: \(error)")
    }
  }

  private func notification(_ delivery: WeChatPayDelivery, fault: WeChatPayNotificationFault?)
    -> (headers: HTTPFields, body: [UInt8])
  {
    let content: Answer
    let (type, original, summary): (String, String, String)
    switch delivery.subject {
    case .payment(let number):
      guard let trade = trades[number] else { preconditionFailure("it was paid") }
      (type, original, summary) = ("TRANSACTION.SUCCESS", "transaction", "支付成功")
      content = .json(200, Self.changed(trade.message, fault))
    case .refund(let number):
      guard let refund = refunds[number] else { preconditionFailure("it was asked for") }
      (type, original, summary) = ("REFUND.\(refund.state)", "refund", "退款通知")
      let mchid = fault == .foreignMerchant ? "1900000099" : WeChatPaySimulatorKeys.merchantID
      content = .json(200, refund.message(mchid: mchid, isNotification: true))
    }
    let key =
      fault == .otherResourceKey ? Array(keys.apiV3Key.reversed()).map { $0 ^ 1 } : keys.apiV3Key
    let message = WeChatPayMessage.Notification(
      id: delivery.id, createTime: WeChatPayTime.text(delivery.createTime),
      resourceType: "encrypt-resource", eventType: type, summary: "SIMULATOR \(summary)",
      resource: sealed(content.body, originalType: original, data: original, key: key))
    let body = fault == .notJSON ? Array("<xml/>".utf8) : Answer.json(200, message).body
    return dressed(body, fault)
  }

  private static func changed(
    _ transaction: WeChatPayMessage.Transaction, _ fault: WeChatPayNotificationFault?
  ) -> WeChatPayMessage.Transaction {
    var changed = transaction
    switch fault {
    case .foreignMerchant: changed.mchid = "1900000099"
    case .foreignApplication: changed.appid = "wxsimulator0000099"
    case .unknownTrade: changed.outTradeNo = "order_of_nobody"
    case .wrongAmount: changed.amount?.total -= 1
    case .wrongCurrency: changed.amount?.currency = "HKD"
    case .unknownState: changed.tradeState = "SIMULATED"
    default: break
    }
    return changed
  }

  /// Signs, or pretends to.
  private func dressed(_ body: [UInt8], _ fault: WeChatPayNotificationFault?)
    -> (headers: HTTPFields, body: [UInt8])
  {
    let offset: Duration =
      switch fault {
      case .oldTime: .seconds(-301)
      case .futureTime: .seconds(301)
      default: .zero
      }
    let genuine = signatureHeaders(
      body, publicKey: mode != .certificate, at: clock.now().advanced(by: offset))
    var headers: HTTPFields = ["Content-Type": "application/json"]
    for field in genuine.fields {
      switch (field.name, fault) {
      case ("Wechatpay-Nonce", .missingHeader), (SimulatorMark.header, .unmarked): continue
      case ("Wechatpay-Signature", .changedSignature):
        headers.add(field.name, (field.value.first == "A" ? "B" : "A") + field.value.dropFirst())
      case ("Wechatpay-Signature", .foreignKey):
        let message = WeChatPaySignature.responseMessage(
          timestamp: genuine["Wechatpay-Timestamp"] ?? "",
          nonce: genuine["Wechatpay-Nonce"] ?? "", body: body)
        headers.add(
          field.name,
          Self.signature(of: String(decoding: message, as: UTF8.self), by: keys.merchantKey))
      case ("Wechatpay-Signature", .signTest):
        headers.add(field.name, "WECHATPAY/SIGNTEST/" + field.value.dropFirst(19))
      case ("Wechatpay-Serial", .unknownSerial):
        headers.add(field.name, "PUB_KEY_ID_SIMULATOR00000000099")
      case ("Wechatpay-Signature-Type", .otherSignatureType):
        headers.add(field.name, "WECHATPAY2-SM2-WITH-SM3")
      default: headers.add(field.name, field.value)
      }
    }
    var sent = body
    // Within the identifier, so that it stays JSON.
    if fault == .changedByte, let place = sent.firstIndex(of: UInt8(ascii: "T")) {
      sent[place] ^= 1
    }
    return (headers, sent)
  }
}
