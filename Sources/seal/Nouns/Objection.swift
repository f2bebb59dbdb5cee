import ArgumentParser
import SealAPI

struct Objection: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Objections to licenses.", subcommands: [File.self, List.self])

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
      } as: {
        Output.objection($0.objection ?? .init())
      }
    }
  }

  struct List: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "List your objections, and those to licenses that you gave or bought.")

    @Option(help: ArgumentHelp("Only to this license, CS-….", valueName: "number"))
    var license = ""

    @OptionGroup var options: ListOptions
    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
      try await connection.list(options) { server, size, token in
        let page = try await server.authorization.listObjections(
          .init(licenseNumber: license, pageSize: size, pageToken: token))
        return (page.objections, page.nextPageToken)
      } as: {
        Output.objection($0)
      }
    }
  }
}

extension Output {
  static func objection(_ objection: AuthorizationV1.Objection) {
    print("\(objection.objectionID)  \(word(objection.state.name, "OBJECTION_STATE"))")
    line("license", objection.licenseNumber)
    line("filed", time(objection.createTime))
    if !objection.reason.isEmpty { line("reason", objection.reason) }
    if objection.decideTime != nil { line("decided", time(objection.decideTime)) }
    if !objection.explanation.isEmpty { line("because", objection.explanation) }
  }
}
