import ArgumentParser
import SealAPI
import SealCommandLine
import SealPrimitives

struct Request: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Calls of your account.", subcommands: [List.self])

  struct List: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "List your account's newest calls, refused ones too.")

    @Option(help: ArgumentHelp("Only of this application, app_….", valueName: "application"))
    var application: ApplicationID?

    @OptionGroup var options: ListOptions
    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
      try await connection.list(options) { server, size, token in
        let page = try await server.developer.listRequests(
          .init(pageSize: size, pageToken: token, applicationID: application.text))
        return (page.requests, page.nextPageToken)
      } as: { call in
        print(
          "\(Output.time(call.time))  \(call.method)  \(call.code)  \(call.reason)  "
            + call.requestID)
      }
    }
  }
}
