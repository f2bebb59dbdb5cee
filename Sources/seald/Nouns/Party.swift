import ArgumentParser
import SealCertification
import SealCommandLine
import SealPrimitives
import SealServer

struct Party: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Parties whose names are kept.", subcommands: [Erase.self])

  struct Erase: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Erase a party's name for good, at its wish.",
      discussion: """
        Destroys the key under which the name and its disclosures are sealed: nothing in the \
        database can open them any more. Backups forget as they are replaced. Certificates go on \
        to verify.
        """)

    @Argument(help: ArgumentHelp("The party, party_….", valueName: "party"))
    var party: PartyID

    @OptionGroup var output: OutputOptions
    @OptionGroup var server: ServerOptions

    func run() async throws {
      try await server.withInstallation { installation in
        let erased = try await PartyEraser(
          database: installation.database, clock: installation.clock,
          random: installation.random
        ).erase(party)
        guard erased else {
          throw StartError("There is no party \(party), or it was erased before.")
        }
        try output.show(Facts(["partyId": party.text])) { _ in print("erased  \(party)") }
      }
    }
  }
}
