import Foundation
import SealTestSupport
import Testing

/// An operator decides about a case by commands alone, upon what they are shown.
@Suite struct ReviewerTests {
  private static let text = """
    The ferry went at six, and whoever had missed it sat down on the crates beside the lamp and \
    waited for the morning. An old woman sold tea from a can. Nobody asked her why she was there, \
    although it was known in the whole harbor that her own boat had left eleven years before and \
    that she had never asked about it. When it grew light she folded the cloth, counted the cups \
    twice, and went up the hill without a word.
    """

  private func found(_ pattern: Regex<Substring>, _ text: String) throws -> String {
    String(try #require(text.firstMatch(of: pattern), "\(text)").output)
  }

  @Test func aCaseIsDecidedUponWhatWasFound() async throws {
    let site = try LocalHTTPServer { request in
      guard request.target == "/copy" else { return .response(status: 404, headers: [], body: []) }
      let html = """
        <!doctype html><html><head><title>x</title></head><body>
        <article><p>\(Self.text)</p></article>
        <footer><a href="mailto:editor@copy.example">Write to us</a></footer></body></html>
        """
      return .response(
        status: 200, headers: [("Content-Type", "text/html; charset=utf-8")],
        body: Array(html.utf8))
    }
    let mail = try SMTPSink()
    let page = "http://127.0.0.1:\(site.port)/copy"
    try await RunningServer.with(
      settings: [
        "fetch.allowLoopback=127.0.0.1:\(site.port),127.0.0.1:\(mail.port)",
        "mail.smtpURL=smtp://127.0.0.1:\(mail.port)?tls=none",
        "mail.from=CopyrightSeal <cases@seal.example>",
      ]
    ) { server in
      func seal(_ arguments: String..., key: String? = nil, status: Int32 = 0) async throws
        -> String
      {
        var environment = ["SEAL_PROFILE": server.profile]
        if let key { environment["SEAL_API_KEY"] = key }
        let command = try await Command.run("seal", arguments, environment: environment)
        #expect(command.status == status, "\(arguments): \(command.errors)")
        return status == 0 ? command.output : command.errors
      }

      // The holder's part.
      let file = try server.file("story.txt", Self.text)
      let registered = try await seal("register", file, "--public", "--author", "Ada Example")
      let work = try found(#/work_[0-9a-z]+/#, registered)
      let shown = try await seal("work", "show", work)
      let (version, party, certificate) = (
        try found(#/version_[0-9a-z]+/#, shown), try found(#/party_[0-9a-z]+/#, shown),
        try found(#/cert_[0-9a-z]+/#, shown)
      )
      _ = try await seal("text", "register", version, file)
      _ = try await seal("offer", "create", work, "--price", "99.90", "--commercial")
      let mandate = try await found(
        #/mandate_[0-9a-z]+/#, seal("mandate", "create", party, "--max-ask", "200"))
      let monitor = try await found(
        #/monitor_[0-9a-z]+/#, seal("monitor", "create", page, "--delay", "50"))
      _ = try await seal("monitor", "run", monitor, "--wait")
      let usage = try await found(
        #/usage_[0-9a-z]+/#, seal("usage", "list", "--list", "black"))
      let opened = try await found(#/case_[0-9a-z]+/#, seal("case", "open", usage))

      // The operator's.
      let account = try await found(#/acct_[0-9a-z]+/#, seal("account", "show"))
      let made = try await server.seald("key", "create", account, "--operator")
      let key = try found(#/seal_live_[0-9a-f]+/#, made.output)
      _ = try await seal("review", "show", opened, status: 77)
      try await eventually("the case waits for an operator, its evidence is in the log") {
        let waits = try await seal("review", "list", key: key).contains(opened)
        let shown = try await seal("review", "show", opened, key: key)
        return waits && shown.contains(" entry ")
      }
      let objected = try await seal("review", "list", "--waiting", "objection", key: key)
      #expect(objected.isEmpty)
      let folder = server.state + "/review"
      let review = try await seal("review", "show", opened, "--output", folder, key: key)
      for said in [
        page, certificate, mandate, "claimed by     Ada Example", "found          full copy",
        "  of the work  100.0 %", "  work         The ferry went at six", "credit         none",
        "  page         The ferry went at six", "decision 1", "contact?       editor@copy.example",
        "asks           CNY 99.90", "  capture      sha256 ", "  stamped      20",
        "seal statement verify FOLDER/evidence --file FOLDER/capture.warc",
      ] { #expect(review.contains(said), "\(said) is not in \(review)") }
      // What is said there, verifies as it says.
      let evidence = try await seal(
        "statement", "verify", folder + "/evidence", "--file", folder + "/capture.warc", "--root",
        server.roots)
      #expect(evidence.hasPrefix("valid  evidence"))
      let proof = try await seal(
        "statement", "verify", folder + "/certificate", "--root", server.roots)
      #expect(proof.contains(certificate))

      // What can be decided next stands there, with the command for it; a refusal says it too.
      for said in [
        "contact?       editor@copy.example  (a link in the footer)",
        "next           `seal review approve \(opened) --contact editor@copy.example`",
        "next           `seal review reject \(opened) \"WHY\"`", "business       no",
        "next           `seal review commercial \(opened) yes|no \"WHY\"`",
      ] { #expect(review.contains(said), "\(said) is not in \(review)") }
      let refused = try await seal(
        "review", "decide", opened, "uphold", "It is a quotation.", key: key, status: 65)
      #expect(refused.contains("It waits for whom to invite"))
      #expect(refused.contains("instead: `seal review approve \(opened)"))

      _ = try await seal("review", "approve", opened, "--contact", "editor@copy.example", key: key)
      try await eventually("the invitation is out") { try mail.messages().count == 1 }
      let after = try await seal("review", "show", opened, key: key)
      #expect(after.contains("asked          editor@copy.example") && after.contains("sent"))
      // The claimant learns nothing of whom it is about.
      #expect(try await !seal("case", "show", opened).contains("editor@copy.example"))

      // What whoever got the letter can do with its link, and no key; with its number, nothing.
      let number = try found(#/CC(?:-[0-9A-Z]{4}){5}/#, after)
      let link = try found(
        #/https:[^ \n]+\/case\/CC-[0-9A-Z-]+\/[A-Za-z0-9_-]{43}/#,
        #require(mail.messages().first).text)
      #expect(link.contains(number) && !after.contains(link.suffix(43)))
      let numberAlone = try await seal("invitation", "show", number)
      #expect(numberAlone.contains(number) && !numberAlone.contains(page))
      let shownToAccused = try await seal(
        "invitation", "show", link, "--output", server.state + "/invitation")
      for said in ["claimed by", "Ada Example", "CNY 99.90", page, "not-me", "object"] {
        #expect(shownToAccused.contains(said), "\(said) is not in \(shownToAccused)")
      }
      let proved = try await seal(
        "statement", "verify", server.state + "/invitation/evidence", "--file",
        server.state + "/invitation/capture.warc", "--root", server.roots)
      #expect(proved.hasPrefix("valid  evidence"))
      let answered = try await seal(
        "invitation", "answer", link, "object", "--note", "I wrote it myself.")
      #expect(answered.contains(number))
      let waiting = try await seal("review", "list", "--waiting", "objection", key: key)
      #expect(waiting.contains(opened))

      // What anybody may see of the certificate and of the log.
      let certified = try await seal("certificate", "show", certificate)
      #expect(certified.contains("story") && certified.contains(certificate))
      let checked = try await seal(
        "certificate", "check", folder + "/certificate", "--file", file)
      #expect(checked.hasPrefix("valid"))
      _ = try await seal(
        "certificate", "check", folder + "/certificate", "--file", server.roots, status: 1)
      let log = try await seal("log", "show")
      let size = try #require(log.firstMatch(of: #/\n([0-9]+)\n/#), "\(log)").output.1
      let tile = server.state + "/tile"
      _ = try await seal("log", "save", "tile/entries/000.p/\(size)", tile)
      let saved = try Data(contentsOf: URL(fileURLWithPath: tile))
      #expect(saved.count == Int(size)! * 34)
    }
  }
}
