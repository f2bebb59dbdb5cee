import ArgumentParser
import SealAPI
import SealCommandLine
import SealPrimitives

struct Monitor: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Monitors: where uses of your works are looked for.",
    discussion: """
      Register the text of a version (seal text register), say where to look (seal monitor \
      create), run it (seal monitor run), and read what was found (seal usage list).
      """,
    subcommands: [Create.self, List.self, Run.self, End.self])

  struct Create: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Look for uses of your works at places of the web.")

    @Argument(
      help: ArgumentHelp(
        "Where to start; links are followed within these hosts.", valueName: "url"))
    var places: [String]

    @Option(help: ArgumentHelp("Only this work; repeatable.", valueName: "work"))
    var work: [WorkID] = []

    @Option(help: "What people see.")
    var title = "Monitor"

    @Option(help: ArgumentHelp("Pages of a run; 100 by default.", valueName: "pages"))
    var budget: UInt32 = 0

    @Option(
      help: ArgumentHelp("Between two requests to a host; 1,000 by default.", valueName: "ms"))
    var delay: UInt32 = 0

    @Option(
      help: ArgumentHelp("Days from run to run; by hand only if not given.", valueName: "days"))
    var every: UInt32 = 0

    @Option(help: ArgumentHelp("Whom the places address: CN, DE, ….", valueName: "code"))
    var region = ""

    @Flag(help: "Say that the places serve a business. What their pages show decides.")
    var commercial = false

    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
      try await connection.call { server in
        try await server.monitoring.createMonitor(
          .init(
            title: title, workIDs: work.map(\.text), placeURLs: places, regionCode: region,
            commercial: commercial, pageBudget: budget, delayMilliseconds: delay,
            periodDays: every))
      } as: {
        Output.monitor($0.monitor ?? .init())
      }
    }
  }

  struct List: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "List your monitors, newest first.")

    @OptionGroup var options: ListOptions
    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
      try await connection.list(options) { server, size, token in
        let page = try await server.monitoring.listMonitors(
          .init(pageSize: size, pageToken: token))
        return (page.monitors, page.nextPageToken)
      } as: {
        Output.monitor($0)
      }
    }
  }

  struct Run: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Run a monitor now.")

    @Argument(help: ArgumentHelp("The monitor, monitor_….", valueName: "monitor"))
    var monitor: MonitorID

    @OptionGroup var waiting: WaitOption
    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
      try await connection.withServer { server in
        let begun = try await server.monitoring.runMonitor(.init(monitorID: monitor.text)).run
        try connection.show(try await waiting.end(of: begun ?? .init(), server)) { Output.run($0) }
      }
    }
  }

  struct End: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "End a monitor; what it found stays.")

    @Argument(help: ArgumentHelp("The monitor, monitor_….", valueName: "monitor"))
    var monitor: MonitorID

    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
      try await connection.call { server in
        try await server.monitoring.endMonitor(.init(monitorID: monitor.text))
      } as: {
        Output.monitor($0.monitor ?? .init())
      }
    }
  }
}
