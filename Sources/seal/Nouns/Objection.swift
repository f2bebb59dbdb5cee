import ArgumentParser
import SealAPI

struct Objection: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Objections to licenses.", subcommands: [File.self])

  struct File: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Object to a license while it stands in public notice.",
      discussion: "The money is held until the objection is decided.")

    @Argument(help: ArgumentHelp("The license's number, CS-….", valueName: "number"))
    var number: String

    @Argument(help: "What you object.")
    var reason: String

    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
      try await connection.call { server in
        try await server.authorization.fileObjection(
          .init(licenseNumber: number, reason: reason))
      } as: { response in
        let objection = response.objection ?? .init()
        print("\(objection.objectionID)  \(Output.word(objection.state.name, "OBJECTION_STATE"))")
        Output.line("license", objection.licenseNumber)
      }
    }
  }
}
