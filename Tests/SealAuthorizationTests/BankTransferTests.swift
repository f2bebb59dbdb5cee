import SealAPI
import SealAccess
import SealAuthorization
import SealLedger
import SealPrimitives
import SealRPC
import SealServer
import SealTestPlatform
import SealTestSupport
import Testing

/// Money that comes by bank transfer, in whole, in part, twice, or not as it should.
@Suite struct BankTransferTests {
  /// An order of CNY 100.01 that waits for its money.
  private func withOrder(
    _ body: (TestPlatform, AuthorizationV1.Order, OrderID, Caller) async throws -> Void
  ) async throws {
    try await TestPlatform.with { platform in
      let (seller, buyer) = (
        try await platform.newCaller(.sandbox), try await platform.newCaller(.sandbox)
      )
      let offer = try await platform.sell(
        platform.work(of: seller), TestPlatform.paid(), by: seller)
      let order = try await platform.buy(offer, by: buyer)
      try await body(platform, order, try #require(OrderID(order.orderID)), buyer)
    }
  }

  private func held(_ kind: LedgerAccountKey.Kind, _ id: OrderID, _ platform: TestPlatform)
    async throws -> Int64
  {
    try await platform.database.read { tx in
      try Ledger.balance(
        of: LedgerAccountKey(kind, id.description, "CNY"), in: id.bucket, .sandbox, tx
      ).available(.credit)
    }
  }

  @Test func anOrderSaysWhereToTransferWhatWithWhichReference() async throws {
    try await withOrder { platform, order, id, _ in
      let payment = try #require(order.payment)
      #expect(payment.bankAccount?.holder == "Seal Test Ltd")
      #expect(payment.bankAccount?.accountNumber == "6222 0000 0000 0001")
      #expect(payment.reference == id.description && payment.received == nil)
    }
  }

  @Test func withoutAnAccountNothingIsSoldByTransfer() async throws {
    try await TestPlatform.with(settings: { $0.bank = BankSettings() }) { platform in
      let (seller, buyer) = (
        try await platform.newCaller(.sandbox), try await platform.newCaller(.sandbox)
      )
      let offer = try await platform.sell(
        platform.work(of: seller), TestPlatform.paid(), by: seller)
      #expect(
        await refusal { try await platform.buy(offer, by: buyer) }
          == "PAYMENT_PROVIDER_UNAVAILABLE")
    }
  }

  @Test func anotherAmountIsRefusedWithBothNumbers() async throws {
    try await withOrder { platform, order, id, buyer in
      for fen in [100, 10_000, 10_002, 1_000_100] as [Int64] {
        let error = await #expect(throws: RPCError.self) {
          try await platform.transfer(fen, for: order)
        }
        #expect(error?.reason == "PAYMENT_AMOUNT_DIFFERS")
        #expect(error?.message.contains("CNY 100.01 is due") == true)
        #expect(error?.message.contains("\(MoneyAmount("CNY", fen)) came") == true)
      }
      let error = await #expect(throws: RPCError.self) {
        try await platform.orders.confirmPayment(
          id, BankReceipt(MoneyAmount("USD", 10_001), isAsReceived: true))
      }
      #expect(error?.reason == "PAYMENT_AMOUNT_DIFFERS", "another currency is never booked")
      #expect(
        await refusal { try await platform.transfer(0, for: order, asReceived: true) }
          == "INVALID_FIELDS")
      let seen = try await platform.order(order.orderID, seenBy: buyer)
      #expect(seen.state == .awaitingPayment)
      #expect(try await held(.refundPayable, id, platform) == 0)
    }
  }

  @Test func whatCameInPartWaitsForTheRestAndThenGivesTheLicense() async throws {
    try await withOrder { platform, order, id, buyer in
      for _ in 0..<2 {
        let part = try await platform.transfer(6_000, for: order, asReceived: true)
        #expect(part.state == .awaitingPayment && part.received.minorUnits == 6_000)
      }
      #expect(try await held(.refundPayable, id, platform) == 6_000, "said twice, booked once")
      let seen = try await platform.order(order.orderID, seenBy: buyer)
      #expect(seen.payment?.received?.minorUnits == 6_000)
      #expect(try await platform.orders.unsettled(limit: 10).map(\.orderID) == [id])
      #expect(
        await refusal { try await platform.transfer(10_001, for: order) }
          == "PAYMENT_AMOUNT_DIFFERS", "the whole price is not what is due any more")
      #expect(try await platform.transfer(4_001, for: order).state == .inNotice)
      #expect(try await platform.transfer(4_001, for: order).state == .inNotice, "said twice")
      #expect(try await held(.refundPayable, id, platform) == 0)
      #expect(try await platform.order(order.orderID, seenBy: buyer).licenseNumber.isEmpty == false)
      #expect(try await platform.orders.unsettled(limit: 10).isEmpty)
    }
  }

  @Test func twoTransfersOfOneAmountAreToldApartByTheirNames() async throws {
    try await withOrder { platform, order, id, _ in
      for name in ["first", "second", "first"] {
        _ = try await platform.transfer(2_000, for: order, named: name, asReceived: true)
      }
      #expect(try await held(.refundPayable, id, platform) == 4_000)
      #expect(
        await refusal {
          try await platform.transfer(3_000, for: order, named: "first", asReceived: true)
        } == "TRANSFER_BOOKED")
    }
  }

  @Test func whatCameGoesBackWhenTheRestIsNotWaitedFor() async throws {
    try await withOrder { platform, order, id, buyer in
      #expect(
        await refusal { try await platform.orders.beginRefund(id) } == "NOTHING_TO_REFUND")
      _ = try await platform.transfer(20_000, for: order, asReceived: true)
      for _ in 0..<2 {
        #expect(try await platform.orders.beginRefund(id).state == .refunding)
      }
      #expect(try await platform.orders.unsettled(limit: 10).map(\.state) == [.refunding])
      #expect(try await platform.orders.confirmRefund(id) == .refunded)
      #expect(try await held(.refundPayable, id, platform) == 0)
      #expect(try await platform.orders.unsettled(limit: 10).isEmpty)
      #expect(try await platform.order(order.orderID, seenBy: buyer).licenseNumber.isEmpty)
    }
  }

  @Test func anOrderThatEndsWithPartOfItsMoneyGivesThatBack() async throws {
    try await withOrder { platform, order, id, buyer in
      _ = try await platform.transfer(1, for: order, asReceived: true)
      #expect(try await platform.cancel(order, by: buyer).state == .refunding)
      #expect(try await platform.orders.confirmRefund(id) == .refunded)
    }
  }

  @Test func aPaidOrderTakesNoOtherTransfer() async throws {
    try await withOrder { platform, order, _, _ in
      let paid = try await platform.pay(order)
      #expect(paid == .inNotice)
      let error = await #expect(throws: RPCError.self) {
        try await platform.transfer(10_001, for: order, named: "again", asReceived: true)
      }
      #expect(error?.reason == "ORDER_PAID")
      #expect(error?.message.contains("CNY 100.01 was not booked") == true)
      // The same amount of other money is not the same transfer.
      let id = try #require(OrderID(order.orderID))
      #expect(
        await refusal {
          try await platform.orders.confirmPayment(id, BankReceipt(MoneyAmount("USD", 10_001)))
        } == "ORDER_PAID")
    }
  }

  private static let violations: [(String, String)] = [
    ("UPDATE bank_receipt SET minor_units = 2", "bank_receipts_are_insert_only"),
    (changed("'transfer', ''"), "bank_transfer_has_1_to_100_characters"),
    (changed("'transfer', 'x', 'minor_units', 0"), "bank_receipt_is_positive"),
    (changed("'minor_units', 2"), "bank_transfer_is_booked_once"),
  ]

  private static func changed(_ members: String) -> String {
    """
    INSERT INTO bank_receipt SELECT (jsonb_populate_record(bank_receipt,
      jsonb_build_object(\(members)))).* FROM bank_receipt LIMIT 1
    """
  }

  @Test func theDatabaseDefendsItsRules() async throws {
    try await withOrder { platform, order, _, _ in
      _ = try await platform.transfer(1, for: order, asReceived: true)
      #expect(try await platform.database.misjudged(Self.violations) == [])
    }
  }
}
