import ArgumentParser
import SealAPI
import SealCommandLine
import SealPrimitives

struct Application: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Applications that keys are bound to.",
    subcommands: [Create.self, List.self, Show.self])

  struct Create: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Make an application.")

    @Argument(help: "What to call it.")
    var name: String

    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
      try await connection.call { server in
        try await server.developer.createApplication(.init(name: name))
      } as: {
        print("created  \($0.application?.applicationID ?? "")")
      }
    }
  }

  struct List: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "List applications, newest first.")

    @OptionGroup var options: ListOptions
    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
      try await connection.list(options) { server, size, token in
        let page = try await server.developer.listApplications(
          .init(pageSize: size, pageToken: token))
        return (page.applications, page.nextPageToken)
      } as: {
        print("\($0.applicationID)  \($0.name)")
      }
    }
  }

  struct Show: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Show an application, and how often its keys called.")

    @Argument(help: ArgumentHelp("The application, app_….", valueName: "application"))
    var application: ApplicationID

    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
      try await connection.call { server in
        try await server.developer.getApplication(.init(applicationID: application.text))
      } as: { response in
        print("\(response.application?.applicationID ?? "")  \(response.application?.name ?? "")")
        for day in response.days {
          Output.line(day.date, "\(day.calls) calls, \(day.failedCalls) failed")
        }
      }
    }
  }
}
