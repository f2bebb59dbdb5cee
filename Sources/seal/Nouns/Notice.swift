import ArgumentParser
import SealAPI

struct Notice: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "The public notice board: licenses that anybody may object to.",
    subcommands: [List.self])

  struct List: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "List the licenses whose money has not moved on, newest first.",
      discussion: "`seal objection file NUMBER REASON` objects to one.")

    @Flag(help: "The sandbox's, in place of the live ones.")
    var sandbox = false

    @OptionGroup var options: ListOptions
    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
      try await connection.list(options) { server, size, token in
        let page = try await server.authorization.listNotices(
          .init(pageSize: size, pageToken: token, sandbox: sandbox))
        return (page.licenses, page.nextPageToken)
      } as: {
        Output.license($0)
      }
    }
  }
}
