import ArgumentParser
import Foundation
import SealAPI
import SealPrimitives
import SealProtobuf

/// The lists of usages.
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

struct MonitorUsages: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "usages", abstract: "List uses of your works, newest first.")

  @Option(help: ArgumentHelp("Only of this work.", valueName: "id"))
  var work = ""

  @Option(help: "Licensed ones (white), or unlicensed and out of scope (black).")
  var list = UsageListOption.all

  @Flag(help: "Also those that are gone.")
  var gone = false

  @Option(help: "At most so many.")
  var limit: UInt32 = 50

  @OptionGroup var connection: ConnectionOptions

  func run() async throws {
    try await connection.withServer { server in
      let response = try await server.monitoring.listUsages(
        .init(workID: work, list: list.contract, includeGone: gone, pageSize: limit))
      for usage in response.usages {
        if connection.json { print(try usage.jsonString()) } else { Output.usage(usage) }
      }
    }
  }
}

struct MonitorUsage: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "usage", abstract: "Show a use of a work with all that was decided about it.")

  @Argument(help: ArgumentHelp("The usage, usage_….", valueName: "id"))
  var usage: String

  @OptionGroup var connection: ConnectionOptions

  func run() async throws {
    try await connection.withServer { server in
      let response = try await server.monitoring.getUsage(.init(usageID: usage))
      if connection.json { return print(try response.jsonString()) }
      Output.usage(response.usage ?? .init())
      for decision in response.decisions {
        Output.line(
          "decision \(decision.number)",
          "\(Output.time(decision.decideTime))  \(Output.word(decision.status.name, "USAGE_STATUS"))"
        )
        for reason in decision.reasons { Output.line("  because", reason.message) }
      }
    }
  }
}

struct MonitorAllow: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "allow", abstract: "Allow uses at a place, list what is allowed, or end it.")

  @Argument(help: "At and under this URL, without a license.")
  var place: String?

  @Option(help: ArgumentHelp("Allow this place no more, place_….", valueName: "id"))
  var remove: String?

  @Option(help: "Why, for yourself.")
  var note = ""

  @OptionGroup var connection: ConnectionOptions

  func run() async throws {
    try await connection.withServer { server in
      if let remove {
        _ = try await server.monitoring.removeAllowedPlace(.init(placeID: remove))
        return
      }
      var places: [MonitoringV1.AllowedPlace] = []
      if let place {
        let response = try await server.monitoring.addAllowedPlace(.init(url: place, note: note))
        places = [response.place ?? .init()]
      } else {
        places = try await server.monitoring.listAllowedPlaces(.init(pageSize: 500)).places
      }
      for place in places {
        if connection.json { print(try place.jsonString()) } else { Output.allowed(place) }
      }
    }
  }
}

struct MonitorReport: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "Show the numbers of the last days.")

  @Option(help: "So many days until now.")
  var days = 7

  @Option(help: ArgumentHelp("Also draw it: a PDF file.", valueName: "file"))
  var output: String?

  @OptionGroup var connection: ConnectionOptions

  func validate() throws {
    guard (1...366).contains(days) else { throw ValidationError("--days takes 1 to 366.") }
  }

  func run() async throws {
    let start = SystemWallClock().now().advanced(by: .seconds(-86_400 * days))
    try await connection.withServer { server in
      let response = try await server.monitoring.getReport(
        .init(startTime: GoogleProtobuf.Timestamp(start), withDocument: output != nil))
      if let output {
        do {
          try Data(response.document).write(to: URL(fileURLWithPath: output))
        } catch {
          throw Failure(.cannotCreate, "\(output) cannot be written: \(error.localizedDescription)")
        }
      }
      if connection.json { return print(try response.jsonString()) }
      Output.report(response.report ?? .init())
    }
  }
}
