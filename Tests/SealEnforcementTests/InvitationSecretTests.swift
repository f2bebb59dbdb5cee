import SealAPI
import SealAccess
import SealCrypto
import SealPrimitives
import SealTestPlatform
import Testing

@testable import SealEnforcement

/// What answers for whom a case is addressed to, and who does not have it.
@Suite struct InvitationSecretTests {
  private func answer(
    _ number: String, _ secret: String, by caller: Caller? = nil, in platform: TestPlatform
  ) async throws {
    _ = try await platform.enforcement.answerInvitation(
      .init(
        number: number, kind: .object, note: "We never saw it.", invitationSecret: secret,
        requestID: TestPlatform.fresh()),
      context: platform.context(TestPlatform.Methods.answerInvitation, caller))
  }

  private func mailLink(_ number: String, in platform: TestPlatform) async throws {
    _ = try await platform.enforcement.mailInvitationLink(
      .init(number: number), context: platform.context(TestPlatform.Methods.mailInvitationLink, nil)
    )
    try await platform.settle()
  }

  private func caller(_ scopes: Set<Scope>, in platform: TestPlatform) async throws -> Caller {
    let all = try await platform.newCaller(.sandbox)
    return Caller(
      accountID: all.accountID, memberID: all.memberID, apiKeyID: all.apiKeyID,
      environment: all.environment, scopes: scopes)
  }

  @Test func theClaimantCannotAnswerByWhatTheyKnow() async throws {
    try await TestPlatform.forCases { platform in
      let (sale, _, found) = try await platform.invited()
      let other = InvitationSecret(Array(repeating: 1, count: 32))?.text ?? ""
      for (secret, reason) in [
        ("", "INVALID_FIELDS"), (found.caseID, "INVALID_FIELDS"), (other, "CASE_NOT_FOUND"),
      ] {
        #expect(
          await refusal {
            try await answer(found.number, secret, by: sale.seller, in: platform)
          } == reason)
      }
      #expect(try await platform.find(found.caseID, seenBy: sale.seller).answers.isEmpty)
      try await answer(found.number, platform.secret(found.number), in: platform)
      #expect(try await platform.find(found.caseID, seenBy: sale.seller).state == .objected)
    }
  }

  @Test func theNumberAloneTellsThatAnInvitationIsRealAndNothingElse() async throws {
    try await TestPlatform.forCases { platform in
      let (sale, _, found) = try await platform.invited()
      for caller in [nil, sale.seller] {
        let shown = try await platform.enforcement.getInvitation(
          .init(number: found.number),
          context: platform.context(TestPlatform.Methods.getInvitation, caller)
        ).invitation
        #expect(shown == EnforcementV1.Invitation(number: found.number, simulated: true))
      }
      let page = try await platform.ask(.get, "/case/\(found.number)?lang=en")
      #expect(page.status == 200 && page.html.contains("Is this letter real?"))
      for kept in ["Ada Example", "An article", TestPlatform.page, "100.01", "I object"] {
        #expect(!page.html.contains(kept), "\(kept)")
      }
      for path in ["x/capture.warc", "evidence/statement.json", "x/evidence/statement.json"] {
        #expect(try await platform.ask(.get, "/case/\(found.number)/\(path)").status == 404)
      }
      // What is lost of a link when it is copied, does not leave its reader alone.
      let cut = try await platform.path(found.number).dropLast(1)
      let broken = try await platform.ask(.get, cut + "?lang=en")
      #expect(broken.status == 303)
      let told = try await platform.ask(.get, try #require(broken.location)).html
      #expect(told.contains("take it from the letter"))
    }
  }

  @Test func nobodyButWhoIsAddressedIsToldTheSecret() async throws {
    try await TestPlatform.forCases { platform in
      let (sale, _, found) = try await platform.invited()
      let secret = try await platform.secret(found.number)
      let letter = try #require(platform.mailer.messages.first)
      #expect(letter.recipient.address == "editor@copy.example")
      #expect(letter.content.text.contains("/case/\(found.number)/\(secret)"))
      let operatorKey = try await platform.newCaller(.sandbox)
      let review = try await platform.enforcement.getCaseReview(
        .init(caseID: found.caseID),
        context: platform.context(TestPlatform.Methods.getCaseReview, operatorKey))
      #expect(!"\(review)".contains(secret))
      try await platform.advance(sale.seller, days: 21)
      // A reminder has the same link.
      #expect(platform.mailer.messages.count == 2)
      #expect(
        platform.mailer.messages.allSatisfy {
          $0.content.text.contains("/case/\(found.number)/\(secret)")
        })
      try await platform.advance(sale.seller, days: 10)
      let transferred = try await platform.find(found.caseID, seenBy: sale.seller)
      #expect(transferred.state == .transferred && !"\(transferred)".contains(secret))
      let dossier = try await platform.enforcement.getDossier(
        .init(caseID: found.caseID),
        context: platform.context(TestPlatform.Methods.getDossier, sale.seller))
      let tar = String(decoding: dossier.part, as: UTF8.self)
      #expect(tar.contains("/case/\(found.number)/…") && !tar.contains(secret))
      // Nothing that is written down has it: not an event, not a job, not a letter as it is kept.
      let written = try await platform.database.read { tx in
        try ["event", "job", "change", "case_mail", "enforcement_case"].map { table in
          try tx.query(
            "SELECT count(*) AS n FROM \(raw: table) AS t WHERE strpos(t::text, \(secret)) > 0"
          )[0].decode("n", as: Int64.self)
        }
      }
      #expect(written.allSatisfy { $0 == 0 })
    }
  }

  @Test func whoPaysIsNotSeenByTheClaimant() async throws {
    try await TestPlatform.forCases { platform in
      let (sale, _, found) = try await platform.invited()
      let asked = try await platform.answer(found, .pay)
      let secret = asked.orderSecret
      let known = try await platform.find(found.caseID, seenBy: sale.seller)
      #expect(!"\(known)".contains(secret) && !secret.isEmpty)
      let seen = try await platform.authorization.getOrder(
        .init(orderID: asked.orderID),
        context: platform.context(TestPlatform.Selling.getOrder, sale.seller)
      ).order
      #expect(seen?.licenseeName.contains("Copy House") == false)
      #expect(
        await refusal {
          try await platform.authorization.cancelOrder(
            .init(orderID: asked.orderID, requestID: TestPlatform.fresh()),
            context: platform.context(TestPlatform.Selling.cancelOrder, sale.seller))
        } == "ORDER_NOT_FOUND")
      // Nor is it made of what the claimant knows.
      for moves in 0...20 {
        let code = HMACSHA256.authenticate(
          Array("order \(found.caseID) \(moves)".utf8), key: Array(found.number.utf8))
        #expect(Base64URL.encode(Array(code.prefix(16))) != secret)
      }
      let own = try await platform.authorization.getOrder(
        .init(orderID: asked.orderID, orderSecret: secret),
        context: platform.context(TestPlatform.Selling.getOrder, nil)
      ).order
      #expect(own?.licenseeName == "Copy House")
    }
  }

  @Test func whoIsRelievedHasALinkThatSaysSoAndOpensNothing() async throws {
    try await TestPlatform.forCases { platform in
      let (sale, _, found) = try await platform.invited()
      let former = try await platform.secret(found.number)
      try await platform.answer(found, .notMe)
      try await platform.approve(found, contact: "owner@copy.example")
      try await platform.settle()
      let second = try await platform.find(found.caseID, seenBy: sale.seller)
      let secret = try await platform.secret(second.number)
      #expect(secret != former)
      for (number, key) in [(second.number, former), (found.number, secret)] {
        #expect(
          await refusal { try await answer(number, key, in: platform) } == "CASE_NOT_FOUND")
      }
      #expect(
        await refusal { try await answer(found.number, former, in: platform) } == "CASE_OVER")
      let told = try await platform.ask(.get, "/case/\(found.number)/\(former)?lang=en")
      #expect(told.status == 200 && told.html.contains("The use is not yours."))
      #expect(!told.html.contains("owner@") && !told.html.contains(second.number))
      // The letter that says that it is over has the link of who reads it.
      for message in platform.mailer.messages {
        let isFormer = message.recipient.address == "editor@copy.example"
        #expect(message.content.text.contains(isFormer ? former : secret))
        #expect(!message.content.text.contains(isFormer ? secret : former))
      }
      // Nobody is sent the link of a case that is over for them, or somebody else's.
      let sent = platform.mailer.messages.count
      try await mailLink(found.number, in: platform)
      #expect(platform.mailer.messages.count == sent)
    }
  }

  @Test func aLostLinkIsSentAgainToTheSameAddressOnceADayAndFiveTimesInAll() async throws {
    try await TestPlatform.forCases { platform in
      let (sale, _, found) = try await platform.invited()
      let path = "/case/\(found.number)?lang=en"
      let form = try await platform.ask(.get, path).html
      let token = String(
        try #require(form.firstMatch(of: #/name="token" value="([^"]+)"/#)).output.1)
      let asked = try await platform.ask(.post, path, form: ["token": token])
      #expect(asked.status == 303)
      let said = try await platform.ask(.get, try #require(asked.location)).html
      #expect(said.contains("on its way to the address of the letter"))
      try await platform.settle()
      let again = try #require(platform.mailer.messages.last)
      #expect(again.recipient.address == "editor@copy.example")
      #expect(try await again.content.text.contains(platform.path(found.number)))
      // The answer is the same when nothing is sent.
      try await mailLink(found.number, in: platform)
      #expect(platform.mailer.messages.count == 2)
      for _ in 0..<6 {
        platform.clock.advance(by: .seconds(86_400))
        try await mailLink(found.number, in: platform)
      }
      let links = platform.mailer.messages.filter {
        $0.content.subject.contains("The link to your")
      }
      #expect(
        links.count == 5 && links.allSatisfy { $0.recipient.address == again.recipient.address })
      let mails = try await platform.find(found.caseID, seenBy: sale.seller).mails
      #expect(mails.filter { $0.kind == .link }.count == 5)
    }
  }

  @Test func whoAskAtOnceAreSentOneLink() async throws {
    try await TestPlatform.forCases { platform in
      let (_, _, found) = try await platform.invited()
      try await withThrowingTaskGroup(of: Void.self) { group in
        for _ in 0..<8 {
          group.addTask {
            _ = try await platform.enforcement.mailInvitationLink(
              .init(number: found.number),
              context: platform.context(TestPlatform.Methods.mailInvitationLink, nil))
          }
        }
        try await group.waitForAll()
      }
      try await platform.settle()
      #expect(platform.mailer.messages.count == 2)
    }
  }

  @Test func theCaptureIsForWhoeverIsAddressedTheAccountAndOperators() async throws {
    try await TestPlatform.forCases { platform in
      let (sale, opened) = try await platform.opened()
      try await platform.settle()
      // Before anybody is invited, the account and the operators have it.
      let own = try await platform.capture(opened.number, by: sale.seller)
      #expect(own.totalBytes > 0)
      #expect(
        await refusal { try await platform.capture(opened.number) } == "INVALID_FIELDS")
      let stranger = try await caller([.enforcementRead], in: platform)
      #expect(
        await refusal { try await platform.capture(opened.number, by: stranger) }
          == "CASE_NOT_FOUND")
      let reviewer = try await caller([.operate], in: platform)
      #expect(try await platform.capture(opened.number, by: reviewer) == own)
      try await platform.approve(opened)
      try await platform.settle()
      let secret = try await platform.secret(opened.number)
      #expect(try await platform.capture(opened.number, secret) == own)
    }
  }
}
