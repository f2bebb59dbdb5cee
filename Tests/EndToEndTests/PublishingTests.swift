import Foundation
import SealTestSupport
import Synchronization
import Testing

/// The publishing part of the loop, by commands alone: a website, its proof, its pages, its
/// holders.
@Suite struct PublishingTests {
  private static func article(_ text: String) -> LocalHTTPServer.Answer {
    let html = """
      <!doctype html><html lang="zh"><head><meta charset="utf-8"><title>鹤归来</title>
      <meta name="author" content="艾达"></head><body><nav><a href="/">首页</a></nav>
      <article><h1>鹤归来</h1><p>\(text)</p></article><div class="comments"><p>沙发</p></div></body></html>
      """
    return .response(
      status: 200, headers: [("Content-Type", "text/html; charset=utf-8")], body: Array(html.utf8))
  }

  private func found(_ pattern: Regex<Substring>, _ text: String) throws -> String {
    String(try #require(text.firstMatch(of: pattern), "\(text)").output)
  }

  @Test func aWebsiteIsProvedItsPageIncludedEditedSplitAndSoldByCommandsAlone() async throws {
    let pages = PageTable()
    let site = try LocalHTTPServer { request in
      pages.table.withLock { $0[request.target] }
        ?? .response(status: 404, headers: [], body: [])
    }
    let origin = "http://127.0.0.1:\(site.port)"
    let text = "三月最后一个寒冷的早晨，鹤群飞回了村庄，全村的人都站在堤坝上，一只一只地数着它们。"
    try await RunningServer.with(
      settings: ["fetch.allowLoopback=127.0.0.1:\(site.port)"]
    ) { server in
      let made = try await server.seald("account", "create", "Ada's studio", "--sandbox")
      let key = try found(#/seal_test_[0-9a-f]+/#, made.output)
      func seal(_ arguments: String..., status: Int32 = 0) async throws -> String {
        let command = try await Command.run(
          "seal", arguments, environment: ["SEAL_PROFILE": server.profile, "SEAL_API_KEY": key])
        #expect(command.status == status, "\(arguments): \(command.errors)")
        return status == 0 ? command.output : command.errors
      }

      let added = try await seal("channel", "create", origin, "--author", "鹤邮报", "--organization")
      let channel = try found(#/channel_[0-9a-z]+/#, added)
      let token = try found(#/[0-9a-f]{32}/#, added)
      #expect(added.contains("pending"))
      #expect(try await seal("channel", "verify", channel, status: 65).contains("PROOF_NOT_FOUND"))
      #expect(
        try await seal("page", "include", origin + "/crane", status: 65).contains(
          "CHANNEL_NOT_VERIFIED"))
      pages.table.withLock { $0["/.well-known/copyrightseal.txt"] = .text(token) }
      let script =
        #"<script src="https://\#(server.address)/seal.js" data-channel="\#(channel)"></script>"#
      for command in [["verify", channel], ["list"], ["show", channel]] {
        let printed = try await Command.run(
          "seal", ["channel"] + command,
          environment: ["SEAL_PROFILE": server.profile, "SEAL_API_KEY": key]
        ).output
        #expect(printed.contains("verified") && printed.contains(script), "\(printed)")
        // The list has one form; what a page will show stands beside all of them.
        let forms = printed.matches(of: #/<img src="https:\/\/[^"]+\/seal\/channel_/#).count
        #expect(forms == (command == ["list"] ? 0 : 2))
        #expect(printed.contains("Being certified") == (command != ["list"]))
      }

      let sold = try await seal("preset", "create", channel, "--free", "--credit")
      let preset = try found(#/preset_[0-9a-z]+/#, sold)
      #expect(sold.contains("free") && sold.contains(channel))
      #expect(try await seal("preset", "list", "--channel", channel).contains(preset))
      for wrong in [
        ["offer", "create", "--free"], ["offer", "create", "work_x"],
        ["preset", "create", channel, "--price", "1", "--free"],
        ["preset", "create", channel, "--price", "1", "--share", "party_x=1000000"],
      ] {
        let command = try await Command.run(
          "seal", wrong, environment: ["SEAL_PROFILE": server.profile, "SEAL_API_KEY": key])
        #expect(command.status == 64, "\(wrong): \(command.errors)")
      }

      // A page that carries the seal without a script, seen by a browser before it was read.
      let snippets = try await seal("channel", "show", channel)
      let link = String(
        try #require(snippets.firstMatch(of: #/<a href="[^"]+" referrerpolicy.*<\/a>/#)).output)
      let visitor = Visitor(server: server)
      pages.table.withLock {
        $0["/heron"] = Self.article("苍鹭在岸边站了整整一个下午，直到孩子们都回家去了，它才慢慢飞走。" + link)
      }
      let unseen = "/seal/\(channel).svg?u=" + origin.replacing(":", with: "%3A") + "%2Fheron"
      let badge = try await visitor.ask(unseen)
      #expect(badge.status == 200 && badge.body.contains("Being certified"), "\(badge)")
      try await server.until("Licenses here") { try await visitor.ask(unseen).body }
      let heron = try await visitor.browse(origin + "/heron")
      #expect(heron.contains("苍鹭"))
      let led = try await visitor.ask(
        "/s/\(channel)", ["--header", "Referer: \(origin)/heron"])
      #expect(led.status == 303 && led.location.contains("/w/work_"), "\(led)")
      // What is being read leads to a page that waits; what cannot be read says why and until when.
      let missing = "/s/\(channel)?u=" + origin.replacing(":", with: "%3A") + "%2Fnone"
      let reading = try await visitor.ask(missing)
      #expect(reading.status == 202 && reading.body.contains("data-poll=\"2\""))
      try await server.until("A view of the seal from") { try await visitor.ask(missing).body }
      let refused = try await seal("page", "list", "--refused")
      #expect(refused.contains("status 404") && refused.contains("read again"))
      #expect(try await seal("page", "show", origin + "/none").contains("PAGE_NOT_FOUND"))
      // The title that was certified finds it, and so does its address.
      let findings = try await seal("work", "find", "--page", origin + "/heron")
      #expect(findings.contains("鹤归来"))

      pages.table.withLock { $0["/crane"] = Self.article(text) }
      let first = try await seal("page", "include", origin + "/crane")
      #expect(first.contains("new work"))
      let work = try found(#/work_[0-9a-z]+/#, first)
      let offers = try await seal("offer", "list")
      #expect(offers.contains(preset) && offers.contains(work))
      #expect(try await seal("page", "include", origin + "/crane").contains("unchanged"))
      pages.table.withLock { $0["/crane"] = Self.article(text + "后来下雪了。") }
      let second = try await seal("page", "include", origin + "/crane")
      #expect(second.contains("new version") && second.contains(work))
      let shown = try await seal("work", "show", work)
      #expect(shown.contains("channel verified") && shown.contains("艾达"))
      #expect(shown.contains("version 2") && !shown.contains("version 3"))
      #expect(
        try await seal(
          "page", "include", "https://a.example/crane", "--channel", channel, status: 65
        )
        .contains("PAGE_ELSEWHERE"))

      // The certified text is handed out, and verifies; the saved page does not, and is told why.
      let version = try found(#/version_[0-9a-z]+/#, second)
      let folder = server.state + "/text"
      let handed = try await seal("version", "show", version, "--output", folder)
      #expect(handed.contains("of the page's article"))
      let verified = try await seal(
        "verify", "\(folder)/\(version).txt", "--root", server.roots)
      #expect(verified.contains("valid") && verified.contains("鹤归来"))
      let certified = String(
        decoding: try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(version).txt")),
        as: UTF8.self)
      #expect(certified.contains(text) && !certified.contains("沙发"))
      let saved = try server.file("crane.html", "<!doctype html><p>\(text)")
      let refusal = try await Command.run(
        "seal", ["verify", saved, "\(folder)/\(version).txt.seal", "--root", server.roots])
      #expect(refusal.status == 1 && refusal.output.contains("main text, not its HTML"))
      #expect(refusal.output.contains("seal version show \(version)"))
      let page = try await visitor.ask("/c/\(version)").body
      #expect(page.contains("/text.txt\" download"))
      let downloaded = try await visitor.ask("/c/\(version)/text.txt").body
      #expect(downloaded == certified)

      let party = try found(#/party_[0-9a-z]+/#, shown)
      #expect(
        try await seal("claim", "set", work, "\(party)=60%", "鹤邮报=39.9999%", status: 65)
          .contains("must sum to 100 %"))
      let split = try await seal("claim", "set", work, "\(party)=60%", "鹤邮报=400000")
      #expect(split.contains("600000 ppm") && split.contains("鹤邮报"))
      let offer = try await seal("offer", "create", work, "--price", "99")
      #expect(offer.contains("600000 ppm") && offer.contains("400000 ppm"))
      #expect(try await seal("preset", "withdraw", preset).contains("withdrawn"))
      #expect(try await seal("offer", "list").contains("free  Free license / 免费许可  (withdrawn)"))
      #expect(try await seal("channel", "end", channel).contains("disconnected"))
    }
  }
}

/// What a website answers, by target.
private final class PageTable: Sendable {
  let table = Mutex<[String: LocalHTTPServer.Answer]>([:])
}
