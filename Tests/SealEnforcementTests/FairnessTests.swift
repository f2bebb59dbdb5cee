import SealAPI
import SealCrypto
import SealPrimitives
import SealTestPlatform
import SealVerify
import Testing

@testable import SealAuthorization
@testable import SealEnforcement
@testable import SealMonitoring

/// What has become right since somebody was suspected ends the case, whoever has noticed it.
@Suite struct FairnessTests {
  /// A case that waits for the review, and its usage.
  private func reviewed(_ platform: TestPlatform) async throws -> (
    sale: TestPlatform.Sale, usage: UsageID, case: EnforcementV1.Case
  ) {
    let sale = try await platform.sale()
    try await platform.grant(sale)
    let usage = try await platform.usage(of: sale)
    let opened = try await platform.open(usage, by: sale.seller)
    try await platform.settle()
    let found = try await platform.find(opened.caseID, seenBy: sale.seller)
    #expect(found.state == .review)
    return (sale, usage, found)
  }

  @Test func theEvidenceItselfIsDecidedUpon() async throws {
    try await TestPlatform.forCases { platform in
      let sale = try await platform.sale()
      try await platform.grant(sale)
      let usage = try await platform.usage(of: sale)
      let opened = try await platform.open(usage, by: sale.seller)
      // Since it was crawled, the page was cut to a quotation that names the author.
      platform.pages.set { ($0.extent, $0.credits) = (.quotation, ["NAME"]) }
      platform.clock.advance(by: .seconds(60))
      try await platform.doJobs()
      let closed = try await platform.find(opened.caseID, seenBy: sale.seller)
      #expect(closed.closeReason == .decisionChanged && closed.evidence == nil)
      #expect(try await platform.status(of: usage) == .exemptCandidate)
      #expect(platform.mailer.messages.isEmpty)
      let seen = try await platform.database.read { tx in
        try UsageReader.observations(of: usage, limit: 9, tx)
      }
      #expect(seen.map(\.match.extent) == [.quotation, .fullCopy])
      #expect(seen[0].runID == nil && seen[0].warcSHA256 != nil)
    }
  }

  @Test func whatIsLeftAfterARemovalIsDecidedUpon() async throws {
    try await TestPlatform.forCases { platform in
      let (sale, usage, found) = try await platform.invited()
      platform.pages.set { ($0.extent, $0.credits) = (.quotation, ["NAME"]) }
      try await platform.answer(found, .removed)
      try await platform.settle()
      let closed = try await platform.find(found.caseID, seenBy: sale.seller)
      #expect(closed.closeReason == .removed)
      #expect(try await platform.status(of: usage) == .exemptCandidate)
    }
  }

  @Test func aPageThatIsKnownToBeGoneAccusesNobody() async throws {
    try await TestPlatform.forCases { platform in
      let (sale, usage, found) = try await reviewed(platform)
      try await platform.lose(usage)
      #expect(await refusal { try await platform.approve(found) } == "USAGE_NOT_UNLICENSED")
      #expect(try await platform.find(found.caseID, seenBy: sale.seller).closeReason == .usageGone)
    }
    try await TestPlatform.forCases { platform in
      let (sale, usage, found) = try await reviewed(platform)
      try await platform.approve(found)
      try await platform.lose(usage)
      try await platform.doJobs()
      #expect(platform.mailer.messages.isEmpty)
      #expect(try await platform.find(found.caseID, seenBy: sale.seller).closeReason == .usageGone)
    }
  }

  @Test func aCrawlThatMissesThePageClosesWhatNobodyWasToldOf() async throws {
    try await TestPlatform.forCases { platform in
      let (sale, usage, found) = try await reviewed(platform)
      try await platform.lose(usage)
      try await platform.settle()
      #expect(try await platform.find(found.caseID, seenBy: sale.seller).closeReason == .usageGone)
    }
    try await TestPlatform.forCases { platform in
      let (sale, usage, found) = try await platform.invited()
      try await platform.lose(usage)
      try await platform.settle()
      #expect(try await platform.find(found.caseID, seenBy: sale.seller).state == .invited)
    }
  }

  @Test func nobodyIsHandedOverForWhatIsContested() async throws {
    try await TestPlatform.forCases { platform in
      let (sale, _, found) = try await platform.invited()
      try await platform.advance(sale.seller, days: 21)
      #expect(try await platform.find(found.caseID, seenBy: sale.seller).state == .reminded)
      try await platform.contest(sale)
      try await platform.advance(sale.seller, days: 7)
      let closed = try await platform.find(found.caseID, seenBy: sale.seller)
      #expect(closed.closeReason == .decisionChanged && closed.dossierSha256.isEmpty)
    }
  }

  @Test func nobodyPaysForAWorkThatWasWithdrawn() async throws {
    try await TestPlatform.forCases { platform in
      let (sale, usage, found) = try await platform.invited()
      try await platform.withdraw(sale)
      let answered = try await platform.answer(found, .pay)
      #expect(answered.state == .closed && answered.closeReason == .decisionChanged)
      #expect(answered.orderID.isEmpty)
      #expect(try await platform.status(of: usage) == .undecided)
    }
    try await TestPlatform.forCases { platform in
      let (sale, _, found) = try await platform.invited()
      try await platform.withdraw(sale)
      try await platform.settle()
      #expect(
        try await platform.find(found.caseID, seenBy: sale.seller).closeReason == .decisionChanged)
    }
  }

  @Test func whoReliedOnFreeTermsIsNotAccusedUnlessAPersonAsks() async throws {
    try await TestPlatform.forCases { platform in
      let sale = try await platform.sale()
      try await platform.grant(sale)
      try await platform.automate(true, by: sale.seller)
      let free = try #require(
        try await platform.authorization.createOffer(
          .init(
            workID: sale.work.workID,
            terms: .init(
              use: .republishOnline, priceKind: .free, creditRequired: true, commercial: true),
            title: "Free with credit", requestID: TestPlatform.fresh()),
          context: platform.context(TestPlatform.Selling.createOffer, sale.seller)
        ).offer)
      platform.clock.advance(by: .seconds(60))
      let usage = try await platform.usage(of: sale, credits: ["NAME"])
      #expect(try await platform.status(of: usage) == .licensed)
      _ = try await platform.authorization.withdrawOffer(
        .init(offerID: free.offerID, requestID: TestPlatform.fresh()),
        context: platform.context(TestPlatform.Selling.withdrawOffer, sale.seller))
      try await platform.settle()
      #expect(try await platform.status(of: usage) == .undecided)
      #expect(try await platform.cases(of: sale.seller).isEmpty)
      platform.pages.set { $0.credits = ["NAME"] }
      let opened = try await platform.open(usage, by: sale.seller)
      try await platform.settle()
      #expect(try await platform.find(opened.caseID, seenBy: sale.seller).state == .review)
    }
  }

  @Test func theProofIsOfTheVersionThatThePageShows() async throws {
    try await TestPlatform.forCases { platform in
      let (sale, _, found) = try await platform.invited()
      let digests = try Digests(of: Array("The second edition.".utf8))
      _ = try await platform.certification.addVersion(
        .init(
          workID: sale.work.workID,
          version: .init(
            sha256: digests.sha256, sha512: digests.sha512, sizeBytes: digests.sizeBytes,
            mediaType: "text/plain"), requestID: TestPlatform.fresh()),
        context: platform.context(
          CertificationV1.CertificationServiceMethods.addVersion, sale.seller))
      let shown = try platform.verified(try await platform.invitation(found.number).certificate)
      #expect(
        try VersionCertificate(shown.statement).number == 1)
      let (material, seen) = try await platform.database.read { tx in
        (
          try DossierMaterial.read(
            try #require(CaseID(found.caseID)),
            CaseView(platform.parts.cases), madeAt: platform.clock.now(), tx),
          sale.work.versions[0].sha256
        )
      }
      #expect(material.dossier.work.versionSHA256 == Hex.encode(seen))
    }
  }
}
