import SealAPI
import SealEvents
import SealPrimitives
import SealTestPlatform
import SealTestSupport
import Testing

@testable import SealAccess
@testable import SealAuthorization

/// What an account learns of what it bought, and where that lies.
@Suite struct BuyerTests {
  private func events(of caller: Caller, _ platform: TestPlatform) async throws -> [Event] {
    try await EventSequencer(database: platform.database, logger: TestLog.logger).drain()
    return try await platform.database.read { tx in
      try EventReader.read(after: 0, EventFilter(tenant: caller.tenant), limit: 100, tx)
        .map(\.event)
    }
  }

  @Test func whoBuysIsToldWhatWhoSellsIsToldAndInTheSameOrder() async throws {
    try await TestPlatform.with { platform in
      let (seller, reader) = (try await platform.newCaller(), try await platform.newCaller())
      let order = try await platform.buy(
        platform.sell(platform.work(of: seller), TestPlatform.paid(), by: seller), by: reader)
      try await platform.pay(order)
      let bought = try await events(of: reader, platform)
      #expect(
        bought.map(\.type.rawValue) == ["order.placed", "license.issued", "order.licensed"])
      let sold = try await events(of: seller, platform).filter { sold in
        bought.contains { $0.subject == sold.subject }
      }
      #expect(sold.map(\.type) == bought.map(\.type) && sold.map(\.data) == bought.map(\.data))
      #expect(sold.map(\.sequence) == [1, 1, 2] && bought.map(\.sequence) == [1, 1, 2])
    }
  }

  @Test func whoBuysTheirOwnIsToldOnce() async throws {
    try await TestPlatform.with { platform in
      let seller = try await platform.newCaller()
      let offer = try await platform.sell(
        platform.work(of: seller), TestPlatform.free(), by: seller)
      _ = try await platform.buy(offer, by: seller)
      let types = try await platform.events(of: seller).filter { !$0.hasPrefix("work.") }
      #expect(types == ["offer.created", "order.placed", "license.issued"])
    }
  }

  @Test func whatOneSideDoesToAnOrderStandsInBothTrailsAndNamesNoKeyOfTheOther() async throws {
    try await TestPlatform.with { platform in
      let (seller, reader) = (try await platform.newCaller(), try await platform.newCaller())
      let offer = try await platform.sell(
        platform.work(of: seller), TestPlatform.paid(), by: seller)
      let order = try await platform.buy(offer, by: reader)
      _ = try await platform.authorization.cancelOrder(
        .init(orderID: order.orderID, requestID: TestPlatform.fresh()),
        context: platform.context(TestPlatform.Methods.cancelOrder, reader))
      func trail(_ caller: Caller) async throws -> [StoredChange] {
        try await platform.database.read { tx in
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
    try await TestPlatform.with { platform in
      let (seller, reader) = (try await platform.newCaller(), try await platform.newCaller())
      let offer = try await platform.sell(
        platform.work(of: seller), TestPlatform.free(), by: seller)
      let order = try await platform.buy(offer, by: reader)
      let id = try #require(OrderID(order.orderID))
      #expect(id.bucket == seller.accountID.bucket)
      #expect(QuoteID(order.quote?.quoteID ?? "")?.bucket == seller.accountID.bucket)
      let trail = try await platform.database.read { tx in
        try ChangeStore.list(.account(reader.tenant), before: nil, limit: 10, tx)
      }
      #expect(Set(trail.map(\.method)) == ["CreateQuote", "CreateOrder"])
      #expect(trail.contains { $0.subject == order.orderID && $0.apiKeyID == reader.apiKeyID })
    }
  }
}
