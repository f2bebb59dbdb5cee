import SealAPI
import SealPostgres
import SealPrimitives
import SealTestSupport
import Testing

@testable import SealAccess
@testable import SealAuthorization

/// People without an account: the same rules, the same service.
@Suite struct GuestTests {
  private func wish(
    _ offer: AuthorizationV1.Offer, name: String = "Ada Example", place: String = Market.place,
    secret: GuestSecret = GuestSecret(SystemRandomBytes().bytes(16))!,
    requestID: String = Market.fresh()
  ) throws -> GuestOrder {
    GuestOrder(
      workID: try #require(.init(offer.workID)), offerID: try #require(OfferID(offer.offerID)),
      licenseeName: name, useURL: place, requestID: requestID, secret: secret,
      peerAddress: "203.0.113.9")
  }

  private var soon: ContinuousClock.Instant { .now + .seconds(60) }

  @Test func aFreeLicenseIsGivenAtOnceAndSeenWithTheSecretOnly() async throws {
    try await Market.with { market in
      let seller = try await market.newCaller()
      let offer = try await market.sell(market.work(of: seller), Market.free(), by: seller)
      let wish = try wish(offer)
      let id = try await market.service.placeOrder(wish, deadline: soon)
      let found = try #require(try await market.service.findOrder(id, wish.secret, deadline: soon))
      #expect(found.order.state == .released && found.environment == .live)
      #expect(found.order.licenseNumber.hasPrefix("CS-"))
      let other = try #require(GuestSecret(SystemRandomBytes().bytes(16)))
      #expect(try await market.service.findOrder(id, other, deadline: soon) == nil)
      // The guest is nobody's party but their own, though they have an author's name.
      let parties = try await market.database.read { tx in
        try tx.query("SELECT count(*) AS parties FROM party")[0].decode("parties", as: Int64.self)
      }
      #expect(parties == 3)
      // The seller sees the order as any other; another account does not.
      #expect(try await market.order(id.description, seenBy: seller).state == .released)
      let stranger = try await market.newCaller()
      #expect(
        await refusal { try await market.order(id.description, seenBy: stranger) }
          == "ORDER_NOT_FOUND")
    }
  }

  @Test func theSameFormSentTwiceAtOnceDoesOneThing() async throws {
    try await Market.with { market in
      let seller = try await market.newCaller()
      let offer = try await market.sell(market.work(of: seller), Market.free(), by: seller)
      let (service, wish, deadline) = (market.service, try wish(offer), soon)
      let orders = try await withThrowingTaskGroup(of: OrderID.self) { group in
        for _ in 0..<6 { group.addTask { try await service.placeOrder(wish, deadline: deadline) } }
        return try await group.reduce(into: Set<OrderID>()) { $0.insert($1) }
      }
      #expect(orders.count == 1)
      var other = wish
      other.licenseeName = "Somebody Else"
      #expect(
        await refusal { try await service.placeOrder(other, deadline: deadline) }
          == "REQUEST_ID_REUSED")
      let licenses = try await market.database.read { tx in
        try PublicLicenses.list(
          for: #require(.init(offer.workID)), limit: 5, market.service.parties,
          at: market.clock.now(), tx)
      }
      #expect(licenses.count == 1)
      #expect(licenses.licenses.map(\.license.licenseeMasked) == ["A***"])
    }
  }

  @Test func whatAnAccountIsRefusedAGuestIsToo() async throws {
    try await Market.with { market in
      let seller = try await market.newCaller()
      let work = try await market.work(of: seller)
      let offer = try await market.sell(work, Market.free(), by: seller)
      let service = market.service
      for (wish, reason) in [
        (try wish(offer, place: ""), "PLACE_REQUIRED"),
        (try wish(offer, name: ""), "INVALID_FIELDS"),
        (try wish(offer, name: String(repeating: "x", count: 201)), "INVALID_FIELDS"),
        (try wish(offer, name: "a\u{0}b"), "INVALID_FIELDS"),
        (try wish(offer, place: "javascript:alert(1)"), "INVALID_FIELDS"),
        (try wish(offer, requestID: "x"), "INVALID_FIELDS"),
      ] {
        #expect(await refusal { try await service.placeOrder(wish, deadline: soon) } == reason)
      }
      let other = try await market.sell(market.work(of: seller), Market.free(), by: seller)
      var crossed = try wish(offer)
      crossed.offerID = try #require(OfferID(other.offerID))
      #expect(
        await refusal { try await service.placeOrder(crossed, deadline: soon) } == "OFFER_NOT_FOUND"
      )
      let orders = try await market.database.read { tx in
        try tx.query("SELECT count(*) AS orders FROM license_order")[0]
          .decode("orders", as: Int64.self)
      }
      #expect(orders == 0)
    }
  }

  @Test func aGuestsObjectionHoldsTheMoneyOfAGuestsOrder() async throws {
    try await Market.with { market in
      let seller = try await market.newCaller()
      let offer = try await market.sell(market.work(of: seller), Market.paid(), by: seller)
      let (service, wish) = (market.service, try wish(offer))
      let id = try await service.placeOrder(wish, deadline: soon)
      #expect(try await market.orders.confirmPayment(id, minorUnits: 10_001) == .inNotice)
      let number = try #require(
        LicenseNumber(try await market.order(id.description, seenBy: seller).licenseNumber))
      func notices() async throws -> [String] {
        try await market.database.read { tx in
          try PublicLicenses.inNotice(
            .live, before: nil, limit: 10, market.service.parties, at: market.clock.now(), tx)
        }.map(\.license.number)
      }
      #expect(try await notices() == [number.description])
      for _ in 0..<2 {
        try await service.fileObjection(
          to: number, reason: "I wrote this.\nAll of it.", requestID: "same-form",
          peerAddress: "203.0.113.9", deadline: soon)
      }
      #expect(try await service.findOrder(id, wish.secret, deadline: soon)?.order.state == .held)
      #expect(try await notices() == [number.description])
      let objections = try await market.database.read { tx in
        try tx.query("SELECT objection_id FROM objection").map {
          try $0.decode("objection_id", as: ObjectionID.self)
        }
      }
      #expect(objections.count == 1)
      let refunding = try await market.orders.decide(
        objections[0], isUpheld: true, explanation: "So it is.")
      #expect(refunding == .refunding)
      #expect(try await market.orders.confirmRefund(id) == .refunded)
      #expect(try await notices() == [])
      let late = await refusal {
        try await service.fileObjection(
          to: number, reason: "Too late.", requestID: "other-form", peerAddress: "", deadline: soon)
      }
      #expect(late == nil || late == "NOTICE_OVER")
    }
  }

  @Test func aGuestGivesUpAnOrderThatIsNotPaidOnBothSides() async throws {
    try await Cashier.with { cashier in
      let market = cashier.market
      let work = try await market.work(of: cashier.seller)
      let offer = try await market.sell(work, Market.paid(), by: cashier.seller)
      let (service, wish, paid) = (market.service, try wish(offer), try wish(offer))
      func cancel(_ id: OrderID, _ secret: GuestSecret) async throws {
        try await service.cancelOrder(id, secret, peerAddress: "203.0.113.9", deadline: soon)
      }
      func state(_ id: OrderID) async throws -> AuthorizationV1.OrderState {
        try await market.order(id.description, seenBy: cashier.seller).state
      }
      let id = try await service.placeOrder(wish, deadline: soon)
      let order = try #require(
        try await service.findOrder(id, wish.secret, deadline: soon)?.order)
      let code = try #require(order.payment?.codeURL)
      #expect(await refusal { try await cancel(id, paid.secret) } == "ORDER_NOT_FOUND")
      #expect(try await state(id) == .awaitingPayment)
      for _ in 0..<2 { try await cancel(id, wish.secret) }
      try await market.runner.drain()
      #expect(try await state(id) == .closed)
      #expect(await cashier.simulator.state(of: order.reference) == "CLOSED")
      await #expect(throws: (any Error).self) { try await cashier.simulator.pay(codeURL: code) }
      #expect(
        try await market.count(
          "SELECT count(*) FROM change WHERE actor = 'GUEST' AND method = 'CancelOrder'"
        ) == 1)

      let other = try await service.placeOrder(paid, deadline: soon)
      let pay = try await service.findOrder(other, paid.secret, deadline: soon)?.order.payment?
        .codeURL
      try await cashier.simulator.pay(codeURL: try #require(pay))
      await cashier.simulator.deliver()
      #expect(await refusal { try await cancel(other, paid.secret) } == "ORDER_NOT_OPEN")
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
    try await Market.with { market in
      let seller = try await market.newCaller()
      let offer = try await market.sell(market.work(of: seller), Market.paid(), by: seller)
      let id = try await market.service.placeOrder(try wish(offer), deadline: soon)
      _ = try await market.orders.confirmPayment(id, minorUnits: 10_001)
      let number = try await market.order(id.description, seenBy: seller).licenseNumber
      try await market.service.fileObjection(
        to: #require(LicenseNumber(number)), reason: "Mine.", requestID: "objection-form",
        peerAddress: "203.0.113.9", deadline: soon)
      #expect(try await market.database.misjudged(Self.violations) == [])
    }
  }
}
