import ArgumentParser
import Foundation
import SealAPI
import SealPrimitives
import SealProtobuf

struct Usage: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Usages: observed uses of your works.",
    subcommands: [List.self, Show.self, Report.self, Reports.self])

  struct List: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "List usages, newest first.")

    @Option(help: ArgumentHelp("Only of this work.", valueName: "id"))
    var work = ""

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
            workID: work, list: list.contract, includeGone: gone, pageSize: size,
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

    @Argument(help: ArgumentHelp("The usage, usage_….", valueName: "id"))
    var usage: String

    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
      try await connection.call { server in
        try await server.monitoring.getUsage(.init(usageID: usage))
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

  struct Report: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Show a weekly report, or the numbers of the last days.")

    @Argument(help: ArgumentHelp("A weekly report, report_….", valueName: "id"))
    var report: String?

    @Option(help: "So many days until now, 1 to 366.")
    var days = 7

    @Option(
      help: ArgumentHelp("Also draw it: a PDF file.", valueName: "file"),
      completion: .file(extensions: ["pdf"]))
    var output: String?

    @OptionGroup var connection: ConnectionOptions

    func validate() throws {
      guard (1...366).contains(days) else { throw ValidationError("--days takes 1 to 366.") }
      guard report == nil || output == nil else {
        throw ValidationError("--output draws the last days, no weekly report.")
      }
    }

    func run() async throws {
      if let report {
        return try await connection.call { server in
          try await server.monitoring.getUsageReport(.init(reportID: report))
        } as: {
          Output.report($0.report ?? .init())
        }
      }
      let start = SystemWallClock().now().advanced(by: .seconds(-86_400 * days))
      try await connection.call { server in
        let response = try await server.monitoring.getReport(
          .init(startTime: GoogleProtobuf.Timestamp(start), withDocument: output != nil))
        if let output { try WrittenFile.write(response.document, to: output) }
        return response
      } as: {
        Output.report($0.report ?? .init())
      }
    }
  }
}

extension Usage {
  struct Reports: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "List the weekly reports, newest first.")

    @OptionGroup var options: ListOptions
    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
      try await connection.list(options) { server, size, token in
        let page = try await server.monitoring.listUsageReports(
          .init(pageSize: size, pageToken: token))
        return (page.reports, page.nextPageToken)
      } as: {
        Output.report($0)
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
