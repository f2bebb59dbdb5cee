import ArgumentParser
import SealAPI
import SealCommandLine
import SealPrimitives
import SealProtobuf

struct Report: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Reports of usages: numbers by week.", subcommands: [List.self, Show.self])

  struct Show: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Show a weekly report, or the numbers of the last days.")

    @Argument(help: ArgumentHelp("A weekly report, report_….", valueName: "report"))
    var report: ReportID?

    @Option(help: "So many days until now, 1 to 366.")
    var days = 7

    @Option(
      help: ArgumentHelp("Also draw it: a PDF file.", valueName: "file"),
      completion: .file(extensions: ["pdf"]))
    var output: String?

    @OptionGroup var connection: ConnectionOptions

    func validate() throws {
      guard (1...366).contains(days) else {
        throw ValidationError("--days takes 1 to 366, not `\(days)`.")
      }
      guard report == nil || output == nil else {
        throw ValidationError("--output draws the last days, no weekly report.")
      }
    }

    func run() async throws {
      if let report {
        return try await connection.call { server in
          try await server.monitoring.getUsageReport(.init(reportID: report.text))
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

  struct List: AsyncParsableCommand {
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
