import Foundation
import SealAPI
import SealClient
import SealRPC
import Testing

/// One real server, `seal` as its user, foreign tools as judges.
@Suite(.serverFromNothing) struct RegistrationTests {
  @Test func aRegisteredFileHoldsACertificateThatOpenSSLVerifies() async throws {
    try await SharedServer.with { server in
      let file = try server.file("photo.jpg", "not really a photograph")
      let registered = try await server.seal("register", file, "--author", "Ada Example", "--json")
      #expect(registered.status == 0, "\(registered.errors)")
      let folder = file + ".seal"

      let verified = try await server.seal("verify", file, folder, "--root", server.roots)
      #expect(verified.status == 0)
      #expect(verified.output.contains("Ada Example"))
      // The proof of the log was waited for.
      #expect(verified.output.contains("entry"), "\(verified.output)")
      for name in ["log-proof.tlog-proof", "log.pem"] {
        #expect(FileManager.default.fileExists(atPath: "\(folder)/\(name)"))
      }

      let issuer = try await Command.run(
        "openssl", ["verify", "-CAfile", server.roots, folder + "/issuer.pem"])
      #expect(issuer.status == 0, "\(issuer.errors)")
      let key = try await Command.run(
        "openssl", ["x509", "-in", folder + "/issuer.pem", "-noout", "-pubkey"])
      let keyFile = try server.file("issuer.pub", key.output)
      let signature = try await Command.run(
        "openssl",
        [
          "pkeyutl", "-verify", "-pubin", "-inkey", keyFile, "-rawin", "-in",
          folder + "/statement.json",
          "-sigfile", folder + "/statement.sig",
        ])
      #expect(signature.status == 0, "\(signature.errors)")
      let token = try await Command.run(
        "openssl",
        [
          "ts", "-verify", "-token_in", "-in", folder + "/timestamp.tst", "-data",
          folder + "/statement.json",
          "-CAfile", server.roots, "-untrusted", folder + "/tsa.pem",
        ])
      #expect(token.output.contains("Verification: OK"))

      let changed = try server.file("changed.jpg", "not really a photograpH")
      let refused = try await server.seal("verify", changed, folder, "--root", server.roots)
      #expect(refused.status == 1)
      #expect(refused.output.contains("FAILED  WORK_SHA256"))
    }
  }

  @Test func verifyingSaysWhatIsMissingFromAFolder() async throws {
    try await SharedServer.with { server in
      let file = try server.file("incomplete.txt", "a text whose folder loses files")
      let registered = try await server.seal("register", file, "--author", "Ada")
      #expect(registered.output.contains("entered; proof saved"))
      func remove(_ name: String) throws {
        try FileManager.default.removeItem(atPath: "\(file).seal/\(name)")
      }
      try remove("log-proof.tlog-proof")
      try remove("log.pem")
      let without = try await server.seal("verify", file)
      #expect(without.status == 0 && without.output.contains("no proof in this folder"))
      // What is said there is what adds it.
      let command = try #require(
        without.output.firstMatch(of: #/`seal (certificate save cert_[0-9a-z]+)`/#)
      ).output.1
      let words = command.split(separator: " ").map(String.init)
      let saved = try await server.seal(words[0], words[1], words[2], "--output", server.state)
      #expect(saved.status == 0, "\(saved.errors)")
      let proof = "\(server.state)/\(words[2]).seal/log-proof.tlog-proof"
      #expect(FileManager.default.fileExists(atPath: proof))
      let again = try await server.seal("register", file, "--author", "Ada")
      #expect(again.output.hasPrefix("already registered"))
      #expect(try await server.seal("verify", file).output.contains("entry"))
      try remove("tsa.pem")
      try remove("statement.sig")
      let broken = try await server.seal("verify", file)
      #expect(broken.status == 66 && broken.errors.contains("lacks `statement.sig`, `tsa.pem`"))
    }
  }

  @Test func whatAFileIsIsToldByItsBytes() async throws {
    try await SharedServer.with { server in
      let png: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 1, 2, 3]
      let zip: [UInt8] = [0x50, 0x4B, 0x03, 0x04]
      for (name, bytes, type) in [
        ("picture.jpg", png, "image/png"), ("words.pdf", Array("Words.".utf8), "text/plain"),
        ("words.md", Array("# Words\n".utf8), "text/markdown"),
        ("letter.docx", zip, "application/vnd.openxmlformats-officedocument.wordprocessingml"),
        ("letter.jpg", zip + [1], "application/zip"),
        ("noise.mp3", [0, 1, 2], "application/octet"),
        ("frame.mp4", Array("....ftypqt  ".utf8), "video/quicktime"),
        ("drawing.svg", Array("<svg/>".utf8), "image/svg+xml"),
      ] {
        let path = server.state + "/" + name
        try Data(bytes).write(to: URL(fileURLWithPath: path))
        let registered = try await server.seal("register", path, "--author", "Ada", "--json")
        #expect(registered.output.contains("\"mediaType\":\"\(type)"), "\(registered.output)")
      }
    }
  }

  @Test func commandsTellWhatIsWrongByMessageAndStatus() async throws {
    try await SharedServer.with { server in
      let file = try server.file("wrong.txt", "a text that is registered twice")
      #expect(try await server.seal("register", file, "--author", "Ada").status == 0)
      let again = try await server.seal("register", file, "--author", "Ada")
      #expect(again.output.hasPrefix("already registered"))
      let other = try await server.seal("register", file, "--author", "Bob")
      #expect(other.status == 79)
      #expect(other.errors.contains("with other data in --author and --owner. (DIGEST_ALREADY"))
      #expect(other.errors.split(separator: "\n").count == 1, "\(other.errors)")
      #expect(try await server.seal("register", file + ".none", "--author", "Ada").status == 66)
      #expect(try await server.seal("register", file).status == 64)
      let title = try await server.seal("register", file, "--author", "Ada", "--title", " ")
      #expect(title.status == 65)
      #expect(title.errors.contains("title"))
      let unknown = try await server.seal("work", "show", "work_01h455vb4pex5vsknk084sn02q")
      #expect(unknown.status == 67)
      let locked = try await Command.run(
        "seal", ["work", "list"],
        environment: ["SEAL_PROFILE": server.profile, "SEAL_API_KEY": "seal_live_nothing"])
      #expect(locked.status == 77)
      let nobody = try await Command.run(
        "seal", ["work", "list"],
        environment: ["SEAL_PROFILE": server.profile, "SEAL_ADDRESS": "127.0.0.1:1"])
      #expect(nobody.status == 69)
    }
  }

  @Test func aLiveWorkIsNotThereForASandboxKey() async throws {
    try await SharedServer.with { server in
      let file = try server.file("live.txt", "a live text")
      let live = try await server.seal("register", file, "--author", "Ada").output
      let work = try #require(live.firstMatch(of: #/work_[0-9a-z]+/#)).output
      let account = try await server.seal("account", "show", "--json")
      let id = try #require(account.output.firstMatch(of: #/acct_[0-9a-z]+/#)).output
      let made = try await server.seald("key", "create", String(id), "--sandbox")
      let key = try #require(made.output.firstMatch(of: #/seal_test_[0-9a-f]+/#)).output
      let environment = ["SEAL_PROFILE": server.profile, "SEAL_API_KEY": String(key)]
      let shown = try await Command.run(
        "seal", ["work", "show", String(work)], environment: environment)
      #expect(shown.status == 67)
      let registered = try await Command.run(
        "seal", ["register", file, "--author", "Ada", "--output", server.state + "/sandbox"],
        environment: environment)
      #expect(
        registered.output.hasPrefix("registered"), "nothing of live stands in the sandbox's way")
      let verified = try await server.seal(
        "verify", file, server.state + "/sandbox/live.txt.seal", "--root", server.roots)
      #expect(verified.output.contains("SANDBOX"))
    }
  }

  @Test func anErasedPartyLeavesNoNameInADumpAndACertificateThatVerifies() async throws {
    try await SharedServer.with { server in
      let name = "Perpetua Nebelhorn"
      let file = try server.file("erased.txt", "a text of somebody who wants to be forgotten")
      let registered = try await server.seal("register", file, "--author", name).output
      let work = try #require(registered.firstMatch(of: #/work_[0-9a-z]+/#)).output
      let shown = try await server.seal("work", "show", String(work)).output
      #expect(shown.contains(name))
      let party = try #require(shown.firstMatch(of: #/party_[0-9a-z]+/#)).output
      let erased = try await server.seald("party", "erase", String(party))
      #expect(erased.status == 0, "\(erased.errors)")

      let dump = try await DatabaseDump.text(of: server)
      #expect(dump.contains("COPY public.version"))
      #expect(!dump.contains("Nebelhorn"))
      // bytea is dumped in hexadecimal.
      let hexadecimal = "Nebelhorn".utf8.map { String($0, radix: 16) }.joined()
      #expect(!dump.contains(hexadecimal))
      let after = try await server.seal("work", "show", String(work)).output
      #expect(after.contains("(erased)") && !after.contains(name))
      let certificate = try #require(after.firstMatch(of: #/cert_[0-9a-z]+/#)).output
      _ = try await server.seal(
        "certificate", "save", String(certificate), "--output", server.state)
      let verified = try await server.seal(
        "verify", file, server.state + "/\(certificate).seal", "--root", server.roots)
      #expect(verified.status == 0)
      #expect(verified.output.contains("(not disclosed)"))
    }
  }

  @Test func thePythonClientRegistersAndReadsAWork() async throws {
    let python = Command.root + "/.build/python/bin/python"
    try #require(
      FileManager.default.isExecutableFile(atPath: python),
      "`Scripts/test` prepares Python; run `make test`")
    try await SharedServer.with { server in
      let file = try server.file("python.txt", "a text from Python")
      let read = try await Command.run(
        python,
        [
          Command.root + "/Clients/python/register_and_read.py", server.address, server.roots,
          try server.apiKey, file,
        ])
      #expect(read.status == 0, "\(read.errors)")
      #expect(read.output.contains("certificate cert_"))
      let listed = try await server.seal("work", "list")
      #expect(listed.output.contains("python.txt"))
    }
  }
}
