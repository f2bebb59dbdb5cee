import Foundation
import SealAPI
import SealClient
import SealRPC
import SealTestSupport
import Testing

/// The licensing part of the loop, by commands alone: a seller, a buyer, an operator.
@Suite struct LicensingTests {
  /// Somebody with a sandbox account.
  private struct Person {
    let server: RunningServer
    let account: String
    let key: String

    init(_ name: String, _ server: RunningServer) async throws {
      let made = try await server.seald("account", "create", name, "--sandbox")
      account = String(try #require(made.output.firstMatch(of: #/acct_[0-9a-z]+/#)).output)
      key = String(try #require(made.output.firstMatch(of: #/seal_test_[0-9a-f]+/#)).output)
      self.server = server
    }

    /// `seal`; its output, and an issue when it ends otherwise than expected.
    func seal(
      _ arguments: String..., status: Int32 = 0, sourceLocation: SourceLocation = #_sourceLocation
    ) async throws -> String {
      let command = try await Command.run(
        "seal", arguments, environment: ["SEAL_PROFILE": server.profile, "SEAL_API_KEY": key])
      #expect(command.status == status, "\(command.errors)", sourceLocation: sourceLocation)
      return command.output
    }
  }

  private func found(_ pattern: Regex<Substring>, _ text: String) throws -> String {
    String(try #require(text.firstMatch(of: pattern), "\(text)").output)
  }

  @Test func aWorkIsSoldLicensedPaidAndReleasedByCommandsAlone() async throws {
    try await RunningServer.with { server in
      let (ada, press) = (
        try await Person("Ada's studio", server), try await Person("Press House", server)
      )
      let file = try server.file("article.txt", "An article that others want to print.")
      let registered = try await ada.seal("register", file, "--author", "Ada Example")
      let work = try found(#/work_[0-9a-z]+/#, registered)
      // Nobody buys from somebody whom they may not know.
      _ = try await ada.seal("offer", "create", work, "--free", status: 65)
      #expect(try await ada.seal("work", "publish", work).contains(work))
      let place = "https://press.example/news"
      #expect(
        try await press.seal("use", "check", work, "--place", place, status: 1).hasPrefix(
          "prohibited"))

      let free = try await ada.seal("offer", "create", work, "--free", "--credit")
      #expect(free.contains("free"))
      let paid = try await ada.seal(
        "offer", "create", work, "--price", "99.90", "--days", "30", "--commercial")
      let offer = try found(#/offer_[0-9a-z]+/#, paid)
      let check = try await press.seal(
        "use", "check", work, "--place", place, "--commercial", status: 1)
      #expect(check.hasPrefix("needs license") && check.contains("CNY 99.90"))
      _ = try await press.seal("use", "check", work, "--place", place, "--credited")

      let bought = try await press.seal(
        "buy", work, offer, "--licensee", "Press House", "--place", place)
      let order = try found(#/order_[0-9a-z]+/#, bought)
      #expect(bought.contains("6222-0001") && bought.contains("SANDBOX"))
      let confirmed = try await server.seald("payment", "confirm", order, "99.90 CNY")
      #expect(confirmed.output.contains("in notice"), "\(confirmed.errors)")
      let number = try await found(#/CS(?:-[0-9A-Z]{4}){4}/#, press.seal("order", "show", order))

      try await checkGuest(server, work, free: found(#/offer_[0-9a-z]+/#, free))
      try await server.until("tlog-proof") {
        try await press.seal("license", "show", number, "--json")
      }
      let folder = server.state + "/license"
      #expect(
        try await press.seal("license", "show", number, "--output", folder).contains("active"))
      let verified = try await press.seal("license", "verify", folder, "--root", server.roots)
      #expect(verified.contains("licensee       Press House") && verified.contains("SANDBOX"))
      #expect(verified.contains("copyrightseal-development/sandbox/"))
      let json = try await press.seal(
        "license", "verify", folder, "--root", server.roots, "--json")
      #expect(json.contains(#""valid":true"#) && json.contains(#""type":"license""#))
      let other = try await press.seal(
        "license", "verify", file + ".seal", "--root", server.roots, status: 1)
      #expect(other.contains("not `license`"), "\(other)")
      let stamp = try await Command.run(
        "openssl",
        [
          "ts", "-verify", "-token_in", "-in", folder + "/timestamp.tst", "-data",
          folder + "/statement.json", "-CAfile", server.roots, "-untrusted", folder + "/tsa.pem",
        ])
      #expect(stamp.output.contains("Verification: OK"), "\(stamp.errors)")
      try await checkStatement(in: folder, press, server)
      try await checkLetter(of: number, bought: press, server)
      _ = try await press.seal("use", "check", work, "--place", place, "--commercial")
      _ = try await press.seal(
        "use", "check", work, "--place", "https://elsewhere.example/", "--commercial", status: 1)

      #expect(try await ada.seal("balance", "list").contains("supervised 94.91  available 0.00"))
      let advanced = try await server.seald("clock", "advance", ada.account, "7")
      #expect(advanced.status == 0, "\(advanced.errors)")
      try await server.until("released") { try await press.seal("order", "show", order) }
      #expect(try await ada.seal("balance", "list").contains("supervised 0.00  available 94.91"))
      let late = try await press.seal("objection", "file", number, "I wrote this.", status: 65)
      #expect(late.isEmpty)
      #expect(try await server.seald("ledger", "audit").status == 0)
      #expect(try await server.seald("job", "list").output == "no job is parked\n")
      let audit = try await server.seald("log", "audit")
      #expect(audit.status == 0 && audit.output.contains("entries"), "\(audit.output)")
      let trail = try await ada.seal("change", "list")
      for line in [
        "CreateAccount  \(ada.account)  operator", "ConfirmPayment  \(order)  operator",
        "CreateOrder  \(order)  account", "order.released  \(order)  platform",
        "AdvanceClock  \(ada.account)  operator",
      ] {
        #expect(trail.contains(line), "\(line) in \(trail)")
      }
      let buyers = try await press.seal("change", "list")
      #expect(buyers.contains("order.released  \(order)  platform"), "\(buyers)")
    }
  }

  /// Whoever has no key orders all the same, and sees the order by its secret.
  private func checkGuest(_ server: RunningServer, _ work: String, free offer: String) async throws
  {
    func seal(_ arguments: String...) async throws -> Command {
      try await Command.run(
        "seal", arguments + ["--address", server.address, "--root", server.roots],
        environment: ["SEAL_PROFILE": server.state + "/nobody.json"])
    }
    let bought = try await seal(
      "buy", work, offer, "--licensee", "A reader", "--place", "https://reader.example/")
    let order = try found(#/order_[0-9a-z]+/#, bought.output)
    #expect(bought.output.contains("license"))
    let secret = try #require(bought.errors.firstMatch(of: #/--secret (\S{22})/#)).output.1
    #expect(!bought.output.contains(secret))
    let shown = try await seal("order", "show", order, "--secret", String(secret))
    #expect(shown.output.contains(order), "\(shown.errors)")
    #expect(try await seal("order", "show", order).status != 0)
    let choosing = try await seal(
      "buy", work, offer, "--licensee", "A reader", "--pay", "wechat")
    #expect(choosing.status == 64, "\(choosing.errors)")
  }

  /// Who bought gets the license's statement by its identifier; anybody does, without who may use
  /// the work.
  private func checkStatement(in folder: String, _ press: Person, _ server: RunningServer)
    async throws
  {
    let statement = try String(contentsOfFile: folder + "/statement.json", encoding: .utf8)
    let id = try found(#/license_[0-9a-z]+/#, statement)
    let again = folder + "-again"
    let own = try await press.seal("statement", "show", id)
    #expect(own.hasPrefix("license  \(id)") && own.contains("Press House"))
    let guest = try await Command.run(
      "seal",
      [
        "statement", "show", id, "--output", again, "--address", server.address, "--root",
        server.roots,
      ], environment: ["SEAL_PROFILE": server.state + "/nobody.json"])
    let shown = guest.output
    #expect(guest.status == 0, "\(guest.errors)")
    #expect(shown.hasPrefix("license  \(id)") && !shown.contains("Press House"))
    let verified = try await press.seal("statement", "verify", again, "--root", server.roots)
    #expect(verified.contains("valid  license  \(id)") && !verified.contains("Press House"))
  }

  /// The letter, as foreign tools and our own see it.
  private func checkLetter(of number: String, bought press: Person, _ server: RunningServer)
    async throws
  {
    let file = server.state + "/letter.pdf"
    // It is made after the license is in the log, and enters the log itself.
    var probe = 0
    try await server.until("tlog-proof") {
      probe += 1
      return try await Command.run(
        "seal",
        ["letter", "save", number, "--output", "\(server.state)/probe-\(probe).pdf", "--json"],
        environment: ["SEAL_PROFILE": server.profile, "SEAL_API_KEY": press.key]
      ).output
    }
    _ = try await press.seal("letter", "save", number, "--output", file)
    _ = try await press.seal("letter", "save", number, "--output", file, status: 73)
    let verified = try await press.seal("letter", "verify", file, "--root", server.roots)
    #expect(verified.contains(number) && verified.contains("SANDBOX"))
    #expect(verified.contains("copyrightseal-development/sandbox/"))
    let text = try await Command.run("pdftotext", ["-layout", file, "-"])
    for words in [number, "Press House", "article.txt", "SANDBOX", "SIMULATED", "CNY 99.90"] {
      #expect(text.output.contains(words), "\(words)")
    }
    let proof = file + ".seal"
    let key = try await Command.run(
      "openssl", ["x509", "-in", proof + "/issuer.pem", "-pubkey", "-noout"])
    try Data(key.output.utf8).write(to: URL(filePath: proof + ".key"))
    let signature = try await Command.run(
      "openssl",
      [
        "pkeyutl", "-verify", "-pubin", "-inkey", proof + ".key", "-rawin", "-in",
        proof + "/statement.json", "-sigfile", proof + "/statement.sig",
      ])
    #expect(signature.status == 0, "\(signature.errors)")
    let digest = try await Command.run("sha256sum", [file]).output.prefix(64)
    let statement = try String(contentsOfFile: proof + "/statement.json", encoding: .utf8)
    #expect(statement.contains("\"sha256\":\"\(digest)\""))
    var bytes = try Data(contentsOf: URL(filePath: file))
    bytes[bytes.count / 2] ^= 1
    try bytes.write(to: URL(filePath: file))
    let forged = try await press.seal("letter", "verify", file, "--root", server.roots, status: 1)
    #expect(forged.contains("FAILED  WORK_SHA256"))
  }

  @Test func anObjectionThatIsUpheldRevokesAndRefunds() async throws {
    try await RunningServer.with { server in
      let (ada, press) = (
        try await Person("Ada's studio", server), try await Person("Press House", server)
      )
      let file = try server.file("article.txt", "Another article.")
      let work = try await found(
        #/work_[0-9a-z]+/#, ada.seal("register", file, "--public", "--author", "Ada Example"))
      let offer = try await found(
        #/offer_[0-9a-z]+/#, ada.seal("offer", "create", work, "--price", "5"))
      let order = try await found(
        #/order_[0-9a-z]+/#,
        press.seal("buy", work, offer, "--licensee", "Press House", "--place", "https://p.example/")
      )
      _ = try await server.seald("payment", "confirm", order, "5.00 CNY")
      let number = try await found(#/CS(?:-[0-9A-Z]{4}){4}/#, press.seal("order", "show", order))
      let objection = try await found(
        #/objection_[0-9a-z]+/#, ada.seal("objection", "file", number, "This is not mine to sell."))
      #expect(try await press.seal("license", "show", number).contains("objected"))
      let decided = try await server.seald(
        "objection", "decide", objection, "uphold", "The seller says so herself.")
      #expect(decided.output.contains("refunding"), "\(decided.errors)")
      #expect(try await press.seal("license", "show", number).contains("revoked"))
      #expect(try await server.seald("refund", "confirm", order).output.contains("refunded"))
      #expect(try await server.seald("ledger", "audit").status == 0)
    }
  }

  /// Orders are placed and paid without pause while the server is killed, and then its database: no
  /// license without money, no money without license, nothing twice, no event lost. `LoopTests` and
  /// `make test-crash` kill them oftener.
  @Test func moneyAndRightMoveTogetherThroughCrashes() async throws {
    try await RunningServer.with { server in
      let (ada, press) = (
        try await Person("Ada's studio", server), try await Person("Press House", server)
      )
      let file = try server.file("article.txt", "One more article.")
      let work = try await found(
        #/work_[0-9a-z]+/#, ada.seal("register", file, "--public", "--author", "Ada Example"))
      let offer = try await found(
        #/offer_[0-9a-z]+/#, ada.seal("offer", "create", work, "--price", "1"))
      let client = try server.client(apiKey: press.key, options: .throughCrashes)
      let orders = AuthorizationV1.AuthorizationServiceClient(channel: client)
      for round in 0..<2 {
        let (placed, place) = AsyncStream.makeStream(of: String.self)
        let buyers = Task {
          try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<4 {
              group.addTask {
                let slow = CallOptions(timeout: .seconds(60))
                let quote = try await orders.createQuote(
                  .init(workID: work, offerID: offer), options: slow)
                let order = try await orders.createOrder(
                  .init(
                    quoteID: quote.quote?.quoteID ?? "", licenseeName: "Press House",
                    useURL: "https://p.example/"), options: slow)
                place.yield(order.order?.orderID ?? "")
              }
            }
            try await group.waitForAll()
          }
          place.finish()
        }
        // The server before any is paid, the database in the middle of payments.
        var paid = 0
        for await order in placed {
          if paid == round { try await crash(server, isServer: round.isMultiple(of: 2)) }
          // Said again until it is heard: saying it twice changes nothing.
          for _ in 0..<20
          where try await server.seald("payment", "confirm", order, "1.00 CNY").status != 0 {}
          paid += 1
        }
        try await buyers.value
        #expect(paid == 4)
      }
      try await client.shutdown()
      #expect(try await server.seald("ledger", "audit").status == 0)
      #expect(try await server.seald("log", "audit").status == 0)
      for (what, query) in [
        (
          "money without a license",
          """
          SELECT order_id FROM license_order
          WHERE state = 2 AND order_id NOT IN (SELECT order_id FROM license)
          """
        ),
        (
          "not a license for each of 8 receipts",
          """
          SELECT 1 WHERE (SELECT count(*) FROM license) <> 8
            OR (SELECT count(*) FROM transfer WHERE kind = 'RECEIPT') <> 8
          """
        ),
        (
          "an event that is lost or doubled",
          """
          SELECT 1 WHERE (SELECT count(*) FROM license)
            <> (SELECT count(DISTINCT subject) FROM event WHERE type = 'license.issued')
          UNION ALL
          SELECT count(*) FROM event WHERE type = 'license.issued'
          GROUP BY account_id, environment, subject HAVING count(*) > 1
          """
        ),
        (
          "a statement that is neither in the log nor waiting",
          """
          SELECT statement_id FROM statement WHERE sha256(canonical) NOT IN
            (SELECT statement_sha256 FROM log_leaf UNION SELECT statement_sha256 FROM log_waiting)
          """
        ),
        (
          "a license without a letter or a job for one",
          """
          SELECT number FROM license WHERE license_id NOT IN (SELECT license_id FROM license_letter)
            AND (SELECT count(*) FROM job WHERE kind = 'license-letter' AND state = 'WAITING')
              < (SELECT count(*) FROM license) - (SELECT count(*) FROM license_letter)
          """
        ),
        (
          "a gap in a subject's events",
          """
          SELECT subject FROM event GROUP BY account_id, environment, subject
          HAVING count(*) <> max(sequence)
          """
        ),
      ] {
        #expect(try await DatabaseDump.query(query, on: server).isEmpty, "\(what)")
      }
    }
  }

  private func crash(_ server: RunningServer, isServer: Bool) async throws {
    if isServer {
      server.signal(SIGKILL)
      _ = await server.ended()
      try await server.start()
    } else if let postmaster = try DatabaseDump.postmaster(of: server) {
      kill(postmaster, SIGKILL)
    }
  }
}

extension RunningServer {
  /// Asks until the answer has this text.
  func until(_ text: String, _ question: () async throws -> String) async throws {
    try await eventually("an answer with \(text)") { try await question().contains(text) }
  }
}
