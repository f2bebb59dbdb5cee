import ArgumentParser
import SealAPI
import SealCommandLine
import SealPrimitives

struct Usage: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Usages: observed uses of your works.",
    subcommands: [List.self, Show.self])

  struct List: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "List usages, newest first.")

    @Option(help: ArgumentHelp("Only of this work.", valueName: "work"))
    var work: WorkID?

    @Option(help: "Licensed ones (white), or unlicensed and out of scope (black).")
    var list = UsageListOption.all

    @Flag(help: "Also those that are gone.")
    var gone = false

    @OptionGroup var options: ListOptions
    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
      try await connection.list(options) { server, size, token in
        let page = try await server.monitoring.listUsages(
          .init(
            workID: work.text, list: list.contract, includeGone: gone, pageSize: size,
            pageToken: token))
        return (page.usages, page.nextPageToken)
      } as: {
        Output.usage($0)
      }
    }
  }

  struct Show: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Show a usage with all that was decided about it.")

    @Argument(help: ArgumentHelp("The usage, usage_….", valueName: "usage"))
    var usage: UsageID

    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
      try await connection.call { server in
        try await server.monitoring.getUsage(.init(usageID: usage.text))
      } as: { response in
        Output.usage(response.usage ?? .init())
        for decision in response.decisions {
          let status = Output.word(decision.status.name, "USAGE_STATUS")
          Output.line(
            "decision \(decision.number)", "\(Output.time(decision.decideTime))  \(status)")
          for reason in decision.reasons { Output.line("  because", reason.message) }
        }
      }
    }
  }
}

/// A list of usages as the command line names it.
enum UsageListOption: String, ExpressibleByArgument, CaseIterable {
  case all, white, black

  var contract: MonitoringV1.UsageList {
    switch self {
    case .all: .unspecified
    case .white: .white
    case .black: .black
    }
  }
}
