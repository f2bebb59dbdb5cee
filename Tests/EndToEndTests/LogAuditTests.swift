import Foundation
import SealTestSupport
import Testing

/// The log, audited by somebody who has nothing but its address and its key.
@Suite struct LogAuditTests {
  @Test func aStrangerReadsTheLogAndAuditsIt() async throws {
    try await RunningServer.with { server in
      let (stranger, kept) = (try await Stranger(server), server.state + "/seen.checkpoint")
      let first = try await stranger.audit("--state", kept)
      #expect(first.status == 0 && first.output.contains("entries        0"), "\(first.errors)")
      let folders = try await server.register(["one", "two", "three"])

      // What is handed out is what the specification says, and nothing else is there.
      let checkpoint = try await stranger.ask("/checkpoint")
      #expect(
        checkpoint.contains("HTTP/1.1 200")
          && checkpoint.contains("\r\n\r\n\(stranger.origin)\n3\n"))
      #expect(checkpoint.contains("Content-Type: text/plain; charset=utf-8\r\n"))
      #expect(checkpoint.contains("Cache-Control: public, max-age=2\r\n"))
      let tile = try await stranger.ask("/tile/entries/000.p/3", "--head")
      #expect(tile.contains("HTTP/1.1 200") && tile.contains("Content-Length: 102\r\n"))
      #expect(tile.contains("Content-Type: application/octet-stream\r\n"))
      #expect(tile.contains("Cache-Control: public, max-age=31536000, immutable\r\n"))
      for path in [
        "/tile/0/000.p/4", "/tile/0/000", "/tile/0/000.p/0", "/tile/0/000.p/256",
        "/tile/0/000.p/300", "/tile/0/000.p/03", "/tile/00/000.p/3", "/tile/0/00",
        "/tile/0/x000/000.p/3", "/tile/0/x001", "/tile/entries/99999999999999999999",
        "/tile/64/000",
        "/tile/-1/000", "/tile/0", "/tile", "/", "/checkpoint/", "/tile/0/%2e%2e/000",
      ] {
        let answer = try await stranger.ask(path)
        #expect(
          ["404", "400", path.hasSuffix("/") ? "308" : "404"].contains {
            answer.contains("HTTP/1.1 \($0)")
          }, "\(path): \(answer)")
        #expect(answer.contains("Cache-Control: no-store\r\n"))
      }

      let whole = try await stranger.audit(
        "--state", kept, "--contains", folders[0], "--contains", folders[2])
      #expect(whole.status == 0, "\(whole.output)\(whole.errors)")
      for text in ["sound  \(stranger.origin)", "goes on from   0 entries", "entry 0", "entry 2"] {
        #expect(whole.output.contains(text), "\(whole.output)")
      }
      let keptNote = String(
        decoding: try Data(contentsOf: URL(fileURLWithPath: kept)), as: UTF8.self)
      #expect(checkpoint.hasSuffix(keptNote))

      // Somebody else's program says the same.
      let judged = try await stranger.judge()
      #expect(judged.status == 0, "\(judged.errors)")
      let root = String(keptNote.split(separator: "\n")[2])
      #expect(judged.output == "3 \(root)\n" && whole.output.contains(root))

      // The key is where people look for it.
      let page = try await Visitor(server: server).ask("/log").body
      let sandbox = try await server.logKey("sandbox")
      #expect(page.contains(stranger.key) && page.contains(sandbox))
      #expect(page.contains("https://\(server.address)/log/live"))
    }
  }

  @Test func theStrangerIsToldWhatCannotBeAudited() async throws {
    try await RunningServer.with { server in
      let stranger = try await Stranger(server)
      let folders = try await server.register(["one"])
      let (sandbox, address) = (try await server.logKey("sandbox"), server.address)
      func status(_ arguments: String...) async throws -> Int32 {
        try await stranger.run(["log", "audit"] + arguments).status
      }
      let place = "https://\(address)/log/live"
      let roots = ["--root", server.roots]
      // A server's address alone: the key says which log is meant.
      let other = try await stranger.run(["log", "audit", address, sandbox] + roots)
      #expect(other.status == 0 && other.output.contains("/sandbox/"), "\(other.errors)")
      #expect(try await status(place, sandbox, roots[0], roots[1]) == 1)
      #expect(try await status(place, "x+00000000+AAAA", roots[0], roots[1]) == 64)
      #expect(try await status("ftp://\(address)/", stranger.key) == 64)
      #expect(try await status("127.0.0.1:1", stranger.key, roots[0], roots[1]) == 69)
      // Nobody whom the system trusts vouches for the server.
      #expect(try await status(place, stranger.key) == 69)
      #expect(try await status("https://\(address)/w", stranger.key, roots[0], roots[1]) == 67)
      #expect(try await stranger.audit("--state", server.roots).status == 66)
      #expect(try await stranger.audit("--state", server.state + "/no/folder").status == 73)
      #expect(try await stranger.audit("--contains", server.state + "/no.seal").status == 66)

      // A statement that the log does not hold.
      let statement = folders[0] + "/statement.json"
      var bytes = try Data(contentsOf: URL(fileURLWithPath: statement))
      bytes.append(UInt8(ascii: " "))
      try bytes.write(to: URL(fileURLWithPath: statement))
      let absent = try await stranger.audit("--contains", folders[0], "--json")
      #expect(absent.status == 1 && absent.output.contains(#""sound":true"#), "\(absent.output)")
      #expect(try await stranger.audit("--contains", folders[0]).output.contains("NOT IN THE LOG"))
    }
  }

  @Test func twoHistoriesAnOldCopyAndAChangedTileAreFound() async throws {
    try await RunningServer.with { server in
      let stranger = try await Stranger(server)
      let kept = server.state + "/seen.checkpoint"
      _ = try await server.register(["one", "two", "three"])
      #expect(await server.stop() == 0)
      let copy = try RunningServer()
      _ = try await Command.run("cp", ["-a", server.state + "/.", copy.state])
      // What the copy announces is its own.
      try await server.start()
      let folder = try await server.saved(try await server.register(["four", "five"])[1])
      #expect(try await stranger.audit("--state", kept, "--contains", folder).status == 0)
      #expect(await server.stop() == 0)

      do {
        try await copy.start()
        let other = try await Stranger(copy)
        #expect(other.key == stranger.key)
        let old = try await other.audit("--state", kept)
        #expect(old.status == 1 && old.output.contains("went back: it showed 5 entries"))
        #expect(old.output.contains("\(stranger.origin)\n5\n"), "both are shown")
        #expect(old.output.contains("\(stranger.origin)\n3\n"))

        _ = try await copy.register(["4", "5", "6"])
        let fork = try await other.audit("--state", kept)
        #expect(fork.status == 1 && fork.output.contains("showed two histories"), "\(fork.output)")
        #expect(fork.output.contains("\(stranger.origin)\n5\n"))
        #expect(fork.output.contains("\(stranger.origin)\n6\n"))
        let note = String(decoding: try Data(contentsOf: URL(fileURLWithPath: kept)), as: UTF8.self)
        #expect(fork.output.contains(note) && note.contains("\n5\n"), "the evidence is kept")
        // A certificate's own proof is a checkpoint seen, too.
        let proof = try await other.audit("--contains", folder)
        #expect(proof.status == 1 && proof.output.contains("the proof in \(folder)"))

        // Without memory it is sound, to us and to somebody else; until a tile is changed.
        #expect(try await other.audit().status == 0)
        #expect(try await other.judge().status == 0)
        for (table, change, finding) in [
          ("log_node", "hash = sha256('x') WHERE level = 0 AND node_index = 1", "`tile/0/000.p/6`"),
          ("log_leaf", "statement_sha256 = sha256('x') WHERE leaf_index = 4", "root"),
        ] {
          _ = try await DatabaseDump.query(
            """
            ALTER TABLE \(table) DISABLE TRIGGER USER;
            UPDATE \(table) SET \(change) AND environment = 'LIVE';
            ALTER TABLE \(table) ENABLE TRIGGER USER
            """, on: copy)
          let changed = try await other.audit()
          #expect(changed.status == 1 && changed.output.contains(finding), "\(changed.output)")
          #expect(try await other.judge().status != 0)
        }
      } catch {
        Issue.record(error)
      }
      if await copy.stop() != 0 {
        _ = try await Command.run("seald", ["stop", "--state", copy.state])
      }
      try TemporaryFolder.remove(copy.state)
    }
  }
}

/// Somebody without an account and without a profile.
private struct Stranger {
  let server: RunningServer
  let key: String

  var origin: String { String(key.prefix { $0 != "+" }) }

  init(_ server: RunningServer) async throws {
    self.server = server
    key = try await server.logKey("live")
  }

  func run(_ arguments: [String]) async throws -> Command {
    try await Command.run("seal", arguments, environment: ["SEAL_PROFILE": "/nonexistent"])
  }

  func audit(_ arguments: String...) async throws -> Command {
    try await run(
      ["log", "audit", "https://\(server.address)/log/live", key, "--root", server.roots]
        + arguments)
  }

  /// Head and body.
  func ask(_ path: String, _ arguments: String...) async throws -> String {
    try await Command.run(
      "curl",
      ["--silent", "--show-error", "--include", "--path-as-is", "--cacert", server.roots]
        + arguments + ["https://\(server.address)/log/live\(path)"]
    ).output
  }

  func judge() async throws -> Command {
    let python = Command.root + "/.build/python/bin/python"
    try #require(
      FileManager.default.isExecutableFile(atPath: python),
      "`Scripts/test` prepares Python; run `make test`")
    return try await Command.run(
      python,
      [
        Command.root + "/Tests/Python/log_judge.py", "https://\(server.address)/log/live", key,
        server.roots,
      ])
  }
}

extension RunningServer {
  /// What the operator tells people.
  fileprivate func logKey(_ environment: String) async throws -> String {
    let keys = try await seald("log", "show").output
    let line = try #require(keys.split(separator: "\n").first { $0.hasPrefix(environment + " ") })
    return String(try #require(line.split(separator: " ").last))
  }

  /// Registers files of these texts, and returns when the log has them; the certificates' folders.
  fileprivate func register(_ texts: [String]) async throws -> [String] {
    var folders: [String] = []
    for text in texts {
      let path = try file("\(text).txt", "The text \(text) of \(state).")
      let registered = try await seal("register", path, "--author", "Ada")
      #expect(registered.status == 0, "\(registered.errors)")
      folders.append(path + ".seal")
    }
    try await until("live 0") {
      try await DatabaseDump.query(
        "SELECT 'live ' || size - checkpoint_size + (SELECT count(*) FROM log_waiting) "
          + "FROM log_head WHERE environment = 'LIVE'", on: self)
    }
    return folders
  }

  /// The certificate of a folder as it is now, with its proof.
  fileprivate func saved(_ folder: String) async throws -> String {
    let statement = String(
      decoding: try Data(contentsOf: URL(fileURLWithPath: folder + "/statement.json")),
      as: UTF8.self)
    let certificate = String(try #require(statement.firstMatch(of: #/cert_[0-9a-z]+/#)).output)
    let shown = try await seal("certificate", "save", certificate, "--output", state)
    #expect(shown.status == 0, "\(shown.errors)")
    return state + "/\(certificate).seal"
  }
}
