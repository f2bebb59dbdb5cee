import Foundation
import SealTestSupport
import Testing

/// What the operator's commands print, for people and for programs, along one bank transfer; and
/// what a buyer keeps.
@Suite struct MoneyCommandTests {
  private func found(_ pattern: Regex<Substring>, _ text: String) throws -> String {
    String(try #require(text.firstMatch(of: pattern), "\(text)").output)
  }

  /// The objects that a command printed for programs, one a line.
  private func objects(_ command: Command) throws -> [[String: Any]] {
    #expect(command.status == 0, "\(command.errors)")
    return try command.output.split(separator: "\n").map { line in
      try #require(
        try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any], "\(line)")
    }
  }

  @Test func moneyThatCameInPartIsSentBack() async throws {
    try await RunningServer.with { server in
      let made = try objects(
        try await server.seald("account", "create", "Both sides", "--sandbox", "--json"))
      let key = try #require(made[0]["key"] as? String)
      func seal(_ arguments: String...) async throws -> String {
        let command = try await Command.run(
          "seal", arguments, environment: ["SEAL_PROFILE": server.profile, "SEAL_API_KEY": key])
        #expect(command.status == 0, "\(arguments): \(command.errors)")
        return command.output
      }
      let file = try server.file("text.txt", "a text that is paid in part")
      let work = try found(
        #/work_[0-9a-z]+/#, try await seal("register", file, "--public", "--author", "Ada"))
      let offer = try found(
        #/offer_[0-9a-z]+/#, try await seal("offer", "create", work, "--price", "9"))
      let order = try found(
        #/order_[0-9a-z]+/#,
        try await seal(
          "buy", work, offer, "--licensee", "Press", "--place", "https://press.example/"))

      #expect(try objects(try await server.seald("payment", "list", "--json")).count == 1)
      let early = try await server.seald("refund", "begin", order)
      #expect(early.status == 1 && early.errors.hasSuffix("(NOTHING_TO_REFUND)\n"))
      let part = try objects(
        try await server.seald("payment", "confirm", order, "4.00 CNY", "--as-received", "--json"))
      #expect((part[0]["received"] as? [String: String])?["minorUnits"] == "400")
      #expect(part[0]["next"] as? String == "seald refund begin \(order)")
      let listed = try await server.seald("payment", "list")
      #expect(listed.output.contains("  received  CNY 4.00\n"), "\(listed.output)")

      let begun = try await server.seald("refund", "begin", order)
      #expect(begun.output.hasPrefix("\(order)  refunding  CNY 9.00\n"), "\(begun.output)")
      #expect(
        begun.output.contains("  next      send it back, then `seald refund confirm \(order)`\n"))
      // Said again, nothing changes.
      #expect(try await server.seald("refund", "begin", order).output == begun.output)
      let confirmed = try objects(try await server.seald("refund", "confirm", order, "--json"))
      #expect(confirmed[0]["orderId"] as? String == order)
      #expect(try await server.seald("payment", "list", "--json").output.isEmpty)

      let trials = try objects(try await server.seald("ledger", "audit", "--json"))
      #expect(trials.map { $0["balanced"] as? Bool } == [true, true])
      let roots = try objects(try await server.seald("root", "show", "--json"))
      #expect(roots.map { $0["environment"] as? String } == ["LIVE", "SANDBOX"])
      let audits = try objects(try await server.seald("log", "audit", "--json"))
      #expect(audits.allSatisfy { ($0["problems"] as? [String])?.isEmpty == true })
      let status = try objects(try await server.seald("status", "--json"))
      #expect(status[0]["serving"] as? Bool == true)
      let settings = try objects(try await Command.run("seald", ["settings", "--json"]))
      #expect(settings.contains { $0["name"] as? String == "listen" })
    }
  }

  @Test func aLicenseIsSavedWholeAndOrdersAreFoundByMail() async throws {
    let mail = try SMTPSink()
    try await RunningServer.with(
      settings: [
        "fetch.allowLoopback=127.0.0.1:\(mail.port)",
        "mail.smtpURL=smtp://127.0.0.1:\(mail.port)?tls=none",
        "mail.from=CopyrightSeal <orders@seal.example>",
      ]
    ) { server in
      let file = try server.file("free.txt", "a text that is licensed for nothing")
      let work = try found(
        #/work_[0-9a-z]+/#,
        try await server.seal("register", file, "--public", "--author", "Ada").output)
      let offer = try found(
        #/offer_[0-9a-z]+/#, try await server.seal("offer", "create", work, "--free").output)
      let bought = try await server.seal(
        "buy", work, offer, "--licensee", "Press", "--place", "https://press.example/")
      let number = try found(#/CS(?:-[0-9A-Z]{4}){4}/#, bought.output)
      let zip = "\(server.state)/license.zip"
      // The letter is made a moment later.
      try await eventually("the license is saved whole") {
        try await server.seal("license", "show", number, "--bundle", zip).status == 0
      }
      let verified = try await server.seal("verify", zip)
      #expect(verified.output.hasPrefix("valid  \(zip)\n"), "\(verified.output)")
      #expect(verified.output.contains("  licensee       Press\n"))
      let again = try await server.seal("license", "show", number, "--bundle", zip)
      #expect(again.status == 73)
      #expect(again.errors == "seal: `\(zip)` cannot be written: file exists.\n")

      let asked = try await server.seal("order", "find", "reader@press.example")
      #expect(
        asked.output
          == "If there are orders with this address, their links are on their way to it.\n")
    }
  }
}
