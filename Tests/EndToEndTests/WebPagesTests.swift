import Foundation
import SealTestSupport
import Testing

/// The pages, as people without an account meet them.
@Suite(.sharedServer(settings: "web.formsPerMinute=1000", "guests.changesPerMinute=1000"))
struct WebPagesTests {
  /// A sandbox account that sells a work.
  private struct Seller {
    let server: RunningServer
    let key: String

    init(_ server: RunningServer) async throws {
      let made = try await server.seald("account", "create", "Ada's studio", "--sandbox")
      key = String(try #require(made.output.firstMatch(of: #/seal_test_[0-9a-f]+/#)).output)
      self.server = server
    }

    func seal(_ arguments: String...) async throws -> String {
      let command = try await Command.run(
        "seal", arguments, environment: ["SEAL_PROFILE": server.profile, "SEAL_API_KEY": key])
      #expect(command.status == 0, "\(command.errors)")
      return command.output
    }

    func work(_ content: String, title: String, isPublic: Bool = true) async throws -> String {
      let file = try server.file("article-\(UUID().uuidString).txt", content)
      let registered = try await seal(
        "register", file, "--title", title, "--author", "Ada <i>Example</i>",
        isPublic ? "--public" : "--kind=text")
      return try found(#/work_[0-9a-z]+/#, registered)
    }

    func offer(_ work: String, _ arguments: [String]) async throws -> String {
      let command = try await Command.run(
        "seal", ["offer", "create", work] + arguments,
        environment: ["SEAL_PROFILE": server.profile, "SEAL_API_KEY": key])
      return try found(#/offer_[0-9a-z]+/#, command.output)
    }
  }

  @Test func aReaderTakesTheFreeLicenseInThreeClicks() async throws {
    try await SharedServer.with { server in
      let (seller, visitor) = (try await Seller(server), Visitor(server: server))
      let work = try await seller.work("A.", title: "Cities <script>alert(1)</script>")
      let offer = try await seller.offer(work, ["--free", "--credit"])

      let page = try await visitor.ask("/w/\(work)").body
      #expect(page.contains("Cities &lt;script&gt;") && !page.contains("<script>"))
      #expect(page.contains("Ada &lt;i&gt;Example&lt;/i&gt;") && page.contains("Declared"))
      #expect(page.contains("SANDBOX / 沙盒") && page.contains("Use for free"))
      let form = "/w/\(work)/license/\(offer)"
      #expect(page.contains("href=\"\(form)?"))

      let token = try await visitor.token(at: form)
      let fields = [
        "token": token, "licensee_name": "王小明 & Co", "use_url": "https://press.example/",
      ]
      let first = try await visitor.post(form, fields)
      #expect(first.status == 303)
      #expect(try await visitor.post(form, fields).location == first.location)
      let order = try await visitor.ask(first.location).body
      let number = try found(#/CS(?:-[0-9A-Z]{4}){4}/#, order)
      #expect(try await visitor.ask(first.location.replacing("?t=", with: "?t=A")).status == 404)

      try await server.until("log-proof.tlog-proof") {
        try await visitor.ask("/l/\(number.lowercased())", ["--location"]).body
      }
      let status = try await visitor.ask("/l/\(number)").body
      #expect(status.contains("王***") && !status.contains("王小明") && status.contains("Active"))
      let again = try await visitor.ask("/w/\(work)").body
      #expect(again.components(separatedBy: "href=\"/l/\(number)").count == 2)

      let folder = server.state + "/from-the-web"
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: false)
      for file in status.matches(of: #/href="(\/l\/[^"]+\/([a-z.-]+))" download/#) {
        let name = String(file.output.2)
        let saved = try await visitor.ask(
          String(file.output.1), ["--output", "\(folder)/\(name)"])
        #expect(saved.status == 200)
      }
      let verified = try await Command.run(
        "seal", ["license", "verify", folder, "--root", server.roots])
      #expect(verified.output.hasPrefix("valid  \(number)"), "\(verified.output)")

      let browsed = try await visitor.browse("https://\(server.address)/w/\(work)?lang=zh")
      #expect(browsed.contains("免费使用") && browsed.contains("已存证") && browsed.contains(number))
    }
  }

  @Test func aPaidOrderTurnsAndAnObjectionTakesItBackEverywhere() async throws {
    try await SharedServer.with { server in
      let (seller, visitor) = (try await Seller(server), Visitor(server: server))
      let work = try await seller.work("B.", title: "For a price")
      let offer = try await seller.offer(work, ["--price", "5", "--days", "30"])
      let form = "/w/\(work)/license/\(offer)"
      let ordered = try await visitor.send(
        form, ["licensee_name": "Press House", "use_url": "https://press.example/"])
      #expect(ordered.status == 303)
      let waiting = try await visitor.ask(ordered.location).body
      #expect(waiting.contains("data-poll=\"15\"") && waiting.contains("CNY 5.00"))
      #expect(waiting.contains("Look again"))
      let order = try found(#/order_[0-9a-z]+/#, waiting)
      #expect(try await visitor.ask("/o/\(order)").status == 404)

      #expect(try await server.seald("payment", "confirm", order, "CNY 5.00").status == 0)
      let turned = try await visitor.ask(ordered.location).body
      let number = try found(#/CS(?:-[0-9A-Z]{4}){4}/#, turned)
      try await server.until("letter.pdf") { try await visitor.ask(ordered.location).body }
      let complete = try await visitor.ask(ordered.location).body
      #expect(!complete.contains("data-poll"))
      let letter = String(
        try #require(complete.firstMatch(of: #/href="(\/o\/[^"]+letter.pdf[^"]+)"/#)).output.1)
      let pdf = server.state + "/letter.pdf"
      let saved = try await visitor.ask(letter, ["--output", pdf])
      #expect(saved.status == 200)
      let text = try await Command.run("pdftotext", [pdf, "-"])
      #expect(text.output.contains("Press House"), "\(text.errors)")
      for words in ["For a price", "Press House", "kept from the licensor", "Ada", "UTC+8"] {
        #expect(complete.contains(words), "\(words)")
      }
      let bundle = String(
        try #require(complete.firstMatch(of: #/href="(\/o\/[^"]+bundle.zip[^"]+)"/#)).output.1)
      let zip = server.state + "/\(number).zip"
      #expect(try await visitor.ask(bundle, ["--output", zip]).status == 200)
      let verified = try await Command.run("seal", ["verify", zip, "--root", server.roots])
      #expect(verified.output.hasPrefix("valid  ") && verified.output.contains("Press House"))
      #expect(verified.output.contains("licensor"), "\(verified.output)")
      let stolen = try await visitor.ask("/o/\(order)/letter.pdf?t=AAAAAAAAAAAAAAAAAAAAAA")
      #expect(stolen.status == 404)
      #expect(try await visitor.ask("/notices?environment=sandbox").body.contains(number))
      #expect(try await !visitor.ask("/notices").body.contains(number))

      let objecting = "/l/\(number)/object"
      #expect(try await visitor.send(objecting, ["reason": " "]).status == 422)
      let objected = try await visitor.send(objecting, ["reason": "I wrote this.\r\nAll of it."])
      #expect(objected.status == 303)
      #expect(try await visitor.ask(objected.location).body.contains("Objected to"))
      #expect(try await server.seald("ledger", "audit").status == 0)
      #expect(try await visitor.ask(ordered.location).body.contains("objected to"))
    }
  }

  @Test func whoLooksForOrdersIsToldWhatIsWrong() async throws {
    try await SharedServer.with { server in
      let visitor = Visitor(server: server)
      let page = try await visitor.ask("/orders?lang=zh").body
      #expect(page.contains("找回订单") && page.contains("name=\"mail_address\""))
      let wrong = try await visitor.send("/orders", ["mail_address": "ada@"])
      #expect(wrong.status == 422)
      #expect(wrong.body.contains("name@example.org") && wrong.body.contains("value=\"ada@\""))
      #expect(wrong.body.contains("aria-describedby=\"mail_problem\""))
      let missing = try await visitor.send("/orders", ["mail_address": "ada@reader.example"])
      #expect(missing.status == 422 && missing.body.contains("sends no mail"))
    }
  }

  @Test func anOrderThatIsNotPaidIsGivenUpOnItsPage() async throws {
    try await SharedServer.with { server in
      let (seller, visitor) = (try await Seller(server), Visitor(server: server))
      let work = try await seller.work("B2.", title: "For a price, perhaps")
      let offer = try await seller.offer(work, ["--price", "5"])
      let form = "/w/\(work)/license/\(offer)"
      func order() async throws -> String {
        try await visitor.send(
          form, ["licensee_name": "Press House", "use_url": "https://press.example/"]
        ).location
      }
      func action(_ page: String) throws -> String {
        String(
          try #require(page.firstMatch(of: #/action="(\/o\/[^"]+cancel[^"]+)"/#), "\(page)").output
            .1
        ).replacing("&amp;", with: "&")
      }
      let (first, second) = (try await order(), try await order())
      let page = try await visitor.ask(first).body
      #expect(page.contains("Give up this order"))
      let (cancel, token) = (try action(page), try await visitor.token(at: first))
      // Another order's token, another's secret, and another site's form change nothing.
      let foreign = try await visitor.post(
        cancel, ["token": visitor.token(at: second)])
      #expect(foreign.status == 422 && foreign.body.contains("role=\"alert\""))
      #expect(!foreign.body.contains("data-poll"))
      let secret = try #require(cancel.firstMatch(of: #/t=([^&]+)/#)).output.1
      let guess = cancel.replacing(secret, with: "AAAAAAAAAAAAAAAAAAAAAA")
      #expect(try await visitor.post(guess, ["token": token]).status == 404)
      let sent = try await visitor.post(
        cancel, ["token": token], ["-H", "Origin: https://e.example"])
      #expect(sent.status == 403)
      #expect(try await visitor.ask(first).body.contains("Waiting for payment"))

      // A double click does one thing; the page tells it in both languages.
      for _ in 0..<2 {
        let given = try await visitor.post(cancel, ["token": token])
        #expect(given.status == 303)
        let closed = try await visitor.ask(given.location).body
        #expect(closed.contains("It was given up") && !closed.contains("Give up this order"))
      }
      let chinese = first.replacing("lang=en", with: "lang=zh")
      #expect(try await visitor.ask(chinese).body.contains("订单已取消"))

      // Paid in the meantime: the form comes too late, and the page shows the license.
      let late = try await visitor.ask(second).body
      let id = try found(#/order_[0-9a-z]+/#, late)
      #expect(try await server.seald("payment", "confirm", id, "CNY 5.00").status == 0)
      let answer = try await visitor.post(
        action(late),
        [
          "token": String(
            try #require(late.firstMatch(of: #/name="token" value="([^"]+)"/#)).output.1)
        ])
      #expect(answer.status == 303)
      #expect(try await visitor.ask(answer.location).body.contains("Licensed"))
    }
  }

  @Test func theSealSaysHowTheWorkStands() async throws {
    try await SharedServer.with { server in
      let (seller, visitor) = (try await Seller(server), Visitor(server: server))
      let work = try await seller.work("C.", title: "Sealed")
      let secret = try await seller.work("D.", title: "Kept back", isPublic: false)
      func badge(_ work: String) async throws -> String {
        let answer = try await visitor.ask("/seal/\(work).svg")
        return "\(answer.status) "
          + (try found(#/aria-label="[^"]*"/#, answer.body).dropFirst(12).dropLast())
      }
      #expect(
        try await badge(work) == "200 CopyrightSeal: Certified, CopyrightSeal · sandbox")
      _ = try await seller.offer(work, ["--free"])
      #expect(
        try await badge(work) == "200 CopyrightSeal: Certified, Licenses here · sandbox")
      #expect(try await badge(secret) == "404 CopyrightSeal: Not found, CopyrightSeal")
      #expect(try await visitor.ask("/w/\(secret)").status == 404)
      #expect(
        try await badge("work_01jd0000000000000000000000")
          == "404 CopyrightSeal: Not found, CopyrightSeal")

      // On somebody else's page, in a browser.
      let article = try server.file(
        "page.html",
        """
        <!doctype html><html lang="zh-CN"><body><p>An article.</p>
        <script src="https://\(server.address)/seal.js" data-work="\(work)"></script></body></html>
        """)
      let browsed = try await visitor.browse("file://\(article)")
      #expect(browsed.contains("<a href=\"https://\(server.address)/w/\(work)?lang=zh\""))
      #expect(browsed.contains("<img src=\"https://\(server.address)/seal/\(work).svg?lang=zh\""))
      #expect(browsed.contains("版权印"))

      _ = try await seller.seal("work", "withdraw", work)
      #expect(
        try await badge(work) == "200 CopyrightSeal: Withdrawn, CopyrightSeal · sandbox")
      #expect(try await visitor.ask("/w/\(work)").body.contains("Withdrawn"))
    }
  }

  @Test func aCertificateIsVerifiedWithWhatItsPageOffersAlone() async throws {
    try await SharedServer.with { server in
      let (seller, visitor) = (try await Seller(server), Visitor(server: server))
      let content = "Verified with nothing of ours, \(UUID().uuidString)"
      let work = try await seller.work(content, title: "Proved")
      let certificate = try found(
        #/cert_[0-9a-z]+/#, try await visitor.ask("/w/\(work)").body)
      let page = try await visitor.ask("/c/\(certificate)").body
      let folder = server.state + "/proved"
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: false)
      for file in page.matches(of: #/href="(\/c\/[^"]+\/([a-z.-]+))" download/#) {
        let saved = try await visitor.ask(
          String(file.output.1), ["--output", "\(folder)/\(file.output.2)"])
        #expect(saved.status == 200)
      }
      // The sandbox's roots alone: live ones do not vouch for it.
      #expect(page.contains("href=\"/roots/sandbox.pem\"") && !page.contains("/roots/live.pem"))
      for name in ["sandbox", "live"] {
        let saved = try await visitor.ask(
          "/roots/\(name).pem", ["--output", "\(folder)/\(name).pem"])
        #expect(saved.status == 200)
      }
      try Data(content.utf8).write(to: URL(fileURLWithPath: folder + "/FILE"))
      // Every command of the page, as it stands there.
      let commands = page.matches(of: #/<pre>(.*?)<\/pre>/#.dotMatchesNewlines()).map {
        String($0.output.1).replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
          .replacing("&#39;", with: "'")
      }.filter { $0.contains("openssl") || $0.contains("sha256sum --check") }
      #expect(commands.count == 3, "\(commands)")
      func run(trusting roots: String) async throws -> [Int32] {
        var statuses: [Int32] = []
        for command in commands {
          let text = "cd \(folder) && cp \(roots).pem roots.pem && set -e -o pipefail\n\(command)"
          statuses.append(try await Command.run("bash", ["-c", text]).status)
        }
        return statuses
      }
      #expect(try await run(trusting: "sandbox") == [0, 0, 0])
      let live = try await run(trusting: "live")
      #expect(live[0] == 0 && live[1] != 0 && live[2] != 0)
      try Data("Other bytes".utf8).write(to: URL(fileURLWithPath: folder + "/FILE"))
      #expect(try await run(trusting: "sandbox").first != 0)
    }
  }

  @Test func theHomePageFindsAWorkByWhatOneKnowsOfIt() async throws {
    try await SharedServer.with { server in
      let (seller, visitor) = (try await Seller(server), Visitor(server: server))
      let content = UUID().uuidString
      let title = "Kraniche \(content.prefix(8))"
      let work = try await seller.work(content, title: title)
      let twin = try await seller.work(content + "2", title: title + ", again")
      func find(_ text: String) async throws -> Visitor.Answer {
        try await visitor.ask(
          "/find?lang=en", ["--get", "--data-urlencode", "q=\(text)"])
      }
      let file = try server.file("find-\(content).txt", content)
      let digest = try await Command.run("sha256sum", [file]).output.prefix(64)
      for text in [
        String(digest), digest.uppercased(), "sha256:\(digest)", title + ", again", work,
      ] {
        let answer = try await find(text)
        let expected = text.hasSuffix("again") ? twin : work
        #expect(answer.status == 303 && answer.location.contains("/w/\(expected)?"), "\(text)")
      }
      let both = try await find(title.lowercased())
      #expect(both.status == 200 && both.body.contains(work) && both.body.contains(twin))
      let none = try await find("<b>nothing \(content)")
      #expect(none.status == 404 && none.body.contains("Here you can look up"))
      #expect(none.body.contains("&lt;b&gt;nothing") && !none.body.contains("<b>nothing"))
      let found = try await seller.seal("work", "find", "--file", file)
      #expect(found.hasPrefix(work) && found.contains("(sandbox)"))
      #expect(try await seller.seal("work", "find", "--title", title).contains(twin))
    }
  }

  @Test func programsFindWhatTheyLookForOnEverySite() async throws {
    try await RunningServer.with(
      settings: ["web.securityContact=mailto:security@seal.example"]
    ) { server in
      let visitor = Visitor(server: server)
      let robots = try await visitor.ask("/robots.txt")
      #expect(robots.status == 200 && robots.body.contains("Disallow: /o/"))
      let security = try await visitor.ask("/.well-known/security.txt").body
      #expect(security.contains("Contact: mailto:security@seal.example"))
      let expires = try #require(security.firstMatch(of: #/Expires: (\S+)/#)).output.1
      #expect(expires > "2026" && security.contains("/.well-known/security.txt"))
      let icon = try await visitor.ask("/favicon.ico", ["--include", "--head"]).body.lowercased()
      #expect(icon.contains("content-type: image/vnd.microsoft.icon"))
      let home = try await visitor.ask("/", ["--include"]).body.lowercased()
      for line in ["etag: ", "cache-control: public", "strict-transport-security: max-age="] {
        #expect(home.contains(line), "\(line)")
      }
      let slash = try await visitor.ask("/notices/?environment=sandbox")
      #expect(slash.status == 308 && slash.location.hasSuffix("/notices?environment=sandbox"))
      let both = try await server.seald("root", "show").output
      let (live, sandbox) = (
        try await server.seal("statement", "roots").output,
        try await server.seal("statement", "roots", "--sandbox").output
      )
      #expect(live + sandbox == both && live != sandbox)
      for name in ["live", "sandbox"] {
        let printed = try await server.seald("root", "show", "--\(name)").output
        let shown = try await visitor.ask("/roots/\(name).pem").body
        #expect(shown + (shown.hasSuffix("\n") ? "" : "\n") == printed)
      }
    }
  }

  @Test func whatOtherSitesAndLiarsSendChangesNothing() async throws {
    try await SharedServer.with { server in
      let (seller, visitor) = (try await Seller(server), Visitor(server: server))
      let work = try await seller.work("E.", title: "Wanted")
      let offer = try await seller.offer(work, ["--free"])
      let form = "/w/\(work)/license/\(offer)"
      let token = try await visitor.token(at: form)
      let good = [
        "token": token, "licensee_name": "Press House", "use_url": "https://press.example/",
      ]
      func post(_ changes: [String: String], _ more: [String] = []) async throws -> Int {
        try await visitor.post(form, good.merging(changes) { _, new in new }, more).status
      }
      for (status, more) in [
        (403, ["--header", "Origin: https://evil.example"]),
        (403, ["--header", "Origin: null"]), (403, ["--header", "Sec-Fetch-Site: cross-site"]),
        (403, ["--header", "Sec-Fetch-Site: same-site"]),
        (415, ["--header", "Content-Type: text/plain"]), (405, ["--request", "PUT"]),
      ] {
        #expect(try await post([:], more) == status, "\(more)")
      }
      let foreign = try await visitor.token(
        at: "/w/\(work)/license/\(seller.offer(work, ["--price", "1"]))")
      for changes in [
        ["token": ""], ["token": token + "A"], ["token": foreign], ["licensee_name": ""],
        ["licensee_name": String(repeating: "x", count: 300)], ["use_url": "javascript:alert(1)"],
        ["use_url": ""],
      ] {
        #expect(try await post(changes) == 422, "\(changes)")
      }
      #expect(try await post(["licensee_name": String(repeating: "x", count: 40_000)]) == 413)
      for (path, status) in [
        ("/w/work_x", 404), ("/w/\(work)x", 404), ("/c/nothing", 404), ("/l/CS-0", 404),
        ("/o/order_x?t=x", 404), ("/notices?before=x", 404), ("/w/..%2f..%2fetc", 400),
        ("/w/\(work)/license/offer_x", 404), ("/\(String(repeating: "x", count: 3_000))", 414),
      ] {
        #expect(try await visitor.ask(path).status == status, "\(path)")
      }
      #expect(try await visitor.ask("/w/\(work)").body.contains("None yet."))
      let origin = ["--header", "Origin: https://\(server.address)"]
      #expect(try await post([:], origin) == 303)
      let changed = try await post(["licensee_name": "Another House"])
      #expect(changed == 422, "the same form with other words")

      let call = try await visitor.post(
        "/seal.certification.v1.CertificationService/ListWorks", [:],
        ["--data", "{}", "--header", "Content-Type: application/json"])
      #expect(call.status == 401, "\(call.body)")
      let listed = try await visitor.post(
        "/seal.certification.v1.CertificationService/ListWorks", [:],
        [
          "--data", "{}", "--header", "Content-Type: application/json", "--header",
          "Authorization: Bearer \(seller.key)",
        ])
      #expect(listed.status == 200 && listed.body.contains("\"Wanted\""), "\(listed.body)")
    }
  }

  @Test func tooManyFormsFromOneAddressWait() async throws {
    try await RunningServer.with(settings: ["web.formsPerMinute=2"]) { server in
      let visitor = Visitor(server: server)
      let (seller, fields) = (try await Seller(server), ["licensee_name": ""])
      let work = try await seller.work("F.", title: "Asked for")
      let form = "/w/\(work)/license/\(try await seller.offer(work, ["--free"]))"
      var statuses: [Int] = []
      for _ in 0..<3 { statuses.append(try await visitor.send(form, fields).status) }
      #expect(statuses == [422, 422, 429])
    }
  }

  @Test func pagesSpeakTheReadersLanguage() async throws {
    try await SharedServer.with { server in
      let visitor = Visitor(server: server)
      for (path, header, expected) in [
        ("/", "zh-CN,zh;q=0.9,en;q=0.8", "lang=\"zh-CN\""), ("/", "de,en;q=0.5", "lang=\"en\""),
        ("/?lang=zh", "en", "查询"), ("/?lang=en", "zh", "Look up"), ("/", "", "lang=\"en\""),
        ("/nothing", "zh", "此地址没有内容"),
      ] {
        let page = try await visitor.ask(path, language: header)
        #expect(page.body.contains(expected), "\(path) \(header)")
      }
    }
  }
}

private func found(_ pattern: Regex<Substring>, _ text: String) throws -> String {
  String(try #require(text.firstMatch(of: pattern), "\(text)").output)
}
