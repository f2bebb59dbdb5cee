import ArgumentParser
import SealAPI
import SealCommandLine
import SealPrimitives

struct Case: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Cases of enforcement.",
    subcommands: [Open.self, List.self, Show.self, Withdraw.self])

  struct Open: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Open a case for an unlicensed usage.",
      discussion: "An operator reviews it before anybody is told.")

    @Argument(help: ArgumentHelp("The usage, usage_….", valueName: "usage"))
    var usage: UsageID

    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
      try await connection.call { server in
        try await server.enforcement.openCase(.init(usageID: usage.text))
      } as: {
        Output.enforcementCase($0.opened ?? .init())
      }
    }
  }

  struct List: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "List your cases, newest first.")

    @OptionGroup var options: ListOptions
    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
      try await connection.list(options) { server, size, token in
        let page = try await server.enforcement.listCases(
          .init(pageSize: size, pageToken: token))
        return (page.cases, page.nextPageToken)
      } as: {
        Output.enforcementCase($0)
      }
    }
  }

  struct Show: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Show a case, and save its statements, its capture and its dossier.",
      discussion: """
        `seal statement verify FOLDER/evidence --file FOLDER/capture.warc` verifies what was \
        saved.
        """)

    @Argument(help: ArgumentHelp("The case, case_….", valueName: "case"))
    var id: CaseID

    @Option(
      help: ArgumentHelp("Save all in this folder.", valueName: "folder"), completion: .directory)
    var output: String?

    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
      try await connection.withServer { server in
        let found = try await server.enforcement.getCase(.init(caseID: id.text)).found ?? .init()
        if let output { try await CaseFolder(path: output).write(found, from: server) }
        try connection.show(found) { found in
          Output.enforcementCase(found)
          if let output { Output.line("saved", output) }
        }
      }
    }
  }

  struct Withdraw: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Give a case up.")

    @Argument(help: ArgumentHelp("The case, case_….", valueName: "case"))
    var id: CaseID

    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
      try await connection.call { server in
        try await server.enforcement.withdrawCase(.init(caseID: id.text))
      } as: {
        Output.enforcementCase($0.withdrawn ?? .init())
      }
    }
  }
}
