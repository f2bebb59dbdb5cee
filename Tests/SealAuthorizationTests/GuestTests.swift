import SealAPI
import SealPostgres
import SealPrimitives
import SealRPC
import SealTestPlatform
import SealTestSupport
import Testing

@testable import SealAccess
@testable import SealAuthorization

/// People without an account: the same rules, the same service.
@Suite struct GuestTests {
  private typealias Methods = AuthorizationV1.AuthorizationServiceMethods

  private static func newSecret() -> String { Base64URL.encode(SystemRandomBytes().bytes(16)) }

  private func wish(
    _ offer: AuthorizationV1.Offer, name: String = "Ada Example",
    place: String = TestPlatform.place,
    secret: String = newSecret(), requestID: String = TestPlatform.fresh()
  ) -> AuthorizationV1.PlaceGuestOrderRequest {
    .init(
      workID: offer.workID, offerID: offer.offerID, licenseeName: name, useURL: place,
      orderSecret: secret, requestID: requestID)
  }

  private func place(_ wish: AuthorizationV1.PlaceGuestOrderRequest, _ platform: TestPlatform)
    async throws
    -> AuthorizationV1.Order
  {
    let response = try await platform.authorization.placeGuestOrder(
      wish, context: platform.context(Methods.placeGuestOrder, nil))
    return try #require(response.order)
  }

  private func find(_ order: AuthorizationV1.Order, _ secret: String, _ platform: TestPlatform)
    async throws
    -> AuthorizationV1.GetOrderResponse
  {
    try await platform.authorization.getOrder(
      .init(orderID: order.orderID, orderSecret: secret),
      context: platform.context(Methods.getOrder, nil))
  }

  private func object(
    to number: String, _ reason: String, requestID: String, _ platform: TestPlatform
  ) async throws {
    _ = try await platform.authorization.fileObjection(
      .init(licenseNumber: number, reason: reason, requestID: requestID),
      context: platform.context(Methods.fileObjection, nil))
  }

  @Test func aFreeLicenseIsGivenAtOnceAndSeenWithTheSecretOnly() async throws {
    try await TestPlatform.with { platform in
      let seller = try await platform.newCaller()
      let offer = try await platform.sell(
        platform.work(of: seller), TestPlatform.free(), by: seller)
      let wish = wish(offer)
      let order = try await place(wish, platform)
      let found = try await find(order, wish.orderSecret, platform)
      #expect(found.order?.state == .released && !found.sandbox)
      #expect(order.licenseNumber.hasPrefix("CS-"))
      for (secret, reason) in [(Self.newSecret(), "ORDER_NOT_FOUND"), ("", "INVALID_FIELDS")] {
        #expect(await refusal { try await find(order, secret, platform) } == reason)
      }
      // A key beside the secret is told of its own environment alone.
      for (environment, reason) in [(Environment.live, nil), (.sandbox, "ORDER_NOT_FOUND")] {
        let caller = try await platform.newCaller(environment)
        let asked = AuthorizationV1.GetOrderRequest(
          orderID: order.orderID, orderSecret: wish.orderSecret)
        let context = platform.context(Methods.getOrder, caller)
        do {
          _ = try await platform.authorization.getOrder(asked, context: context)
          #expect(reason == nil)
        } catch let error as RPCError {
          #expect(error.reason == reason)
        }
      }
      // The guest is nobody's party but their own, though they have an author's name.
      let parties = try await platform.database.read { tx in
        try tx.query("SELECT count(*) AS parties FROM party")[0].decode("parties", as: Int64.self)
      }
      #expect(parties == 3)
      // The seller sees the order as any other; another account does not.
      #expect(try await platform.order(order.orderID, seenBy: seller).state == .released)
      let stranger = try await platform.newCaller()
      #expect(
        await refusal { try await platform.order(order.orderID, seenBy: stranger) }
          == "ORDER_NOT_FOUND")
    }
  }

  @Test func theSameFormSentTwiceAtOnceDoesOneThing() async throws {
    try await TestPlatform.with { platform in
      let seller = try await platform.newCaller()
      let offer = try await platform.sell(
        platform.work(of: seller), TestPlatform.free(), by: seller)
      let wish = wish(offer)
      let orders = try await withThrowingTaskGroup(of: String.self) { group in
        for _ in 0..<6 { group.addTask { try await place(wish, platform).orderID } }
        return try await group.reduce(into: Set<String>()) { $0.insert($1) }
      }
      #expect(orders.count == 1)
      var other = wish
      other.licenseeName = "Somebody Else"
      #expect(
        await refusal { try await place(other, platform) } == "REQUEST_ID_REUSED")
      let found = try await platform.authorization.getPublicWork(
        .init(workID: offer.workID), context: platform.context(Methods.getPublicWork, nil))
      #expect(found.licenseCount == 1)
      #expect(found.licenses.map(\.licenseeMasked) == ["A***"])
    }
  }

  @Test func whatAnAccountIsRefusedAGuestIsToo() async throws {
    try await TestPlatform.with { platform in
      let seller = try await platform.newCaller()
      let work = try await platform.work(of: seller)
      let offer = try await platform.sell(work, TestPlatform.free(), by: seller)
      for (wish, reason) in [
        (wish(offer, place: ""), "PLACE_REQUIRED"),
        (wish(offer, name: ""), "INVALID_FIELDS"),
        (wish(offer, place: "javascript:alert(1)"), "INVALID_FIELDS"),
        (wish(offer, secret: "short"), "INVALID_FIELDS"),
        (wish(offer, requestID: "x"), "INVALID_FIELDS"),
      ] {
        #expect(await refusal { try await place(wish, platform) } == reason)
      }
      let other = try await platform.sell(
        platform.work(of: seller), TestPlatform.free(), by: seller)
      var crossed = wish(offer)
      crossed.offerID = other.offerID
      #expect(await refusal { try await place(crossed, platform) } == "OFFER_NOT_FOUND")
      let orders = try await platform.database.read { tx in
        try tx.query("SELECT count(*) AS orders FROM license_order")[0]
          .decode("orders", as: Int64.self)
      }
      #expect(orders == 0)
    }
  }

  @Test func aGuestsObjectionHoldsTheMoneyOfAGuestsOrder() async throws {
    try await TestPlatform.with { platform in
      let seller = try await platform.newCaller()
      let offer = try await platform.sell(
        platform.work(of: seller), TestPlatform.paid(), by: seller)
      let wish = wish(offer)
      let order = try await place(wish, platform)
      let id = try #require(OrderID(order.orderID))
      #expect(try await platform.pay(order) == .inNotice)
      let number = try await platform.order(order.orderID, seenBy: seller).licenseNumber
      func notices() async throws -> [AuthorizationV1.License] {
        try await platform.authorization.listNotices(
          .init(), context: platform.context(Methods.listNotices, nil)
        ).licenses
      }
      #expect(try await notices().map(\.number) == [number])
      #expect(try await notices().map(\.inNotice) == [true])
      for _ in 0..<2 {
        try await object(
          to: number, "I wrote this.\nAll of it.", requestID: "same-form", platform)
      }
      #expect(try await find(order, wish.orderSecret, platform).order?.state == .held)
      #expect(try await notices().map(\.number) == [number])
      let objections = try await platform.database.read { tx in
        try tx.query("SELECT objection_id FROM objection").map {
          try $0.decode("objection_id", as: ObjectionID.self)
        }
      }
      #expect(objections.count == 1)
      let refunding = try await platform.orders.decide(
        objections[0], isUpheld: true, explanation: "So it is.")
      #expect(refunding == .refunding)
      #expect(try await platform.orders.confirmRefund(id) == .refunded)
      #expect(try await notices() == [])
      #expect(
        await refusal {
          try await object(to: number, "Too late.", requestID: "other-form", platform)
        } == "NOTICE_OVER")
    }
  }

  @Test func aLicenseTellsItsFirstHundredObjectionsAndTheListAll() async throws {
    try await TestPlatform.with { platform in
      let seller = try await platform.newCaller()
      let offer = try await platform.sell(
        platform.work(of: seller), TestPlatform.paid(), by: seller)
      let order = try await place(wish(offer), platform)
      let id = try #require(OrderID(order.orderID))
      _ = try await platform.orders.confirmPayment(id, BankReceipt(MoneyAmount("CNY", 10_001)))
      let number = try await platform.order(order.orderID, seenBy: seller).licenseNumber
      for objection in 0...100 {
        platform.clock.advance(by: .milliseconds(1))
        try await object(
          to: number, "Objection \(objection).", requestID: "objection-\(objection)", platform)
      }
      let told = try await platform.license(number, seenBy: seller).objections.map(\.reason)
      #expect(told == (0..<100).map { "Objection \($0)." })
      let first = try await platform.authorization.listObjections(
        .init(pageSize: 100), context: platform.context(Methods.listObjections, seller))
      let rest = try await platform.authorization.listObjections(
        .init(pageSize: 100, pageToken: first.nextPageToken),
        context: platform.context(Methods.listObjections, seller))
      #expect(first.objections.count == 100 && rest.objections.count == 1)
      #expect(rest.nextPageToken.isEmpty)
    }
  }

  @Test func aGuestGivesUpAnOrderThatIsNotPaidOnBothSides() async throws {
    try await WeChatPayOrders.with { orders in
      let platform = orders.platform
      let work = try await platform.work(of: orders.seller)
      let offer = try await platform.sell(work, TestPlatform.paid(), by: orders.seller)
      let (wish, paid) = (wish(offer), wish(offer))
      func cancel(_ order: AuthorizationV1.Order, _ secret: String) async throws {
        _ = try await platform.authorization.cancelOrder(
          .init(orderID: order.orderID, orderSecret: secret, requestID: TestPlatform.fresh()),
          context: platform.context(Methods.cancelOrder, nil))
      }
      func state(_ order: AuthorizationV1.Order) async throws -> AuthorizationV1.OrderState {
        try await platform.order(order.orderID, seenBy: orders.seller).state
      }
      let order = try await place(wish, platform)
      let code = try #require(order.payment?.codeURL)
      #expect(await refusal { try await cancel(order, paid.orderSecret) } == "ORDER_NOT_FOUND")
      #expect(try await state(order) == .awaitingPayment)
      for _ in 0..<2 { try await cancel(order, wish.orderSecret) }
      try await platform.doJobs()
      #expect(try await state(order) == .closed)
      #expect(await orders.simulator.state(of: order.reference) == "CLOSED")
      await #expect(throws: (any Error).self) { try await orders.simulator.pay(codeURL: code) }
      #expect(
        try await platform.count(
          "SELECT count(*) FROM change WHERE actor = 'GUEST' AND method = 'CancelOrder'"
        ) == 1)

      let other = try await place(paid, platform)
      try await orders.simulator.pay(codeURL: try #require(other.payment?.codeURL))
      await orders.simulator.deliver()
      #expect(await refusal { try await cancel(other, paid.orderSecret) } == "ORDER_NOT_OPEN")
      #expect(try await state(other) == .inNotice)
    }
  }

  /// Statements over a guest's order, license and objection.
  private static let violations: [(statement: String, rule: String)] = [
    ("UPDATE quote SET access_sha256 = '\\x00'", "quote_access_digest_has_32_bytes"),
    ("UPDATE quote SET access_sha256 = NULL", "quote_is_of_an_account_or_a_guest"),
    ("UPDATE license_order SET access_sha256 = '\\x00'", "order_access_digest_has_32_bytes"),
    ("UPDATE license_order SET access_sha256 = NULL", "order_is_of_an_account_or_a_guest"),
  ]

  @Test func theDatabaseDefendsItsRules() async throws {
    try await TestPlatform.with { platform in
      let seller = try await platform.newCaller()
      let offer = try await platform.sell(
        platform.work(of: seller), TestPlatform.paid(), by: seller)
      let order = try await place(wish(offer), platform)
      try await platform.pay(order)
      let number = try await platform.order(order.orderID, seenBy: seller).licenseNumber
      try await object(to: number, "Mine.", requestID: "objection-form", platform)
      #expect(try await platform.database.misjudged(Self.violations) == [])
    }
  }
}
