import ArgumentParser
import Foundation
import SealAPI

struct Monitor: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Watch where your works are used.",
    discussion: """
      Give the platform the text of what you registered (seal monitor text), say where to look (seal monitor create), and \
      read what it found (seal monitor usages).
      """,
    subcommands: [
      MonitorText.self, MonitorCreate.self, MonitorList.self, MonitorRun.self, MonitorEnd.self,
      MonitorUsages.self, MonitorUsage.self, MonitorAllow.self, MonitorReport.self,
    ])
}

struct MonitorText: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "text", abstract: "Give the platform a version's text, to look for copies of it.")

  @Argument(help: ArgumentHelp("The version, version_….", valueName: "id"))
  var version: String

  @Argument(help: "The certified file: text in UTF-8 or HTML, at most 512 KiB.")
  var file: String

  @OptionGroup var connection: ConnectionOptions

  func run() async throws {
    guard let content = FileManager.default.contents(atPath: file) else {
      throw Failure(.noInput, "The file \(file) cannot be read.")
    }
    try await connection.withServer { server in
      let response = try await server.monitoring.registerText(
        .init(versionID: version, content: Array(content)))
      if connection.json { return print(try response.jsonString()) }
      print("\(version)  \(response.text?.comparedCharacters ?? 0) characters are looked for")
    }
  }
}

struct MonitorCreate: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "create", abstract: "Watch places for uses of your works.")

  @Argument(help: "Where to start; links are followed within the hosts that stand here.")
  var places: [String]

  @Option(help: ArgumentHelp("Only this work; may be repeated.", valueName: "id"))
  var work: [String] = []

  @Option(help: "What people see.")
  var title = "Monitor"

  @Option(help: ArgumentHelp("Pages of a run; 100 by default.", valueName: "pages"))
  var budget: UInt32 = 0

  @Option(
    help: ArgumentHelp("Between two requests to a host; 1,000 by default.", valueName: "ms"))
  var delay: UInt32 = 0

  @Option(help: ArgumentHelp("Days from run to run; by hand only if not given.", valueName: "days"))
  var every: UInt32 = 0

  @Option(help: ArgumentHelp("Whom the places address: CN, DE, ….", valueName: "code"))
  var region = ""

  @Flag(help: "The places serve a business.")
  var commercial = false

  @OptionGroup var connection: ConnectionOptions

  func run() async throws {
    try await connection.withServer { server in
      let response = try await server.monitoring.createMonitor(
        .init(
          title: title, workIDs: work, placeURLs: places, regionCode: region,
          commercial: commercial, pageBudget: budget, delayMilliseconds: delay, periodDays: every))
      if connection.json { return print(try response.jsonString()) }
      Output.monitor(response.monitor ?? .init())
    }
  }
}

struct MonitorList: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List your monitors, newest first.")

  @Option(help: "At most so many.")
  var limit: UInt32 = 50

  @OptionGroup var connection: ConnectionOptions

  func run() async throws {
    try await connection.withServer { server in
      let response = try await server.monitoring.listMonitors(.init(pageSize: limit))
      for monitor in response.monitors {
        if connection.json { print(try monitor.jsonString()) } else { Output.monitor(monitor) }
      }
    }
  }
}

struct MonitorRun: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run", abstract: "Run a monitor now, or show how far a run has come.")

  @Argument(help: ArgumentHelp("The monitor or the run, monitor_… or run_….", valueName: "id"))
  var id: String

  @Flag(help: "Wait until the run has ended.")
  var wait = false

  @OptionGroup var connection: ConnectionOptions

  func run() async throws {
    try await connection.withServer { server in
      var run: MonitoringV1.MonitorRun
      if id.hasPrefix("run_") {
        run = try await server.monitoring.getMonitorRun(.init(runID: id)).run ?? .init()
      } else {
        run = try await server.monitoring.runMonitor(.init(monitorID: id)).run ?? .init()
      }
      while wait, run.endTime == nil {
        try await Task.sleep(for: .milliseconds(200))
        run = try await server.monitoring.getMonitorRun(.init(runID: run.runID)).run ?? .init()
      }
      if connection.json { return print(try run.jsonString()) }
      Output.run(run)
    }
  }
}

struct MonitorEnd: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "end", abstract: "End a monitor; what it found stays.")

  @Argument(help: ArgumentHelp("The monitor, monitor_….", valueName: "id"))
  var monitor: String

  @OptionGroup var connection: ConnectionOptions

  func run() async throws {
    try await connection.withServer { server in
      let response = try await server.monitoring.endMonitor(.init(monitorID: monitor))
      if connection.json { return print(try response.jsonString()) }
      Output.monitor(response.monitor ?? .init())
    }
  }
}
