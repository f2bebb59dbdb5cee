import SealPrimitives
import SealTestPlatform
import SealVerify
import Testing

@testable import SealEnforcement
@testable import SealMonitoring
@testable import SealWeb

/// The invitation's page, as whoever has the link of the letter sees and uses it.
@Suite struct PageTests {
  private func token(_ html: String) throws -> String {
    String(try #require(html.firstMatch(of: #/name="token" value="([^"]+)"/#)).output.1)
  }

  @Test func theAccusedSeesTheProofAndAnswersWithoutScripts() async throws {
    try await TestPlatform.forCases { platform in
      let (sale, _, found) = try await platform.invited()
      let path = try await platform.path(found.number)
      let shown = try await platform.ask(.get, path + "?lang=en")
      // The one script of all pages makes them quicker; none needs it.
      let scripts = shown.html.matches(of: #/<script[^>]*>/#).map { String($0.output) }
      #expect(shown.status == 200 && scripts == ["<script src=\"/page.js\" defer>"])
      for text in [
        "Ada Example", "CNY 100.01", "published rate card", TestPlatform.page, "I have a license",
        "It is removed", "I pay and keep it", "That is not me", "I object",
      ] {
        #expect(shown.html.contains(text), "\(text)")
      }
      #expect(shown.html.matches(of: #/<form /#).count == 5)
      #expect(try await platform.ask(.get, path + "?lang=zh").html.contains("我有异议"))
      let capture = try await platform.ask(.get, path + "/capture.warc")
      #expect(capture.html.hasPrefix("WARC/1.1"))
      let busy = try await platform.ask(.get, path + "/capture.warc", budget: 10)
      #expect(busy.status == 503)
      // Is this fraud? The statements that the invitation rests on can be had and verified.
      for proof in ["certificate", "mandate", "evidence"] {
        #expect(shown.html.contains("\(path)/\(proof)/timestamp.tst"), "\(proof)")
      }
      let evidence = try #require(try await platform.invitation(found.number).evidence)
      #expect(
        try await platform.ask(.get, path + "/evidence/statement.json").html
          == String(decoding: evidence.statement, as: UTF8.self))
      #expect(try await platform.ask(.get, path + "/settlement/statement.json").status == 404)

      let token = try token(shown.html)
      let empty = try await platform.ask(
        .post, path, form: ["token": token, "kind": "5", "note": ""])
      #expect(empty.status == 422 && empty.html.contains("role=\"alert\""))
      let forged = try await platform.ask(
        .post, path, form: ["token": "x", "kind": "5", "note": "I object."])
      #expect(forged.status == 422)
      #expect(try await platform.find(found.caseID, seenBy: sale.seller).answers.isEmpty)

      let paid = try await platform.ask(
        .post, path,
        form: ["token": token, "kind": "3", "licensee_name": "Copy House"])
      let order = try #require(paid.location)
      #expect(paid.status == 303 && order.hasPrefix("/o/order_"))
      let payment = try await platform.ask(.get, order)
      #expect(payment.status == 200 && payment.html.contains("100.01"))
      try await platform.pay(try await platform.find(found.caseID, seenBy: sale.seller).orderID)
      let settled = try await platform.ask(.get, path + "?lang=en")
      #expect(settled.html.contains("Settled") && settled.html.contains("/l/CS-"))
      #expect(!settled.html.contains("<form "))
      // The release, word for word, and the files that prove it.
      #expect(settled.html.contains(SettlementStatement.Release.english))
      #expect(
        try await platform.ask(.get, path + "?lang=zh").html
          .contains(SettlementStatement.Release.chinese))
      #expect(settled.html.contains("\(path)/settlement/disclosures.txt"))
      let settlement = try #require(try await platform.invitation(found.number).settlement)
      #expect(
        try await platform.ask(.get, path + "/settlement/statement.json").html
          == String(decoding: settlement.statement, as: UTF8.self))
    }
  }

  @Test func theAccusedSeesWhatIsClaimedAndHowToCheckIt() async throws {
    try await TestPlatform.forCases { platform in
      platform.pages.set {
        $0.passages = (1...5).map {
          MatchedPassage(workText: "Line \($0).", pageText: "Line <\($0)>!", sameCharacters: 5)
        }
        ($0.extent, $0.portionPPM, $0.commercialSignals) = (.substantial, 587_000, ["SHOP"])
      }
      let (_, _, found) = try await platform.invited()
      let page = try await platform.ask(.get, platform.path(found.number) + "?lang=en").html
      for said in [
        "Line 1.", "Line &lt;1&gt;!", "2 more passages", "a part of the work: 58.7 % of it",
        "Neither author nor source are named", "is the price of “Reprint”", "No cheaper terms",
        "because the page shows: a shop", "What happens if I do nothing?", "you get one reminder",
        "Who asks, and is this real?", "type \(platform.site.address.text)", "/log?",
      ] { #expect(page.contains(said), "\(said) is not in \(page)") }
      #expect(page.matches(of: #/<div class="sides">/#).count == 5)
    }
  }

  @Test func afterAnAnswerThePageSaysWhatHappensNext() async throws {
    try await TestPlatform.forCases { platform in
      let (_, _, found) = try await platform.invited()
      let path = try await platform.path(found.number) + "?lang=en"
      let token = try token(try await platform.ask(.get, path).html)
      let sent = try await platform.ask(
        .post, path, form: ["token": token, "kind": "5", "note": "It is my own text."])
      let after = try await platform.ask(.get, try #require(sent.location)).html
      let end = try #require(
        try await platform.invitation(found.number).stateEndTime?.instant)
      #expect(after.contains("Your answer has arrived."))
      #expect(
        after.contains(
          "You objected. A reviewer of the platform decides until \(Words.english.time(end))"))
      #expect(!after.contains("below within") && !after.contains("choose one of the answers"))
    }
  }

  @Test func aLicenseThatCannotBeTakenIsExplainedAtItsField() async throws {
    try await TestPlatform.forCases { platform in
      let (sale, _, found) = try await platform.invited()
      let path = try await platform.path(found.number)
      func show(_ number: String, _ language: String = "en") async throws -> String {
        let token = try token(try await platform.ask(.get, path).html)
        let answer = try await platform.ask(
          .post, path + "?lang=\(language)",
          form: ["token": token, "kind": "1", "license_number": number])
        #expect(answer.status == 422)
        return answer.html
      }
      let mistyped = try await show("CS-1234")
      #expect(mistyped.contains("This is not a license&#39;s number."))
      #expect(
        mistyped.contains(#"aria-describedby="fault-1""#) && mistyped.contains(#"id="fault-1""#))
      #expect(
        mistyped.contains(#"value="CS-1234""#)
          && mistyped.contains("<details class=\"answer\" open>"))
      let unknown = LicenseNumber(in: .nobodys, random: SystemRandomBytes()).description
      #expect(try await show(unknown).contains("There is no license of this number here."))
      let other = try await platform.buy(sale, for: "https://other.example/")
      let refused = try await show(other)
      let why = "This license does not cover the use: it is for another place."
      #expect(refused.contains(why))
      #expect(refused.matches(of: #/does not cover the use/#).count == 1)
      #expect(try await show(other, "zh").contains("该许可不覆盖此项使用：许可用于其他地址。"))
    }
  }

  @Test func withoutTheNumberThereIsNothing() async throws {
    try await TestPlatform.forCases { platform in
      let other = CaseNumber(in: .nobodys, random: SystemRandomBytes())
      #expect(try await platform.ask(.get, "/case/\(other)").status == 404)
      #expect(try await platform.ask(.get, "/case/CC-1").status == 404)
      // A case that nobody was invited for is not there either.
      let (_, opened) = try await platform.opened()
      #expect(try await platform.ask(.get, "/case/\(opened.number)").status == 404)
    }
  }
}
