import ArgumentParser
import SealAPI

struct Change: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "The audit trail: who changed what.", subcommands: [List.self])

  struct List: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "List your account's newest changes; with --json as JSON lines.")

    @Option(help: "Of this alone: an identifier.")
    var subject = ""

    @Flag(help: "Of all accounts: for the platform's own people.")
    var allAccounts = false

    @OptionGroup var options: ListOptions
    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
      try await connection.list(options) { server, size, token in
        if allAccounts {
          let page = try await server.developer.listAllChanges(
            .init(pageSize: size, pageToken: token, subjectID: subject))
          return (page.changes, page.nextPageToken)
        }
        let page = try await server.developer.listChanges(
          .init(pageSize: size, pageToken: token, subjectID: subject))
        return (page.changes, page.nextPageToken)
      } as: { (change: DeveloperV1.Change) in
        let line = [
          Output.time(change.time), change.method, change.subjectID, Self.actor(change),
          change.peerAddress,
        ]
        print(line.filter { !$0.isEmpty }.joined(separator: "  "))
      }
    }

    /// The key's identifier, or `guest`, `operator`, `platform`, `provider`, `account`.
    private static func actor(_ change: DeveloperV1.Change) -> String {
      if !change.apiKeyID.isEmpty { return change.apiKeyID }
      return Output.word(change.actor.name, "CHANGE_ACTOR")
    }
  }
}
