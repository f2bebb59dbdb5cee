import SealAPI
import SealPrimitives
import SealProtobuf
import SealVerify
import Testing

@testable import SealAccess
@testable import SealEnforcement

@Suite struct MandateTests {
  @Test func aMandateIsAStatementThatStrangersVerify() async throws {
    try await Court.with { court in
      let sale = try await court.sale()
      let request = Court.fresh()
      let mandate = try await court.grant(
        sale, ask: 20_000, works: [sale.work.workID], requestID: request)
      #expect(
        try await court.grant(sale, ask: 20_000, works: [sale.work.workID], requestID: request)
          .mandateID == mandate.mandateID)
      #expect(
        await refusal { try await court.grant(sale, ask: 20_001, requestID: request) }
          == "REQUEST_ID_REUSED")
      let statement = try MandateStatement(court.verified(mandate.proof).statement)
      #expect(statement.workIDs == [sale.work.workID] && statement.maxAskMinorUnits == 20_000)
      #expect(statement.accountID == sale.seller.accountID.description)
      #expect(statement.feePPM == 50_000 && mandate.feePPM == 50_000)

      let revoked = try await court.revoke(mandate, by: sale.seller)
      let revocation = try court.verified(revoked.revocationProof)
      #expect(revocation.statement.subject == mandate.mandateID)
      #expect(revocation.statement.type == MandateRevocation.type)
      // Again, by another call: it stays as it is.
      #expect(try await court.revoke(mandate, by: sale.seller).closeTime == revoked.closeTime)
      #expect(
        try await court.events(of: sale.seller, "mandate.") == [
          "mandate.granted", "mandate.revoked",
        ])
    }
  }

  @Test func refusesWhatIsNotTheCallers() async throws {
    try await Court.with { court in
      let sale = try await court.sale()
      let other = try await court.sale()
      let theirs = Court.Sale(seller: other.seller, work: sale.work, offer: sale.offer)
      #expect(await refusal { try await court.grant(theirs) } == "PARTY_NOT_FOUND")
      #expect(
        await refusal { try await court.grant(other, works: [sale.work.workID]) }
          == "WORK_NOT_FOUND")
      let mandate = try await court.grant(sale)
      #expect(
        await refusal { try await court.revoke(mandate, by: other.seller) } == "MANDATE_NOT_FOUND")
      #expect(
        await refusal {
          try await court.enforcement.createMandate(
            .init(
              partyID: sale.party, workIDs: ["work"],
              endTime: GoogleProtobuf.Timestamp(court.clock.now()),
              maxAsk: .init(currencyCode: "EUR", minorUnits: 0), requestID: "x"),
            context: court.context(Court.Methods.createMandate, sale.seller))
        } == "INVALID_FIELDS")
    }
  }

  @Test func withoutAMandateThereIsNoCase() async throws {
    try await Court.with { court in
      let sale = try await court.sale()
      let usage = try await court.usage(of: sale)
      func open() async throws -> EnforcementV1.Case {
        try await court.open(usage, by: sale.seller)
      }
      #expect(await refusal { try await open() } == "MANDATE_MISSING")
      #expect(
        await refusal { try await court.automate(true, by: sale.seller) } == "MANDATE_MISSING")
      let small = try await court.grant(sale, ask: Court.price - 1)
      #expect(await refusal { try await open() } == "ASK_EXCEEDS_MANDATE")
      try await court.revoke(small, by: sale.seller)
      #expect(await refusal { try await open() } == "MANDATE_MISSING")
      try await court.grant(sale)
      let opened = try await open()
      #expect(opened.state == .evidence)
      #expect(await refusal { try await open() } == "CASE_EXISTS")
    }
  }

  @Test func revokingStopsInvitationsAndClosesWhatIsOpen() async throws {
    try await Court.with { court in
      let sale = try await court.sale()
      let mandate = try await court.grant(sale)
      try await court.automate(true, by: sale.seller)
      let (first, second) = (
        try await court.usage(of: sale), try await court.usage(of: sale, at: "https://b.example/")
      )
      try await court.settle()
      let cases = try await court.cases(of: sale.seller)
      #expect(cases.count == 2 && cases.allSatisfy { $0.state == .review && $0.automatic })
      let approved = try #require(cases.first { $0.usageID == first.description })
      try await court.approve(approved)
      // The invitation waits in the queue when the mandate is revoked.
      try await court.revoke(mandate, by: sale.seller)
      try await court.settle()
      #expect(court.mailer.messages.isEmpty)
      let closed = try await court.cases(of: sale.seller)
      #expect(closed.allSatisfy { $0.closeReason == .mandateEnded })
      _ = second
      #expect(
        try await court.events(of: sale.seller, "automatic_")
          == ["automatic_enforcement.set", "automatic_enforcement.set"])
      // Off, until it is switched on under another mandate.
      try await court.grant(sale)
      _ = try await court.usage(of: sale, at: "https://c.example/")
      try await court.settle()
      #expect(try await court.cases(of: sale.seller).count == 2)
    }
  }

  @Test func whoWasInvitedIsToldWhenTheMandateEnds() async throws {
    try await Court.with { court in
      let sale = try await court.sale()
      let end = court.clock.now().advanced(by: .seconds(10 * 86_400))
      _ = try await court.enforcement.createMandate(
        .init(
          partyID: sale.party, endTime: GoogleProtobuf.Timestamp(end),
          maxAsk: .init(currencyCode: "CNY", minorUnits: 1_000_000), requestID: Court.fresh()),
        context: court.context(Court.Methods.createMandate, sale.seller))
      let opened = try await court.open(court.usage(of: sale), by: sale.seller)
      try await court.settle()
      try await court.approve(opened)
      try await court.settle()
      let order = try await court.answer(opened, .pay).orderID
      try await court.advance(sale.seller, days: 10)
      let closed = try await court.find(opened.caseID, seenBy: sale.seller)
      #expect(closed.closeReason == .mandateEnded)
      #expect(closed.mails.map(\.kind) == [.invitation, .closing])
      #expect(try await court.pay(order) == .refunding)
      _ = try await court.orders.confirmRefund(try #require(.init(order)))
    }
  }

  @Test func aWorksOwnSwitchCountsMore() async throws {
    try await Court.with { court in
      let sale = try await court.sale()
      try await court.grant(sale)
      let request = Court.fresh()
      try await court.automate(true, by: sale.seller, requestID: request)
      try await court.automate(true, by: sale.seller, requestID: request)
      try await court.automate(false, by: sale.seller, work: sale.work.workID)
      _ = try await court.usage(of: sale)
      try await court.settle()
      #expect(try await court.cases(of: sale.seller).isEmpty)
      #expect(
        await refusal { try await court.automate(false, by: sale.seller, requestID: request) }
          == "REQUEST_ID_REUSED")
    }
  }
}
