import Foundation
import SealTestSupport
import Testing

/// `seald sandbox`, followed as a newcomer follows it: by nothing but what it prints.
@Suite struct SandboxTests {
  private func inFolder(_ body: (String) async throws -> Void) async throws {
    let folder = try TemporaryFolder.make(prefix: "seal-sandbox")
    try Data("A file of the newcomer's own.\n".utf8)
      .write(to: URL(fileURLWithPath: folder + "/README.md"))
    try await body(folder)
    try TemporaryFolder.remove(folder)
  }

  /// What `curl` gets; redirects are followed.
  private func open(_ address: String, _ arguments: [String] = []) async throws -> String {
    try await Command.run(
      "curl",
      ["-sSkL", "-H", "Accept: text/html", "-H", "Accept-Language: en"] + arguments + [address]
    ).output
  }

  private func found(_ pattern: Regex<Substring>, _ text: String) throws -> String {
    String(try #require(text.firstMatch(of: pattern), "\(text)").output)
  }

  /// Sends the form of a page with its token, as a browser does.
  private func send(_ page: String, to address: String, _ fields: [String: String]) async throws
    -> String
  {
    let token = try #require(page.firstMatch(of: #/name="token" value="([^"]+)"/#), "\(page)").1
    let host = address.split(separator: "/")[1]
    let data = fields.merging(["token": String(token)]) { $1 }
    return try await open(
      address,
      ["-H", "Origin: https://\(host)"] + data.flatMap { ["--data-urlencode", "\($0)=\($1)"] })
  }

  /// One story, from a file that is registered to money that is released.
  @Test func whatItPrintsLeadsFromAFileToTheMoney() async throws {
    try await inFolder { folder in
      let sandbox = try await RunningSandbox([], in: folder)
      func paste(_ head: String, replacing text: String = "", by id: String = "") async throws
        -> String
      {
        let command = try #require(sandbox.tries.first { $0.hasPrefix(head) }, "\(head)")
        let done = try await sandbox.paste(
          text.isEmpty ? command : command.replacing(text, with: id), in: folder)
        #expect(done.status == 0, "\(command): \(done.errors)")
        return done.output
      }
      #expect(try await paste("seal register").hasPrefix("registered"))
      #expect(try await paste("seal verify").hasPrefix("valid"))

      // The site shows the seal, and the seal leads to the work.
      let article = try await open(sandbox.place("site"))
      let badge = try found(#/https:[^"]+\/seal\/channel_[0-9a-z]+\.svg[^"]*/#, article)
      #expect(try await open(badge).contains("<svg"))
      let work = try #require(sandbox.tries.first { $0.contains("/w/work_") })
      #expect(try await open(work).contains("CNY 99.00"))

      // A license for nothing, and one that is paid at the simulator.
      let forms = sandbox.tries.filter { $0.contains("/license/offer_") }
      #expect(forms.count == 2)
      let wish = ["licensee_name": "Press House", "use_url": "https://press.example/news"]
      let free = try await send(try await open(forms[0]), to: forms[0], wish)
      _ = try found(#/CS(?:-[0-9A-Z]{4}){4}/#, free)
      let order = try await send(try await open(forms[1]), to: forms[1], wish)
      #expect(order.contains("data-code=") || order.contains("being prepared"))
      try await eventually("the simulator waits for the money") {
        try await open(sandbox.place("payments")).contains("<button>Pay")
      }
      let payments = try await open(sandbox.place("payments"))
      #expect(payments.contains("SIMULATOR") && payments.contains("99.00 CNY"))
      let pay = try #require(payments.firstMatch(of: #/action="(\/simulator\/pay[^"]+)"/#)).1
      _ = try await Command.run(
        "curl", ["-sS", "-X", "POST", String(sandbox.place("payments").dropLast()) + pay])
      try await eventually("both licenses are there") {
        let listed = try await paste("seal license list")
        return Set(listed.matches(of: #/CS(?:-[0-9A-Z]{4}){4}/#).map(\.output)).count == 2
      }

      // Watching, and the case that follows from it.
      _ = try await paste("seal mandate create")
      _ = try await paste("seal enforcement enable")
      #expect(try await paste("seal monitor run").contains("2 pages"))
      #expect(try await paste("seal usage list").contains("unlicensed"))
      try await eventually("the case waits for a review") {
        try await paste("seal review list").contains("review")
      }
      let id = try await found(#/case_[0-9a-z]+/#, paste("seal review list"))
      _ = try await paste("seal review approve", replacing: "case_…", by: id)
      try await eventually("the invitation is in the mail") {
        try await open(sandbox.place("mail")).contains("editor@copies.example")
      }
      let mail = try await open(sandbox.place("mail") + "1")
      #expect(mail.contains("SIMULATOR"))
      let link = try found(#/https:[^"<]+\/case\/CC-[0-9A-Z-]+\/[A-Za-z0-9_-]{43}/#, mail)
      #expect(try await open(link).contains("The village that was never there"))

      _ = try await paste("seal clock advance")
      try await eventually("the money is the holder's") {
        try await paste("seal balance list").contains("available 94.05")
      }

      let state = sandbox.place("state")
      #expect(FileManager.default.fileExists(atPath: state))
      let (status, said) = await sandbox.interrupt()
      #expect(status == 0 && said.last == "stopped; everything was removed")
      #expect(!FileManager.default.fileExists(atPath: state))
    }
  }

  @Test func aSecondStartGoesOnWhereTheFirstStopped() async throws {
    try await inFolder { folder in
      let state = folder + "/kept"
      let first = try await RunningSandbox(
        ["--state", state, "--listen", "127.0.0.1:0"], in: folder)
      let work = try found(#/work_[0-9a-z]+/#, first.printed.joined())
      let (status, said) = await first.interrupt()
      #expect(status == 0 && said.last?.contains("--state \(state)") == true)
      let second = try await RunningSandbox(
        ["--state", state, "--listen", "127.0.0.1:0"], in: folder)
      #expect(try found(#/work_[0-9a-z]+/#, second.printed.joined()) == work)
      #expect(second.place("site") == first.place("site"))
      _ = await second.interrupt()
    }
  }

  @Test func twoRunBesideEachOther() async throws {
    try await inFolder { folder in
      let first = try await RunningSandbox([], in: folder)
      let second = try await RunningSandbox([], in: folder)
      for name in ["pages", "site", "payments", "mail", "state"] {
        #expect(first.place(name) != second.place(name), "\(name)")
      }
      for sandbox in [first, second] { #expect(await sandbox.interrupt().status == 0) }
    }
  }

  @Test func aFolderThatHoldsSomethingElseIsLeftAlone() async throws {
    try await inFolder { folder in
      let refused = try await Command.run("seald", ["sandbox", "--state", folder])
      #expect(refused.status == 1)
      #expect(refused.errors.contains("did not make; name another folder"))
      #expect(!FileManager.default.fileExists(atPath: folder + "/sandbox"))
    }
  }
}
