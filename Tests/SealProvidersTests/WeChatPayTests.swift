import Foundation
import SealCrypto
import SealFetch
import SealPrimitives
import SealProviders
import SealSimulators
import Synchronization
import Testing

/// The adapter and the simulator, over HTTP.
@Suite struct WeChatPayTests {
  @Test(arguments: WeChatPaySimulator.Mode.allCases)
  func aPaymentIsOpenedPaidAskedForAndRefunded(_ mode: WeChatPaySimulator.Mode) async throws {
    try await Institution.with(mode) { institution in
      let (merchant, simulator) = (institution.merchant, institution.simulator)
      let code = try await merchant.open(institution.payment())
      #expect(code.hasPrefix("weixin://wxpay/bizpayurl?pr=SIMULATOR"))
      let open = try await merchant.queryPayment("order_1")
      #expect(open.state == .open && open.minorUnits == nil && open.currencyCode == nil)
      try await simulator.pay(codeURL: code)
      let paid = try await merchant.queryPayment("order_1")
      guard case .paid(let id, let time) = paid.state else {
        return #expect(Bool(false), "\(paid)")
      }
      #expect(id.hasPrefix("42000") && time == Instant(rfc3339: "2026-11-21T08:00:00.000Z"))
      #expect(paid.minorUnits == 9_950 && paid.currencyCode == "CNY")
      #expect(await failure { try await merchant.closePayment("order_1") } == .alreadyPaid)
      #expect(
        await failure { try await merchant.open(institution.payment()) } == .alreadyPaid)

      let (headers, body) = await simulator.notification(ofPayment: "order_1")
      let notification = try await merchant.notification(headers: headers, body: body)
      #expect(notification.event == .payment(paid) && notification.type == "TRANSACTION.SUCCESS")

      let refund = try await merchant.refund(institution.refund())
      #expect(refund.state == .processing && refund.minorUnits == 9_950)
      #expect(try await merchant.refund(institution.refund()) == refund)
      await simulator.deliver()
      #expect(try await merchant.queryRefund("refund_1").state == .succeeded)
      #expect(try await merchant.queryPayment("order_1").state == paid.state)
    }
  }

  @Test func aPaymentThatIsClosedOrOverCannotBePaid() async throws {
    try await Institution.with { institution in
      let (merchant, simulator) = (institution.merchant, institution.simulator)
      let code = try await merchant.open(institution.payment())
      #expect(try await merchant.open(institution.payment()) != code, "a newer code, one payment")
      #expect(
        await failure { try await merchant.open(institution.payment(fen: 1)) } == .refused,
        "the reference stands for another amount")
      try await merchant.closePayment("order_1")
      try await merchant.closePayment("order_1")
      #expect(try await merchant.queryPayment("order_1").state == .closed)
      #expect(
        await failure { try await merchant.open(institution.payment()) } == .alreadyClosed)
      await #expect(throws: SimulatorError.self) { try await simulator.pay(codeURL: code) }

      let late = try await merchant.open(institution.payment("order_2"))
      institution.clock.advance(by: .seconds(3_600))
      await #expect(throws: SimulatorError.self) { try await simulator.pay(codeURL: late) }
      #expect(try await merchant.queryPayment("order_2").state == .closed)
    }
  }

  @Test func whatIsUnknownOrWrongIsSaid() async throws {
    try await Institution.with { institution in
      let merchant = institution.merchant
      #expect(await failure { try await merchant.queryPayment("order_9") } == .notFound)
      #expect(await failure { try await merchant.closePayment("order_9") } == .notFound)
      #expect(await failure { try await merchant.queryRefund("refund_9") } == .notFound)
      #expect(await failure { try await merchant.refund(institution.refund()) } == .notFound)
      #expect(
        await failure { try await merchant.open(institution.payment("short")) } == .refused)
      #expect(await failure { try await merchant.open(institution.payment(fen: 0)) } == .refused)
      let code = try await merchant.open(institution.payment())
      try await institution.simulator.pay(codeURL: code)
      #expect(
        await failure { try await merchant.refund(institution.refund(fen: 9_951)) } == .refused)
    }
  }

  @Test(arguments: [
    (WeChatPayAnswerFault.systemError, ProviderError.Code.unavailable, false),
    (.systemErrorAfterwards, .unavailable, true), (.frequencyLimited, .unavailable, false),
    (.lostAnswer, .unavailable, true), (.changedAnswer, .notAuthentic, true),
    (.oldAnswer, .notAuthentic, true),
  ]) func anAnswerThatFailsSaysWhatToDo(
    _ fault: WeChatPayAnswerFault, _ code: ProviderError.Code, _ isDone: Bool
  ) async throws {
    try await Institution.with { institution in
      await institution.simulator.spoil([fault])
      #expect(
        await failure { try await institution.merchant.open(institution.payment()) } == code)
      #expect(await (institution.simulator.state(of: "order_1") != nil) == isDone)
      // The same again is right, whatever became of the first.
      _ = try await institution.merchant.open(institution.payment())
      #expect(await institution.simulator.state(of: "order_1") == "NOTPAY")
    }
  }

  @Test func aMerchantWithAnotherKeyIsRefused() async throws {
    let folder = try Institution.shared.get().folder
    let other = try Data(
      contentsOf: URL(fileURLWithPath: folder + "/simulator-certificate-key.pem"))
    try await Institution.with(change: {
      $0.privateKey = try WeChatPayKeys.privateKey(pem: Array(other))
    }) {
      institution in
      #expect(
        await failure { try await institution.merchant.open(institution.payment()) } == .refused)
      #expect(await institution.simulator.state(of: "order_1") == nil)
    }
  }

  @Test func aSimulatorIsBelievedOnlyWhereOneIsConfigured() async throws {
    try await Institution.with(change: { $0.isSimulated = false }) { institution in
      #expect(
        await failure { try await institution.merchant.open(institution.payment()) }
          == .notAuthentic)
    }
  }

  @Test(arguments: WeChatPayNotificationFault.allCases.filter { !$0.isGenuine })
  func aNotificationThatIsNotAsItMustBeIsNotBelieved(_ fault: WeChatPayNotificationFault)
    async throws
  {
    try await Institution.with { institution in
      let code = try await institution.merchant.open(institution.payment())
      try await institution.simulator.pay(codeURL: code)
      let (headers, body) = await institution.simulator.notification(
        ofPayment: "order_1", fault: fault)
      let expected: ProviderError.Code? =
        switch fault {
        case .foreignMerchant, .foreignApplication: .foreign
        case .unknownState, .notJSON: .malformed
        // Authentic: what is ordered is not known here.
        case .unknownTrade, .wrongAmount, .wrongCurrency: nil
        default: .notAuthentic
        }
      let found = await failure {
        try await institution.merchant.notification(headers: headers, body: body)
      }
      #expect(found == expected)
    }
  }

  @Test func eachChangedByteOfANotificationIsNoticed() async throws {
    try await Institution.with { institution in
      let code = try await institution.merchant.open(institution.payment())
      try await institution.simulator.pay(codeURL: code)
      let (headers, body) = await institution.simulator.notification(ofPayment: "order_1")
      for place in body.indices {
        var changed = body
        changed[place] ^= 1
        #expect(
          await failure {
            try await institution.merchant.notification(headers: headers, body: changed)
          } == .notAuthentic, "\(place)")
      }
      #expect(
        await failure {
          try await institution.merchant.notification(
            headers: headers, body: Array(repeating: 0x20, count: 1 << 16 + 1))
        } == .malformed)
    }
  }

  @Test func certificatesAreNotDownloadedForEachSerialThatSomebodyMakesUp() async throws {
    try await Institution.with(.certificate) { institution in
      let code = try await institution.merchant.open(institution.payment())
      try await institution.simulator.pay(codeURL: code)
      var (headers, body) = await institution.simulator.notification(ofPayment: "order_1")
      _ = try await institution.merchant.notification(headers: headers, body: body)
      let genuine = headers
      headers = HTTPFields()
      for field in genuine.fields {
        headers.add(field.name, field.name == "Wechatpay-Serial" ? "ABCDEF01" : field.value)
      }
      for _ in 0..<3 {
        #expect(
          await failure {
            try await institution.merchant.notification(headers: headers, body: body)
          } == .notAuthentic)
      }
      func downloads() async -> Int {
        await institution.simulator.journal.filter { $0 == "GET /v3/certificates" }.count
      }
      #expect(await downloads() == 1)
      institution.clock.advance(by: .seconds(301))
      (headers, body) = await institution.simulator.notification(
        ofPayment: "order_1", fault: .unknownSerial)
      #expect(
        await failure {
          try await institution.merchant.notification(headers: headers, body: body)
        } == .notAuthentic)
      #expect(await downloads() == 1, "a public key is configured, never downloaded")
    }
  }

  @Test(arguments: [
    (404, #"{"code":"ORDER_NOT_EXIST","message":"x"}"#, ProviderError.Code.notFound),
    (404, #"{"code":"RESOURCE_NOT_EXISTS"}"#, .notFound),
    (400, #"{"code":"ORDERPAID"}"#, .alreadyPaid),
    (400, #"{"code":"ORDER_CLOSED"}"#, .alreadyClosed),
    (429, #"{"code":"RATELIMIT_EXCEEDED"}"#, .unavailable),
    (403, #"{"code":"FREQUENCY_LIMITED"}"#, .unavailable), (500, "", .unavailable),
    (502, "<html>", .unavailable), (401, #"{"code":"SIGN_ERROR"}"#, .refused),
    (403, #"{"code":"NO_AUTH"}"#, .refused), (302, "", .refused),
    (200, #"{"code_url":"weixin://wxpay/x"}"#, .notAuthentic),
  ]) func eachErrorOfTheInstitutionHasItsMeaning(
    _ status: Int, _ body: String, _ code: ProviderError.Code
  ) async throws {
    struct Fixed: ProviderTransport {
      let response: ProviderResponse
      func send(_ request: ProviderRequest) async throws -> ProviderResponse { response }
    }
    let keys = try Institution.shared.get().keys
    let merchant = WeChatPay(
      WeChatPayConfiguration(
        merchantID: "1", appID: "wx1", certificateSerial: "1", privateKey: keys.merchantKey,
        resourceKey: try AES256GCM(key: keys.apiV3Key), publicKey: nil, baseURL: "https://x",
        notifyURL: "https://x", isSimulated: false),
      transport: Fixed(
        response: ProviderResponse(status: status, headers: [:], body: Array(body.utf8))),
      clock: SystemWallClock(), random: SystemRandomBytes())
    #expect(await failure { try await merchant.queryPayment("order_1") } == code)
  }
}
