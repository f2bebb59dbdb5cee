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

      let party = try found(#/party_[0-9a-z]+/#, shown)
      #expect(
        try await seal("claim", "set", work, "\(party)=60%", "鹤邮报=39.9999%", status: 65)
          .contains("1,000,000"))
      let split = try await seal("claim", "set", work, "\(party)=60%", "鹤邮报=400000")
      #expect(split.contains("600000 ppm") && split.contains("鹤邮报"))
      let offer = try await seal("offer", "create", work, "--price", "99")
      #expect(offer.contains("600000 ppm") && offer.contains("400000 ppm"))
      #expect(try await seal("preset", "withdraw", preset).contains("withdrawn"))
      #expect(try await seal("offer", "list").contains("free  Free license  (withdrawn)"))
      #expect(try await seal("channel", "disconnect", channel).contains("disconnected"))
    }
  }
}

/// What a website answers, by target.
private final class PageTable: Sendable {
  let table = Mutex<[String: LocalHTTPServer.Answer]>([:])
}
