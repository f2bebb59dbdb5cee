import ArgumentParser
import SealAPI
import SealRPC
import SealVerify

struct Log: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Transparency logs, that hold all statements of a server.",
    subcommands: [Audit.self, Show.self, Save.self])

  struct Show: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Show a log's verifier key and its newest checkpoint.")

    @Flag(help: "The sandbox's log; the live one by default.")
    var sandbox = false

    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
      try await connection.call { server in
        try await server.certification.getLog(.init(sandbox: sandbox)).log ?? .init()
      } as: { log in
        print(log.origin)
        Output.line("key", log.verifierKey)
        print(log.checkpoint.isEmpty ? "nothing was entered yet" : log.checkpoint)
      }
    }
  }

  struct Save: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Save a tile of a log, as it is.")

    @Argument(help: ArgumentHelp("Its name, such as tile/0/000.", valueName: "tile"))
    var tile: String

    @Argument(help: "The file.", completion: .file())
    var file: String

    @Flag(help: "Of the sandbox's log; the live one by default.")
    var sandbox = false

    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
      try await connection.withServer { server in
        let answer = try await server.certification.getLogTile(
          .init(sandbox: sandbox, path: tile))
        try WrittenFile.write(answer.tile, to: file, overwriting: false)
        try connection.show(answer) { _ in Output.line("saved", file) }
      }
    }
  }

  struct Audit: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Compute a log anew from its entries, and compare.",
      discussion: """
        Needs no account, only the log's verifier key: the server shows it at /log, its operator \
        by `seald log show`. With --state, the next audit finds out whether the log went on from \
        this checkpoint. Status 1: the log is not what it has signed, or lacks a statement.
        """)

    @Argument(
      help: ArgumentHelp("https://HOST/log/live, or the server, HOST:PORT.", valueName: "log"))
    var log: String

    @Argument(help: ArgumentHelp("The log's verifier key, NAME+ID+KEY.", valueName: "key"))
    var key: String

    @Option(
      help: ArgumentHelp("Keeps the checkpoint last seen.", valueName: "file"),
      completion: .file())
    var state: String?

    @Option(
      parsing: .singleValue,
      help: ArgumentHelp(
        "A statement's folder that the log must hold; repeatable.", valueName: "folder"),
      completion: .directory)
    var contains: [String] = []

    @OptionGroup var trust: TrustOptions

    func run() async throws {
      let key: LogVerifierKey
      do {
        key = try LogVerifierKey(self.key)
      } catch let error as VerifyError {
        throw ValidationError(error.message)
      }
      let place = try LogPlace(log)
      let statements = try contains.map { try LoggedStatement(folder: $0, key) }
      let kept = state.map { SeenCheckpointFile(path: $0) }
      var seen = statements.compactMap(\.seen)
      if let last = try kept?.read(key) { seen.append(last) }

      let outcome: LogAuditOutcome
      do {
        let shown = try await place.find(key, roots: try trust.given())
        outcome = try await shown.audit(key, seen: seen, statements)
      } catch let error as RPCError {
        throw Failure(error)
      }
      if outcome.isSound, let note = outcome.note { try kept?.write(note) }
      if trust.json { try outcome.printJSON() } else { outcome.printText(kept: state) }
      guard outcome.isSound, outcome.absent.isEmpty else {
        throw ExitCode(ExitStatus.refused.rawValue)
      }
    }
  }
}
