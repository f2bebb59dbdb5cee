import SealAPI
import SealTestPlatform
import Testing

@testable import SealAccess
@testable import SealEnforcement

/// What of a case's statements is handed out, and to whom.
@Suite struct StatementAccessTests {
  @Test func evidenceAndSettlementAreTheClaimantsAlone() async throws {
    try await TestPlatform.forCases { platform in
      let (sale, _, found) = try await platform.invited()
      let evidence = try await platform.invitation(found.number).evidence
      try await platform.pay(try await platform.answer(found, .pay).orderID)
      try await platform.settle()
      let settlement = try await platform.find(found.caseID, seenBy: sale.seller).settlement
      let others = [
        nil, try await platform.newCaller(.sandbox), sale.seller.with(.live),
        sale.seller.with(scopes: [.certificationRead]),
      ]
      for proof in [evidence, settlement] {
        let id = try platform.verified(proof).statement.id
        for other in others {
          #expect(
            await refusal { try await platform.statement(id, other) } == "STATEMENT_NOT_FOUND")
        }
        let shown = try await platform.statement(id, sale.seller)
        #expect(shown?.statement == proof?.statement && shown?.signature == proof?.signature)
        #expect(shown?.disclosures == proof?.disclosures)
      }
    }
  }
}
