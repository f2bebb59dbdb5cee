import ArgumentParser
import SealAPI
import SealCommandLine
import SealPrimitives

struct Offer: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Offers: terms on sale for a work.",
    subcommands: [Create.self, List.self, Show.self, Withdraw.self])

  struct Create: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Put terms on sale for a work, free or at a price.",
      discussion: """
        The money goes to parties of the work, after the platform's fee: as --share says, else by \
        the work's claims, else to its only party. Terms never change; withdraw the offer and make \
        another.
        """)

    @Argument(help: ArgumentHelp("The work, work_….", valueName: "work"))
    var work: WorkID

    @OptionGroup var terms: TermsOptions

    @Option(
      help: ArgumentHelp("A party's part, such as 60%; repeatable.", valueName: "party=share"))
    var share: [PartyShare] = []

    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
      try await connection.call { server in
        try await server.authorization.createOffer(
          .init(
            workID: work.text, terms: terms.contract, title: terms.title,
            shares: terms.free ? [] : try await shares(server)))
      } as: {
        Output.offer($0.offer ?? .init())
      }
    }

    private func shares(_ server: Server) async throws -> [AuthorizationV1.Share] {
      guard share.isEmpty else {
        return share.map { .init(partyID: $0.party.text, sharePPM: $0.share.ppm) }
      }
      let found = try await server.certification.getWork(.init(workID: work.text)).work
      // The server takes the shares of the sheet of claims.
      if found?.claimSheet != nil { return [] }
      let parties = found?.parties ?? []
      guard parties.count == 1 else {
        throw Failure(
          .usage,
          "The work has \(parties.count) parties; say by --share or `seal claim set` who gets what."
        )
      }
      return [.init(partyID: parties[0].partyID, sharePPM: 1_000_000)]
    }
  }

  struct List: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "List your offers, newest first.")

    @OptionGroup var options: ListOptions
    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
      try await connection.list(options) { server, size, token in
        let page = try await server.authorization.listOffers(
          .init(pageSize: size, pageToken: token))
        return (page.offers, page.nextPageToken)
      } as: {
        Output.offer($0)
      }
    }
  }

  struct Show: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Show anybody's offer.")

    @Argument(help: ArgumentHelp("The offer, offer_….", valueName: "offer"))
    var offer: OfferID

    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
      try await connection.call { server in
        try await server.authorization.getOffer(.init(offerID: offer.text))
      } as: {
        Output.offer($0.offer ?? .init())
        Output.line("title", $0.workTitle)
        if $0.sandbox { Output.line("note", "SANDBOX: nothing of it is in earnest") }
      }
    }
  }

  struct Withdraw: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "End an offer. Licenses given under it stay.")

    @Argument(help: ArgumentHelp("The offer, offer_….", valueName: "offer"))
    var offer: OfferID

    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
      try await connection.call { server in
        try await server.authorization.withdrawOffer(.init(offerID: offer.text))
      } as: {
        Output.offer($0.offer ?? .init())
      }
    }
  }
}
