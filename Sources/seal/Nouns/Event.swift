import ArgumentParser
import SealAPI

struct Event: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Events of your account.", subcommands: [List.self])

  struct List: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "List what has happened in your account, oldest first.",
      discussion: "Read on with --after and the last number: no event is missed.")

    @Option(help: ArgumentHelp("The last number that you have.", valueName: "number"))
    var after: Int64 = 0

    @Option(help: "A type, such as license.issued; repeatable.")
    var type: [String] = []

    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
      try await connection.withServer { server in
        var last = after
        while true {
          let page = try await server.developer.listEvents(
            .init(afterNumber: last, eventTypes: type, pageSize: 500))
          for event in page.events {
            try connection.show(event) { event in
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
}
