import ArgumentParser
import SealAPI

struct Withdraw: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Withdraw a work. Its certificates go on to verify.")

  @Argument(help: ArgumentHelp("The work, work_….", valueName: "id"))
  var work: String

  @OptionGroup var connection: ConnectionOptions

  func run() async throws {
    try await connection.withServer { server in
      let response = try await server.certification.withdrawWork(.init(workID: work))
      if connection.json { return print(try response.jsonString()) }
      print("withdrawn  \(work)  \(Output.time(response.work?.withdrawTime))")
    }
  }
}
