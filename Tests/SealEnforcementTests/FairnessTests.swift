import SealAPI
import SealCrypto
import SealPrimitives
import SealVerify
import Testing

@testable import SealAuthorization
@testable import SealEnforcement
@testable import SealMonitoring

/// What has become right since somebody was suspected ends the case, whoever has noticed it.
@Suite struct FairnessTests {
  /// A case that waits for the review, and its usage.
  private func reviewed(_ court: Court) async throws -> (
    sale: Court.Sale, usage: UsageID, case: EnforcementV1.Case
  ) {
    let sale = try await court.sale()
    try await court.grant(sale)
    let usage = try await court.usage(of: sale)
    let opened = try await court.open(usage, by: sale.seller)
    try await court.settle()
    let found = try await court.find(opened.caseID, seenBy: sale.seller)
    #expect(found.state == .review)
    return (sale, usage, found)
  }

  @Test func theEvidenceItselfIsDecidedUpon() async throws {
    try await Court.with { court in
      let sale = try await court.sale()
      try await court.grant(sale)
      let usage = try await court.usage(of: sale)
      let opened = try await court.open(usage, by: sale.seller)
      // Since it was crawled, the page was cut to a quotation that names the author.
      court.pages.set { ($0.extent, $0.credits) = (.quotation, ["NAME"]) }
      court.clock.advance(by: .seconds(60))
      try await court.runner.drain()
      let closed = try await court.find(opened.caseID, seenBy: sale.seller)
      #expect(closed.closeReason == .decisionChanged && closed.evidence == nil)
      #expect(try await court.status(of: usage) == .exemptCandidate)
      #expect(court.mailer.messages.isEmpty)
      let seen = try await court.database.read { tx in
        try UsageReader.observations(of: usage, limit: 9, tx)
      }
      #expect(seen.map(\.match.extent) == [.quotation, .fullCopy])
      #expect(seen[0].runID == nil && seen[0].warcSHA256 != nil)
    }
  }

  @Test func whatIsLeftAfterARemovalIsDecidedUpon() async throws {
    try await Court.with { court in
      let (sale, usage, found) = try await court.invited()
      court.pages.set { ($0.extent, $0.credits) = (.quotation, ["NAME"]) }
      try await court.answer(found, .removed)
      try await court.settle()
      let closed = try await court.find(found.caseID, seenBy: sale.seller)
      #expect(closed.closeReason == .removed)
      #expect(try await court.status(of: usage) == .exemptCandidate)
    }
  }

  @Test func aPageThatIsKnownToBeGoneAccusesNobody() async throws {
    try await Court.with { court in
      let (sale, usage, found) = try await reviewed(court)
      try await court.lose(usage)
      #expect(await refusal { try await court.approve(found) } == "USAGE_NOT_UNLICENSED")
      #expect(try await court.find(found.caseID, seenBy: sale.seller).closeReason == .usageGone)
    }
    try await Court.with { court in
      let (sale, usage, found) = try await reviewed(court)
      try await court.approve(found)
      try await court.lose(usage)
      try await court.runner.drain()
      #expect(court.mailer.messages.isEmpty)
      #expect(try await court.find(found.caseID, seenBy: sale.seller).closeReason == .usageGone)
    }
  }

  @Test func aCrawlThatMissesThePageClosesWhatNobodyWasToldOf() async throws {
    try await Court.with { court in
      let (sale, usage, found) = try await reviewed(court)
      try await court.lose(usage)
      try await court.settle()
      #expect(try await court.find(found.caseID, seenBy: sale.seller).closeReason == .usageGone)
    }
    try await Court.with { court in
      let (sale, usage, found) = try await court.invited()
      try await court.lose(usage)
      try await court.settle()
      #expect(try await court.find(found.caseID, seenBy: sale.seller).state == .invited)
    }
  }

  @Test func nobodyIsHandedOverForWhatIsContested() async throws {
    try await Court.with { court in
      let (sale, _, found) = try await court.invited()
      try await court.advance(sale.seller, days: 21)
      #expect(try await court.find(found.caseID, seenBy: sale.seller).state == .reminded)
      try await court.contest(sale)
      try await court.advance(sale.seller, days: 7)
      let closed = try await court.find(found.caseID, seenBy: sale.seller)
      #expect(closed.closeReason == .decisionChanged && closed.dossierSha256.isEmpty)
    }
  }

  @Test func nobodyPaysForAWorkThatWasWithdrawn() async throws {
    try await Court.with { court in
      let (sale, usage, found) = try await court.invited()
      try await court.withdraw(sale)
      let answered = try await court.answer(found, .pay)
      #expect(answered.state == .closed && answered.closeReason == .decisionChanged)
      #expect(answered.orderID.isEmpty)
      #expect(try await court.status(of: usage) == .undecided)
    }
    try await Court.with { court in
      let (sale, _, found) = try await court.invited()
      try await court.withdraw(sale)
      try await court.settle()
      #expect(
        try await court.find(found.caseID, seenBy: sale.seller).closeReason == .decisionChanged)
    }
  }

  @Test func whoReliedOnFreeTermsIsNotAccusedUnlessAPersonAsks() async throws {
    try await Court.with { court in
      let sale = try await court.sale()
      try await court.grant(sale)
      try await court.automate(true, by: sale.seller)
      let free = try #require(
        try await court.authorization.createOffer(
          .init(
            workID: sale.work.workID,
            terms: .init(
              use: .republishOnline, priceKind: .free, creditRequired: true, commercial: true),
            title: "Free with credit", requestID: Court.fresh()),
          context: court.context(Court.Selling.createOffer, sale.seller)
        ).offer)
      court.clock.advance(by: .seconds(60))
      let usage = try await court.usage(of: sale, credits: ["NAME"])
      #expect(try await court.status(of: usage) == .licensed)
      _ = try await court.authorization.withdrawOffer(
        .init(offerID: free.offerID, requestID: Court.fresh()),
        context: court.context(Court.Selling.withdrawOffer, sale.seller))
      try await court.settle()
      #expect(try await court.status(of: usage) == .undecided)
      #expect(try await court.cases(of: sale.seller).isEmpty)
      court.pages.set { $0.credits = ["NAME"] }
      let opened = try await court.open(usage, by: sale.seller)
      try await court.settle()
      #expect(try await court.find(opened.caseID, seenBy: sale.seller).state == .review)
    }
  }

  @Test func theProofIsOfTheVersionThatThePageShows() async throws {
    try await Court.with { court in
      let (sale, _, found) = try await court.invited()
      let digests = try Digests(of: Array("The second edition.".utf8))
      _ = try await court.certification.addVersion(
        .init(
          workID: sale.work.workID,
          version: .init(
            sha256: digests.sha256, sha512: digests.sha512, sizeBytes: digests.sizeBytes,
            mediaType: "text/plain"), requestID: Court.fresh()),
        context: court.context(
          CertificationV1.CertificationServiceMethods.addVersion, sale.seller))
      let shown = try court.verified(try await court.invitation(found.number).certificate)
      #expect(
        try VersionCertificate(shown.statement).number == 1)
      let (material, seen) = try await court.database.read { tx in
        (
          try DossierMaterial.read(
            try #require(CaseID(found.caseID)),
            CaseView(court.cases), madeAt: court.clock.now(), tx),
          sale.work.versions[0].sha256
        )
      }
      #expect(material.dossier.work.versionSHA256 == Hex.encode(seen))
    }
  }
}
