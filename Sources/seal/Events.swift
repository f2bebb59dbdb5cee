import ArgumentParser
import SealAPI

struct Events: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List what has happened in your account, oldest first.",
    discussion: "Read on with --after and the last number: no event is missed.")

  @Option(help: ArgumentHelp("The last number that you have.", valueName: "number"))
  var after: Int64 = 0

  @Option(help: "A type, such as license.issued; may be given several times.")
  var type: [String] = []

  @OptionGroup var connection: ConnectionOptions

  func run() async throws {
    try await connection.withServer { server in
      var last = after
      while true {
        let page = try await server.developer.listEvents(
          .init(afterNumber: last, eventTypes: type, pageSize: 500))
        for event in page.events {
          if connection.json {
            print(try event.jsonString())
          } else {
            print(
              "\(event.number)  \(Output.time(event.time))  \(event.type)  \(event.subject)  "
                + event.eventID)
          }
        }
        if page.events.count < 500 { break }
        last = page.lastNumber
      }
    }
  }
}

struct Requests: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List your account's newest calls, refused ones too.")

  @Option(help: ArgumentHelp("How many, 500 at most.", valueName: "count"))
  var last: UInt32 = 50

  @OptionGroup var connection: ConnectionOptions

  func run() async throws {
    try await connection.withServer { server in
      for call in try await server.developer.listRequests(.init(pageSize: last)).requests {
        if connection.json {
          print(try call.jsonString())
        } else {
          print(
            "\(Output.time(call.time))  \(call.method)  \(call.code)  \(call.reason)  "
              + call.requestID)
        }
      }
    }
  }
}

struct Clock: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "The sandbox account's clock.", subcommands: [MoveClock.self])
}

struct MoveClock: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "advance", abstract: "Move the clock ahead; what is due then happens soon.")

  @Argument(help: "Days; 0 only shows the time.")
  var days: UInt32

  @Option(help: "Hours beside the days.")
  var hours: UInt32 = 0

  @OptionGroup var connection: ConnectionOptions

  func run() async throws {
    try await connection.withServer { server in
      let seconds = Int64(days) * 86_400 + Int64(hours) * 3_600
      let response = try await server.developer.advanceClock(
        .init(duration: .init(.seconds(seconds))))
      if connection.json { return print(try response.jsonString()) }
      print("the account's time is \(Output.time(response.time))")
    }
  }
}
