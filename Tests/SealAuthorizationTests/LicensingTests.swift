import SealAPI
import SealLedger
import SealPrimitives
import SealProof
import SealTestPlatform
import SealVerify
import Testing

@testable import SealAuthorization

/// From an offer to a license, and what a stranger can check of it.
@Suite struct LicensingTests {
  @Test func aFreeLicenseIsGivenAtOnceAndVerifiesOffline() async throws {
    try await TestPlatform.with { platform in
      let (seller, reader) = (try await platform.newCaller(), try await platform.newCaller())
      let work = try await platform.work(of: seller)
      let offer = try await platform.sell(work, TestPlatform.free(), by: seller)
      #expect(try await platform.check(work, by: reader).decision == .needsLicense)

      let order = try await platform.buy(offer, by: reader)
      #expect(order.state == .released && order.payment == nil)
      let license = try await platform.license(order.licenseNumber.lowercased(), seenBy: reader)
      #expect(license.state == .active && license.licenseeMasked == "P***")
      #expect(license.useURL == TestPlatform.place && license.workTitle == "An article")

      let proof = try #require(license.proof)
      let report = platform.verifier.verify(StatementProof(proof))
      let verified = try #require(report.certificate, "\(report.checks.last.debugDescription)")
      let statement = try LicenseStatement(verified.statement)
      #expect(statement.number == license.number && statement.payment == nil)
      #expect(statement.versionSHA256 == work.versions[0].sha256)
      #expect(
        Set(verified.disclosures.values.map { "\($0.value)" })
          == Set(["Ada Example", "Bo Example", "Press House"].map { "\(JSONValue.string($0))" }),
        "who bought it can show for whom, and everybody who grants it")
      #expect(!String(decoding: proof.statement, as: UTF8.self).contains("Press"))

      let stranger = try await platform.newCaller()
      let seen = try await platform.license(license.number, seenBy: stranger).proof
      #expect(seen?.disclosures.count == 2, "not the licensee's")
      let credited = try await platform.check(work, by: reader, credited: true)
      #expect(credited.decision == .permitted)
      #expect(
        try await platform.events(of: seller) == [
          "work.registered", "offer.created", "order.placed", "license.issued",
        ])
    }
  }

  @Test func aLicenseIsInTheLogAndAProofThatDoesNotFitIsRefused() async throws {
    try await TestPlatform.with { platform in
      let (seller, reader) = (try await platform.newCaller(), try await platform.newCaller())
      let work = try await platform.work(of: seller)
      try await platform.background.log.drain()
      let order = try await platform.buy(
        platform.sell(work, TestPlatform.free(), by: seller), by: reader)
      let early = try await platform.license(order.licenseNumber, seenBy: reader)
      #expect(early.proof?.logProof == "")
      try await platform.background.log.drain()
      let license = try await platform.license(order.licenseNumber, seenBy: reader)
      let proof = try #require(license.proof)
      var bundle = StatementProof(proof)
      bundle.disclosures = []
      let verified = try #require(platform.verifier.verify(bundle).certificate)
      // The work's certificate came first.
      #expect(verified.logEntry?.index == 1 && verified.logEntry?.size == 2)

      func failure(_ change: (inout StatementProof) -> Void) -> VerificationCheck.Name? {
        var changed = bundle
        change(&changed)
        return platform.verifier.verify(changed).failure?.name
      }
      #expect(failure { $0.logProof = nil } == .logProof)
      #expect(failure { $0.logChainPEM = nil } == .logProof)
      #expect(failure { $0.logProof = "c2sp.org/tlog-proof@v2" } == .logProof)
      #expect(failure { $0.logChainPEM = proof.issuerChainPEM } == .logKey)
      #expect(
        failure { $0.logProof = proof.logProof.replacing("/live/", with: "/dead/") } == .logKey)
      #expect(
        failure { $0.logProof = proof.logProof.replacing("\n2\n", with: "\n3\n") }
          == .logSignature)
      #expect(
        failure { $0.logProof = proof.logProof.replacing("index 1", with: "index 0") }
          == .logInclusion)
      // Another statement's proof.
      let certificate = try #require(
        try await platform.certification.getCertificate(
          .init(certificateID: work.versions[0].certificateID),
          context: platform.context(
            CertificationV1.CertificationServiceMethods.getCertificate, seller)
        ).certificate)
      bundle.logProof = certificate.proof?.logProof
      #expect(platform.verifier.verify(bundle).failure?.name == .logInclusion)
    }
  }

  @Test func aPaidLicenseMovesMoneyToTheFen() async throws {
    try await TestPlatform.with { platform in
      let (seller, reader) = (
        try await platform.newCaller(.sandbox), try await platform.newCaller(.sandbox)
      )
      let work = try await platform.work(of: seller)
      let offer = try await platform.sell(work, TestPlatform.paid(), by: seller)
      let order = try await platform.buy(offer, by: reader)
      #expect(order.state == .awaitingPayment && order.licenseNumber.isEmpty)
      #expect(order.payment?.simulated == true && order.quote?.total?.minorUnits == 10_001)
      let items = try #require(order.quote).items
      #expect(items.map(\.kind) == [.holders, .platformFee])
      #expect(items.map { $0.amount?.minorUnits ?? 0 } == [9_501, 500])
      #expect(try await platform.check(work, by: reader).decision == .needsLicense)

      #expect(try await platform.pay(order) == .inNotice)
      #expect(try await platform.pay(order) == .inNotice, "said twice, booked once")
      let license = try await platform.license(
        platform.order(order.orderID, seenBy: reader).licenseNumber, seenBy: reader)
      #expect(license.state == .active && license.simulated)
      #expect(try await platform.check(work, by: reader).decision == .permitted)
      // 5 % of 100.01 is 5.00 for the platform; 95.01 are shared 2 : 1.
      #expect(
        try await platform.balances(of: seller).map(\.supervisedMinorUnits).sorted() == [
          3_167, 6_334,
        ])
      #expect(try await platform.balances(of: seller).allSatisfy { $0.availableMinorUnits == 0 })

      try await platform.advance(seller, days: 6)
      #expect(try await platform.order(order.orderID, seenBy: seller).state == .inNotice)
      try await platform.advance(seller, days: 1)
      #expect(try await platform.order(order.orderID, seenBy: seller).state == .released)
      let balances = try await platform.balances(of: seller)
      #expect(balances.map(\.availableMinorUnits).sorted() == [3_167, 6_334])
      let fee = try await platform.database.read { tx in
        try Ledger.balance(of: .init(.platformFee, "platform", "CNY"), in: nil, .sandbox, tx)
      }
      #expect(fee.available(.credit) == 500)
      #expect(
        try await platform.events(of: seller) == [
          "work.registered", "offer.created", "order.placed", "license.issued", "order.licensed",
          "license.letter_ready", "order.released",
        ])
    }
  }

  @Test func anObjectionHoldsTheMoneyAndUpheldItRevokesTheLicense() async throws {
    try await TestPlatform.with { platform in
      let (seller, reader) = (
        try await platform.newCaller(.sandbox), try await platform.newCaller(.sandbox)
      )
      let work = try await platform.work(of: seller)
      let order = try await platform.buy(
        platform.sell(work, TestPlatform.paid(), by: seller), by: reader)
      try await platform.pay(order)
      let number = try await platform.order(order.orderID, seenBy: reader).licenseNumber
      let objector = try await platform.newCaller(.sandbox)
      let objection = try await platform.object(to: number, by: objector)
      #expect(objection.state == .open)
      #expect(try await platform.license(number, seenBy: objector).state == .objected)
      // The period ends, and nothing moves.
      try await platform.advance(seller, days: 30)
      #expect(try await platform.order(order.orderID, seenBy: seller).state == .held)

      let id = try #require(ObjectionID(objection.objectionID))
      #expect(
        try await platform.orders.decide(id, isUpheld: true, explanation: "They did.") == .refunding
      )
      let again = await refusal {
        try await platform.orders.decide(id, isUpheld: false, explanation: "They did not.")
      }
      #expect(again == "OBJECTION_DECIDED")
      // Both sides read the reason and why it was decided so; a stranger reads the latter alone.
      for side in [seller, reader, objector] {
        let told = try await platform.objections(seenBy: side)
        #expect(told.map(\.state) == [.upheld] && told.map(\.explanation) == ["They did."])
        #expect(told.map(\.reason) == ["I wrote this."] && told[0].decideTime != nil)
        #expect(try await platform.license(number, seenBy: side).objections == told)
      }
      let stranger = try await platform.newCaller(.sandbox)
      #expect(try await platform.objections(seenBy: stranger).isEmpty)
      let shown = try await platform.license(number, seenBy: stranger).objections
      #expect(shown.map(\.explanation) == ["They did."] && shown.map(\.reason) == [""])
      #expect(try await platform.license(number, seenBy: reader).state == .revoked)
      #expect(try await platform.check(work, by: reader).decision == .needsLicense)
      #expect(try await platform.balances(of: seller).allSatisfy { $0.supervisedMinorUnits == 0 })
      let orderID = try #require(OrderID(order.orderID))
      #expect(try await platform.orders.confirmRefund(orderID) == .refunded)
      #expect(try await platform.orders.confirmRefund(orderID) == .refunded)
      let receivable = try await platform.database.read { tx in
        try Ledger.balance(
          of: LedgerAccountKey(.providerReceivable, Orders.bankTransfer, "CNY"), in: nil, .sandbox,
          tx)
      }
      #expect(receivable.available(.debit) == 0)
    }
  }

  @Test func anObjectionThatIsRejectedLetsTheOrderGoOn() async throws {
    try await TestPlatform.with { platform in
      let (seller, reader) = (
        try await platform.newCaller(.sandbox), try await platform.newCaller(.sandbox)
      )
      let order = try await platform.buy(
        platform.sell(platform.work(of: seller), TestPlatform.paid(), by: seller), by: reader)
      try await platform.pay(order)
      let number = try await platform.order(order.orderID, seenBy: reader).licenseNumber
      let (one, two) = (
        try await platform.object(to: number, by: reader),
        try await platform.object(to: number, by: seller)
      )
      try await platform.advance(seller, days: 8)
      let states = [
        try await platform.orders.decide(
          try #require(ObjectionID(one.objectionID)), isUpheld: false, explanation: "No."),
        try await platform.orders.decide(
          try #require(ObjectionID(two.objectionID)), isUpheld: false, explanation: "No."),
      ]
      #expect(states == [.held, .released], "the last one counts, and the period is over")
      #expect(await refusal { try await platform.object(to: number, by: seller) } == "NOTICE_OVER")
    }
  }

  @Test func moneyThatComesLateOrIsAnotherSumGoesBack() async throws {
    try await TestPlatform.with { platform in
      let (seller, reader) = (
        try await platform.newCaller(.sandbox), try await platform.newCaller(.sandbox)
      )
      let offer = try await platform.sell(
        platform.work(of: seller), TestPlatform.paid(), by: seller)
      let (late, wrong, cancelled) = (
        try await platform.buy(offer, by: reader), try await platform.buy(offer, by: reader),
        try await platform.buy(offer, by: reader)
      )
      #expect(
        try await platform.transfer(10_000, for: wrong, asReceived: true).state == .awaitingPayment)
      let given = try await platform.orders.beginRefund(try #require(OrderID(wrong.orderID)))
      #expect(given.state == .refunding)
      #expect(try await platform.cancel(cancelled, by: reader).state == .closed)
      try await platform.advance(seller, days: 3)
      #expect(try await platform.order(late.orderID, seenBy: reader).state == .closed)
      #expect(try await platform.pay(late) == .refunding)
      #expect(try await platform.pay(cancelled) == .refunding)
      for order in [late, wrong, cancelled] {
        #expect(try await platform.order(order.orderID, seenBy: reader).licenseNumber.isEmpty)
        let id = try #require(OrderID(order.orderID))
        #expect(try await platform.orders.confirmRefund(id) == .refunded)
      }
      let receivable = try await platform.database.read { tx in
        try Ledger.balance(
          of: LedgerAccountKey(.providerReceivable, Orders.bankTransfer, "CNY"), in: nil, .sandbox,
          tx)
      }
      #expect(receivable.available(.debit) == 0)
    }
  }
}
