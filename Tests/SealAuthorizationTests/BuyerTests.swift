import SealAPI
import SealEvents
import SealPrimitives
import SealTestSupport
import Testing

@testable import SealAccess
@testable import SealAuthorization

/// What an account learns of what it bought, and where that lies.
@Suite struct BuyerTests {
  private func events(of caller: Caller, _ market: Market) async throws -> [Event] {
    try await EventSequencer(database: market.database, logger: TestLog.logger).drain()
    return try await market.database.read { tx in
      try EventReader.read(after: 0, EventFilter(tenant: caller.tenant), limit: 100, tx)
        .map(\.event)
    }
  }

  @Test func whoBuysIsToldWhatWhoSellsIsToldAndInTheSameOrder() async throws {
    try await Market.with { market in
      let (seller, reader) = (try await market.newCaller(), try await market.newCaller())
      let order = try await market.buy(
        market.sell(market.work(of: seller), Market.paid(), by: seller), by: reader)
      try await market.pay(order)
      let bought = try await events(of: reader, market)
      #expect(
        bought.map(\.type.rawValue) == ["order.placed", "license.issued", "order.licensed"])
      let sold = try await events(of: seller, market).filter { sold in
        bought.contains { $0.subject == sold.subject }
      }
      #expect(sold.map(\.type) == bought.map(\.type) && sold.map(\.data) == bought.map(\.data))
      #expect(sold.map(\.sequence) == [1, 1, 2] && bought.map(\.sequence) == [1, 1, 2])
    }
  }

  @Test func whoBuysTheirOwnIsToldOnce() async throws {
    try await Market.with { market in
      let seller = try await market.newCaller()
      let offer = try await market.sell(market.work(of: seller), Market.free(), by: seller)
      _ = try await market.buy(offer, by: seller)
      let types = try await market.events(of: seller).filter { !$0.hasPrefix("work.") }
      #expect(types == ["offer.created", "order.placed", "license.issued"])
    }
  }

  @Test func whatOneSideDoesToAnOrderStandsInBothTrailsAndNamesNoKeyOfTheOther() async throws {
    try await Market.with { market in
      let (seller, reader) = (try await market.newCaller(), try await market.newCaller())
      let offer = try await market.sell(market.work(of: seller), Market.paid(), by: seller)
      let order = try await market.buy(offer, by: reader)
      _ = try await market.service.cancelOrder(
        .init(orderID: order.orderID, requestID: Market.fresh()),
        context: market.context(Market.Methods.cancelOrder, reader))
      func trail(_ caller: Caller) async throws -> [StoredChange] {
        try await market.database.read { tx in
          try ChangeStore.list(
            .account(caller.tenant), subject: order.orderID, before: nil, limit: 10, tx)
        }
      }
      let own = try await trail(reader)
      #expect(Set(own.map(\.method)) == ["CreateOrder", "CancelOrder"] && own.count == 2)
      #expect(own.allSatisfy { $0.apiKeyID == reader.apiKeyID })
      let told = try await trail(seller)
      #expect(Set(told.map(\.method)) == ["CreateOrder", "CancelOrder"] && told.count == 2)
      #expect(told.allSatisfy { $0.actor == .account && $0.apiKeyID == nil })
      #expect(told.allSatisfy { $0.peerAddress == "" })
    }
  }

  @Test func whatIsBoughtLiesWithWhoSellsAndStandsInTheTrailOfWhoBuys() async throws {
    try await Market.with { market in
      let (seller, reader) = (try await market.newCaller(), try await market.newCaller())
      let offer = try await market.sell(market.work(of: seller), Market.free(), by: seller)
      let order = try await market.buy(offer, by: reader)
      let id = try #require(OrderID(order.orderID))
      #expect(id.bucket == seller.accountID.bucket)
      #expect(QuoteID(order.quote?.quoteID ?? "")?.bucket == seller.accountID.bucket)
      let trail = try await market.database.read { tx in
        try ChangeStore.list(.account(reader.tenant), before: nil, limit: 10, tx)
      }
      #expect(Set(trail.map(\.method)) == ["CreateQuote", "CreateOrder"])
      #expect(trail.contains { $0.subject == order.orderID && $0.apiKeyID == reader.apiKeyID })
    }
  }
}
