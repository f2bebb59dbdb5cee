import ArgumentParser
import SealAPI
import SealCommandLine
import SealPrimitives

struct Claim: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Claims: who holds which share of which right in a work.",
    subcommands: [Set.self])

  struct Set: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Declare who holds which share of a work.",
      discussion: """
        Shares sum to the whole: `seal claim set work_… 'Ada Example=60%' 'Bo Example=40%'`, or in \
        parts per million, `party_…=666667`. A name that is new becomes a party. Each sheet of \
        claims replaces the one before.
        """)

    @Argument(help: ArgumentHelp("The work, work_….", valueName: "work"))
    var work: WorkID

    @Argument(
      help: ArgumentHelp("A party's identifier or name, and its share.", valueName: "party=share"))
    var claims: [String]

    @Option(help: "The right; sheets of several rights are for programs.")
    var right = RightOption.all

    @Option(help: ArgumentHelp("Only there: CN, DE, …", valueName: "code"))
    var region = ""

    @Flag(help: "New names are organizations.")
    var organizations = false

    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
      let claims = try claims.map(claim)
      try await connection.call { server in
        try await server.certification.setClaims(.init(workID: work.text, claims: claims))
      } as: { response in
        Output.sheet(response.sheet ?? .init())
        if response.inConflict { Output.conflict() }
      }
    }

    private func claim(_ text: String) throws -> CertificationV1.PartyClaim {
      guard let equals = text.lastIndex(of: "="),
        let share = Share(argument: String(text[text.index(after: equals)...])),
        equals > text.startIndex
      else {
        throw ValidationError("A claim is PARTY=SHARE, such as `Ada Example=60%`, not `\(text)`.")
      }
      let party = String(text[..<equals])
      let isKnown = party.hasPrefix("party_")
      return CertificationV1.PartyClaim(
        partyID: isKnown ? party : "", name: isKnown ? "" : party,
        kind: isKnown ? .unspecified : organizations ? .legalPerson : .naturalPerson,
        right: right.contract, sharePPM: share.ppm, regionCode: region)
    }
  }
}

/// A right as the command line names it.
enum RightOption: String, ExpressibleByArgument, CaseIterable {
  case all
  case reproduction
  case networkDissemination = "network-dissemination"
  case adaptation

  var contract: CertificationV1.ClaimedRight {
    switch self {
    case .all: .all
    case .reproduction: .reproduction
    case .networkDissemination: .networkDissemination
    case .adaptation: .adaptation
    }
  }
}
