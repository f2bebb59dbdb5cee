import ArgumentParser
import SealAPI
import SealCommandLine
import SealPrimitives

struct Use: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Uses that somebody plans.", subcommands: [Check.self])

  struct Check: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Ask whether a use of a work is permitted, and why.",
      discussion: "Status 1: it is not permitted, or cannot be decided.")

    @Argument(help: ArgumentHelp("The work, work_….", valueName: "work"))
    var work: WorkID

    @Option(help: "What is done with it.")
    var use = UseOption.republishOnline

    @Option(help: ArgumentHelp("Where it is used.", valueName: "url"))
    var place = ""

    @Option(help: ArgumentHelp("In which country: CN, DE, ….", valueName: "code"))
    var region = ""

    @Option(help: ArgumentHelp("The license that the user refers to.", valueName: "number"))
    var license = ""

    @Flag(help: "The use serves a business.")
    var commercial = false

    @Flag(help: "Author and source are named beside the use.")
    var credited = false

    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
      try await connection.withServer { server in
        let response = try await server.authorization.checkUse(
          .init(
            workID: work.text, use: use.contract, regionCode: region, licenseNumber: license,
            commercial: commercial, credited: credited, placeURL: place))
        try connection.show(response) { response in
          print(Output.word(response.decision.name, "USE_DECISION"))
          for reason in response.reasons { Output.line("because", reason.message) }
          for offer in response.offers {
            Output.line("on sale", "\(offer.offerID)  \(Output.price(offer.terms))  \(offer.title)")
          }
        }
        guard response.decision == .permitted else { throw ExitCode(ExitStatus.refused.rawValue) }
      }
    }
  }
}
