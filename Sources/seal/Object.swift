import ArgumentParser
import SealAPI

struct Object: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Object to a license during its public notice. The money is held until it is decided."
  )

  @Argument(help: ArgumentHelp("The license's number, CS-….", valueName: "number"))
  var number: String

  @Argument(help: "What you object.")
  var reason: String

  @OptionGroup var connection: ConnectionOptions

  func run() async throws {
    try await connection.withServer { server in
      let response = try await server.authorization.fileObjection(
        .init(licenseNumber: number, reason: reason))
      if connection.json { return print(try response.jsonString()) }
      let objection = response.objection ?? .init()
      print("\(objection.objectionID)  \(Output.word(objection.state.name, "OBJECTION_STATE"))")
      Output.line("license", objection.licenseNumber)
    }
  }
}
