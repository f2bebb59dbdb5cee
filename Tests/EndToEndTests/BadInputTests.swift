import Foundation
import SealTestSupport
import Testing

/// Wrong command lines: what each is told, word for word, and the exit status.
@Suite(.sharedServer()) struct BadInputTests {
  @Test func everyBadInputIsToldOnceInTheWordsOfTheCommandLine() async throws {
    try await SharedServer.with { server in
      let names = try await Names(server)
      for input in BadInput.ofSeal + BadInput.ofSeald {
        let (command, sentence) = try await names.run(input)
        #expect(command.status == input.status, "\(input.line)\n\(command.output)")
        #expect(command.errors == sentence, "\(input.line)")
      }
    }
  }

  @Test func theTableHoldsFortyFourAtLeastAndEachOnce() {
    #expect(BadInput.ofSeal.count >= 44)
    let lines = (BadInput.ofSeal + BadInput.ofSeald).map(\.line)
    #expect(Set(lines).count == lines.count)
  }

  @Test func aFileThatCannotBeRegisteredDoesNotStopTheOthers() async throws {
    try await SharedServer.with { server in
      let good = try [1, 2].map { try server.file("good\($0).txt", "good text \($0)") }
      let empty = try server.file("nothing.txt", "")
      let missing = server.state + "/missing.txt"
      let registered = try await server.seal(
        "register", good[0], missing, empty, good[1], "--author", "Ada")
      #expect(registered.status == 66, "the first failure's")
      #expect(registered.output.matches(of: /registered\s\s/).count == 2)
      #expect(
        registered.errors == """
          seal: \(missing): `\(missing)` cannot be opened: No such file or directory.
          seal: \(empty): `\(empty)` is empty; --empty registers it all the same.
          seal: 4 files: 2 registered, 2 not

          """)
    }
  }

  @Test func whatIsNotFoundForWantOfFilesIsSaidByItsName() async throws {
    try await SharedServer.with { server in
      let gone = try server.file("gone.txt", "a file that goes after it was registered")
      #expect(try await server.seal("register", gone, "--author", "Ada").status == 0)
      try FileManager.default.removeItem(atPath: gone)
      let verified = try await server.seal("verify", gone)
      #expect(verified.status == 66)
      #expect(verified.errors == "seal: There is no file `\(gone)`.\n")
    }
  }
}

/// What the names of the table stand for.
private struct Names {
  let server: RunningServer
  private let words: [String: String]

  init(_ server: RunningServer) async throws {
    func made(_ arguments: String...) async throws -> String {
      let command = try await Command.run(
        "seal", arguments, environment: ["SEAL_PROFILE": server.profile])
      try #require(command.status == 0, "\(arguments): \(command.errors)")
      return command.output
    }
    let file = try server.file("photo.jpg", "a photograph for bad inputs")
    _ = try server.file("other.txt", "another text")
    _ = try server.file("empty.txt", "")
    let registered = try await made("register", file, "--author", "Ada", "--public")
    let work = try #require(registered.firstMatch(of: /work_[0-9a-z]+/)).output
    let party = try #require(
      try await made("work", "show", String(work)).firstMatch(of: /party_[0-9a-z]+/)
    ).output
    let offer = try #require(
      try await made("offer", "create", String(work), "--price", "99")
        .firstMatch(of: /offer_[0-9a-z]+/)
    ).output
    self.server = server
    words = [
      "WORK": String(work), "PARTY": String(party), "OFFER": String(offer),
      "NONE": "01m8q9pg5yf9ktb5ackz4nqj7s", "FOLDER": server.state, "PROFILE": server.profile,
      "SERVER": server.address,
    ]
  }

  func run(_ input: BadInput) async throws -> (Command, sentence: String) {
    let program = input.words[0]
    let arguments = input.words.dropFirst().map(filled)
    let state = program == "seald" && input.needsState ? ["--state", server.state] : []
    let command = try await Command.run(
      program, arguments + state,
      environment: ["SEAL_PROFILE": server.profile].merging(input.variables.mapValues(filled)) {
        $1
      })
    return (command, "\(program): \(filled(input.sentence))\n")
  }

  private func filled(_ text: String) -> String {
    words.reduce(text) { $0.replacing("{\($1.key)}", with: $1.value) }
  }
}
