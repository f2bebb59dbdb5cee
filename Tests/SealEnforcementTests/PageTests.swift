import SealPrimitives
import SealTestPlatform
import Testing

@testable import SealEnforcement

/// The invitation's page, as whoever has the number sees and uses it.
@Suite struct PageTests {
  private func token(_ html: String) throws -> String {
    String(try #require(html.firstMatch(of: #/name="token" value="([^"]+)"/#)).output.1)
  }

  @Test func theAccusedSeesTheProofAndAnswersWithoutScripts() async throws {
    try await TestPlatform.forCases { platform in
      let (sale, _, found) = try await platform.invited()
      let path = "/case/\(found.number)"
      let shown = try await platform.ask(.get, path + "?lang=en")
      #expect(shown.status == 200 && !shown.html.contains("<script"))
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
