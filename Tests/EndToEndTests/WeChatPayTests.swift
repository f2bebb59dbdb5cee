import Foundation
import SealTestSupport
import Testing

/// A license that is paid through WeChat Pay, by commands alone, against the simulator.
@Suite struct WeChatPayTests {
  @Test func aCodeIsPaidAndTheOrderIsLicensedAcrossAKill() async throws {
    try await RunningServer.with { server in
      let simulator = try await RunningSimulator(for: server)
      #expect(await server.stop() == 0)
      try await server.start(settings: simulator.settings)
      let made = try await server.seald("account", "create", "Both sides", "--sandbox")
      let key = String(try #require(made.output.firstMatch(of: #/seal_test_[0-9a-f]+/#)).output)
      func seal(_ arguments: String...) async throws -> String {
        let command = try await Command.run(
          "seal", arguments, environment: ["SEAL_PROFILE": server.profile, "SEAL_API_KEY": key])
        #expect(command.status == 0, "\(command.errors)")
        return command.output
      }
      func order(_ work: String, _ offer: String) async throws -> (id: String, code: String) {
        let bought = try await seal(
          "buy", work, offer, "--licensee", "Press House", "--place", "https://press.example/news",
          "--pay", "wechat")
        #expect(bought.contains("WeChat Pay") && bought.contains("SANDBOX"))
        return (
          String(try #require(bought.firstMatch(of: #/order_[0-9a-z]+/#)).output),
          String(try #require(bought.firstMatch(of: #/weixin:\S+/#), "\(bought)").output)
        )
      }
      let file = try server.file("article.txt", "An article that others want to print.")
      let registered = try await seal("register", file, "--public", "--author", "Ada Example")
      let work = String(try #require(registered.firstMatch(of: #/work_[0-9a-z]+/#)).output)
      let offered = try await seal("offer", "create", work, "--price", "99.90", "--days", "30")
      let offer = String(try #require(offered.firstMatch(of: #/offer_[0-9a-z]+/#)).output)

      // The notification comes over TLS and moves the order.
      let first = try await order(work, offer)
      #expect(try await simulator.tell("pay?code_url=\(first.code)").contains("SIMULATOR: paid"))
      try await server.until("in notice") { try await seal("order", "show", first.id) }

      // Paid while the server is dead: it is told again, or asks.
      let second = try await order(work, offer)
      server.signal(SIGKILL)
      _ = await server.ended()
      #expect(try await simulator.tell("pay?code_url=\(second.code)").contains("SIMULATOR: paid"))
      try await server.start(settings: simulator.settings)
      try await server.until("in notice") { try await seal("order", "show", second.id) }

      #expect(try await server.seald("incident", "list").output == "nothing to look at\n")
      // As a provider's odd word would have left it.
      let incident = "incident_01h455vb4pex5vsknk084sn02q"
      _ = try await DatabaseDump.query(
        """
        INSERT INTO payment_incident VALUES ('01890a5d-ac96-774b-bcce-b302099a8057',
          'wechat_pay_native', 'UNKNOWN_PAYMENT', 'x', 'Nobody asked for it.', now())
        """, on: server)
      #expect(try await server.seald("incident", "list").output.contains(incident))
      let settled = try await server.seald(
        "incident", "settle", incident, "Sent back by hand.", "--by", "Ada")
      #expect(settled.status == 0 && settled.output.contains("Sent back by hand."), "\(settled)")
      #expect(try await server.seald("incident", "list").output == "nothing to look at\n")
      #expect(try await server.seald("incident", "list", "--all").output.contains("SETTLED"))
      let again = try await server.seald("incident", "settle", incident, "Once more.")
      #expect(again.status == 1 && again.errors.contains("settled before"))

      let trial = try await server.seald("ledger", "audit")
      #expect(trial.status == 0 && trial.output.contains("SANDBOX balanced"))
    }
  }
}
