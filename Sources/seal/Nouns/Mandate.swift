import ArgumentParser
import SealAPI

struct Mandate: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Mandates: powers to enforce a party's rights.",
    subcommands: [Create.self, List.self, Revoke.self])

  struct Create: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Write down that a party gives you the power to enforce its rights.",
      discussion: "Without a mandate in force no case can be opened, and nobody is invited.")

    @Argument(help: ArgumentHelp("The party, party_….", valueName: "id"))
    var party: String

    @Option(help: ArgumentHelp("The most to ask for one use, in yuan.", valueName: "yuan"))
    var maxAsk: Price

    @Option(help: ArgumentHelp("Only for this work; repeatable.", valueName: "id"))
    var work: [String] = []

    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
      try await connection.call { server in
        try await server.enforcement.createMandate(
          .init(
            partyID: party, workIDs: work,
            maxAsk: .init(currencyCode: "CNY", minorUnits: maxAsk.fen)))
      } as: {
        Output.mandate($0.mandate ?? .init())
      }
    }
  }

  struct List: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "List your mandates, newest first.")

    @OptionGroup var options: ListOptions
    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
      try await connection.list(options) { server, size, token in
        let page = try await server.enforcement.listMandates(
          .init(pageSize: size, pageToken: token))
        return (page.mandates, page.nextPageToken)
      } as: {
        Output.mandate($0)
      }
    }
  }

  struct Revoke: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Revoke a mandate at once. What is open under it is closed.")

    @Argument(help: ArgumentHelp("The mandate, mandate_….", valueName: "id"))
    var mandate: String

    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
      try await connection.call { server in
        try await server.enforcement.revokeMandate(.init(mandateID: mandate))
      } as: {
        Output.mandate($0.mandate ?? .init())
      }
    }
  }
}
