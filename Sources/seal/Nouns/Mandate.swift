import ArgumentParser
import SealAPI
import SealCommandLine
import SealPrimitives

struct Mandate: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Mandates: powers to enforce a party's rights.",
    subcommands: [Create.self, List.self, Revoke.self])

  struct Create: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Write down that a party gives you the power to enforce its rights.",
      discussion: "Without a mandate in force no case can be opened, and nobody is invited.")

    @Argument(help: ArgumentHelp("The party, party_….", valueName: "party"))
    var party: PartyID

    @Option(help: ArgumentHelp("The most to ask for one use, in yuan.", valueName: "yuan"))
    var maxAsk: Price

    @Option(help: ArgumentHelp("Only for this work; repeatable.", valueName: "work"))
    var work: [WorkID] = []

    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
      try await connection.call { server in
        try await server.enforcement.createMandate(
          .init(
            partyID: party.text, workIDs: work.map(\.text),
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

    @Argument(help: ArgumentHelp("The mandate, mandate_….", valueName: "mandate"))
    var mandate: MandateID

    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
      try await connection.call { server in
        try await server.enforcement.revokeMandate(.init(mandateID: mandate.text))
      } as: {
        Output.mandate($0.mandate ?? .init())
      }
    }
  }
}
