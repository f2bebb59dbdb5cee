import ArgumentParser
import SealAPI

struct Sell: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Put terms on sale for a work, or for a channel, free or at a price.",
    discussion: """
      The money goes to parties of the work, after the platform's fee: as --share says, else by the work's split sheet, \
      else all of it to the only party. \
      Terms never change; withdraw the offer and make another. \
      With --channel every work that enters through that channel gets the offer, and those that it has get it now; the money goes \
      by the work's split sheet, else to its only party.
      """)

  @Argument(help: ArgumentHelp("The work, work_….", valueName: "id"))
  var work: String?

  @Option(help: ArgumentHelp("For all works of this channel, channel_….", valueName: "id"))
  var channel: String?

  @Option(help: "What is allowed.")
  var use = UseOption.republishOnline

  @Flag(help: "For nothing.")
  var free = false

  @Option(help: ArgumentHelp("At this price, in yuan: 99 or 99.50.", valueName: "yuan"))
  var price: Price?

  @Option(help: ArgumentHelp("For so many days; without end if not given.", valueName: "days"))
  var days: UInt32 = 0

  @Option(help: ArgumentHelp("Only there: CN, DE, …; may be repeated.", valueName: "code"))
  var region: [String] = []

  @Flag(help: "Author and source must be named beside the use.")
  var credit = false

  @Flag(help: "The use may serve a business.")
  var commercial = false

  @Option(help: "What people see.")
  var title: String?

  @Option(
    help: ArgumentHelp("A party's part in ppm; may be repeated.", valueName: "party_…=ppm"))
  var share: [String] = []

  @OptionGroup var connection: ConnectionOptions

  func validate() throws {
    guard free != (price != nil) else { throw ValidationError("Give --free or --price, not both.") }
    guard (work == nil) != (channel == nil) else {
      throw ValidationError("Give a work or --channel, not both.")
    }
    guard channel == nil || share.isEmpty else {
      throw ValidationError("--share is for a work; a channel's works have split sheets.")
    }
  }

  func run() async throws {
    try await connection.withServer { server in
      let terms = AuthorizationV1.Terms(
        use: use.contract, regionCodes: region, durationDays: days,
        priceKind: free ? .free : .fixed,
        price: price.map { .init(currencyCode: "CNY", minorUnits: $0.fen) },
        creditRequired: credit, commercial: commercial)
      let title = title ?? (free ? "Free license" : "License")
      if let channel {
        let response = try await server.authorization.createPreset(
          .init(channelID: channel, terms: terms, title: title))
        if connection.json { return print(try response.jsonString()) }
        return Output.preset(response.preset ?? .init())
      }
      let work = work ?? ""
      let response = try await server.authorization.createOffer(
        .init(
          workID: work, terms: terms, title: title,
          shares: free ? [] : try await shares(of: work, server)))
      if connection.json { return print(try response.jsonString()) }
      Output.offer(response.offer ?? .init())
    }
  }

  private func shares(of work: String, _ server: Server) async throws -> [AuthorizationV1.Share] {
    guard share.isEmpty else {
      return try share.map { text in
        guard let equals = text.lastIndex(of: "="),
          let ppm = UInt32(text[text.index(after: equals)...])
        else { throw ValidationError("--share takes party_…=PPM, not `\(text)`.") }
        return .init(partyID: String(text[..<equals]), sharePPM: ppm)
      }
    }
    let work = try await server.certification.getWork(.init(workID: work)).work
    // The server takes the shares of the split sheet.
    if work?.claimSheet != nil { return [] }
    let parties = work?.parties ?? []
    guard parties.count == 1 else {
      throw Failure(
        .usage,
        "The work has \(parties.count) parties; say by --share or `seal split` who gets what.")
    }
    return [.init(partyID: parties[0].partyID, sharePPM: 1_000_000)]
  }
}
