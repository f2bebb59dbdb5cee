import SealAPI
import SealPrimitives
import SealProtobuf
import SealTestPlatform
import SealVerify
import Testing

@testable import SealAccess
@testable import SealEnforcement

@Suite struct MandateTests {
  @Test func aMandateIsAStatementThatStrangersVerify() async throws {
    try await TestPlatform.forCases { platform in
      let sale = try await platform.sale()
      let request = TestPlatform.fresh()
      let mandate = try await platform.grant(
        sale, ask: 20_000, works: [sale.work.workID], requestID: request)
      #expect(
        try await platform.grant(sale, ask: 20_000, works: [sale.work.workID], requestID: request)
          .mandateID == mandate.mandateID)
      #expect(
        await refusal { try await platform.grant(sale, ask: 20_001, requestID: request) }
          == "REQUEST_ID_REUSED")
      let statement = try MandateStatement(platform.verified(mandate.proof).statement)
      #expect(statement.workIDs == [sale.work.workID] && statement.maxAskMinorUnits == 20_000)
      #expect(statement.accountID == sale.seller.accountID.description)
      #expect(statement.feePPM == 50_000 && mandate.feePPM == 50_000)

      let revoked = try await platform.revoke(mandate, by: sale.seller)
      let revocation = try platform.verified(revoked.revocationProof)
      #expect(revocation.statement.subject == mandate.mandateID)
      #expect(revocation.statement.type == MandateRevocation.type)
      for (caller, isOwn) in [(sale.seller, true), (try await platform.newCaller(), false)] {
        for proof in [mandate.proof, revoked.revocationProof] {
          let id = try platform.verified(proof).statement.id
          #expect(await refusal { try await platform.statement(id, nil) } == "STATEMENT_NOT_FOUND")
          guard isOwn else {
            #expect(
              await refusal { try await platform.statement(id, caller) } == "STATEMENT_NOT_FOUND")
            continue
          }
          let found = try await platform.statement(id, caller)
          #expect(found?.statement == proof?.statement)
          #expect(found?.disclosures == proof?.disclosures)
        }
      }
      // Again, by another call: it stays as it is.
      #expect(try await platform.revoke(mandate, by: sale.seller).closeTime == revoked.closeTime)
      #expect(
        try await platform.events(of: sale.seller, "mandate.") == [
          "mandate.granted", "mandate.revoked",
        ])
    }
  }

  @Test func refusesWhatIsNotTheCallers() async throws {
    try await TestPlatform.forCases { platform in
      let sale = try await platform.sale()
      let other = try await platform.sale()
      let theirs = TestPlatform.Sale(seller: other.seller, work: sale.work, offer: sale.offer)
      #expect(await refusal { try await platform.grant(theirs) } == "PARTY_NOT_FOUND")
      #expect(
        await refusal { try await platform.grant(other, works: [sale.work.workID]) }
          == "WORK_NOT_FOUND")
      let mandate = try await platform.grant(sale)
      #expect(
        await refusal { try await platform.revoke(mandate, by: other.seller) }
          == "MANDATE_NOT_FOUND")
      #expect(
        await refusal {
          try await platform.enforcement.createMandate(
            .init(
              partyID: sale.party, workIDs: ["work"],
              endTime: GoogleProtobuf.Timestamp(platform.clock.now()),
              maxAsk: .init(currencyCode: "EUR", minorUnits: 0), requestID: "x"),
            context: platform.context(TestPlatform.Methods.createMandate, sale.seller))
        } == "INVALID_FIELDS")
    }
  }

  @Test func withoutAMandateThereIsNoCase() async throws {
    try await TestPlatform.forCases { platform in
      let sale = try await platform.sale()
      let usage = try await platform.usage(of: sale)
      func open() async throws -> EnforcementV1.Case {
        try await platform.open(usage, by: sale.seller)
      }
      #expect(await refusal { try await open() } == "MANDATE_MISSING")
      #expect(
        await refusal { try await platform.automate(true, by: sale.seller) } == "MANDATE_MISSING")
      let small = try await platform.grant(sale, ask: TestPlatform.price - 1)
      #expect(await refusal { try await open() } == "ASK_EXCEEDS_MANDATE")
      try await platform.revoke(small, by: sale.seller)
      #expect(await refusal { try await open() } == "MANDATE_MISSING")
      try await platform.grant(sale)
      let opened = try await open()
      #expect(opened.state == .evidence)
      #expect(await refusal { try await open() } == "CASE_EXISTS")
    }
  }

  @Test func revokingStopsInvitationsAndClosesWhatIsOpen() async throws {
    try await TestPlatform.forCases { platform in
      let sale = try await platform.sale()
      let mandate = try await platform.grant(sale)
      try await platform.automate(true, by: sale.seller)
      let (first, second) = (
        try await platform.usage(of: sale),
        try await platform.usage(of: sale, at: "https://b.example/")
      )
      try await platform.settle()
      let cases = try await platform.cases(of: sale.seller)
      #expect(cases.count == 2 && cases.allSatisfy { $0.state == .review && $0.automatic })
      let approved = try #require(cases.first { $0.usageID == first.description })
      try await platform.approve(approved)
      // The invitation waits in the queue when the mandate is revoked.
      try await platform.revoke(mandate, by: sale.seller)
      try await platform.settle()
      #expect(platform.mailer.messages.isEmpty)
      let closed = try await platform.cases(of: sale.seller)
      #expect(closed.allSatisfy { $0.closeReason == .mandateEnded })
      _ = second
      #expect(
        try await platform.events(of: sale.seller, "automatic_")
          == ["automatic_enforcement.set", "automatic_enforcement.set"])
      // Off, until it is switched on under another mandate.
      try await platform.grant(sale)
      _ = try await platform.usage(of: sale, at: "https://c.example/")
      try await platform.settle()
      #expect(try await platform.cases(of: sale.seller).count == 2)
    }
  }

  @Test func whoWasInvitedIsToldWhenTheMandateEnds() async throws {
    try await TestPlatform.forCases { platform in
      let sale = try await platform.sale()
      let end = platform.clock.now().advanced(by: .seconds(10 * 86_400))
      _ = try await platform.enforcement.createMandate(
        .init(
          partyID: sale.party, endTime: GoogleProtobuf.Timestamp(end),
          maxAsk: .init(currencyCode: "CNY", minorUnits: 1_000_000), requestID: TestPlatform.fresh()
        ),
        context: platform.context(TestPlatform.Methods.createMandate, sale.seller))
      let opened = try await platform.open(platform.usage(of: sale), by: sale.seller)
      try await platform.settle()
      try await platform.approve(opened)
      try await platform.settle()
      let order = try await platform.answer(opened, .pay).orderID
      try await platform.advance(sale.seller, days: 10)
      let closed = try await platform.find(opened.caseID, seenBy: sale.seller)
      #expect(closed.closeReason == .mandateEnded)
      #expect(closed.mails.map(\.kind) == [.invitation, .closing])
      #expect(try await platform.pay(order) == .refunding)
      _ = try await platform.orders.confirmRefund(try #require(.init(order)))
    }
  }

  @Test func aWorksOwnSwitchCountsMore() async throws {
    try await TestPlatform.forCases { platform in
      let sale = try await platform.sale()
      try await platform.grant(sale)
      let request = TestPlatform.fresh()
      try await platform.automate(true, by: sale.seller, requestID: request)
      try await platform.automate(true, by: sale.seller, requestID: request)
      try await platform.automate(false, by: sale.seller, work: sale.work.workID)
      _ = try await platform.usage(of: sale)
      try await platform.settle()
      #expect(try await platform.cases(of: sale.seller).isEmpty)
      #expect(
        await refusal { try await platform.automate(false, by: sale.seller, requestID: request) }
          == "REQUEST_ID_REUSED")
    }
  }
}
