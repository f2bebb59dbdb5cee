import ArgumentParser
import SealAPI

struct Apps: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Your applications: what keys are bound to.",
    subcommands: [ListApplications.self, CreateApplication.self],
    defaultSubcommand: ListApplications.self)
}

struct ListApplications: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List applications, newest first.")

  @OptionGroup var connection: ConnectionOptions

  func run() async throws {
    try await connection.withServer { server in
      var token = ""
      repeat {
        let page = try await server.developer.listApplications(
          .init(pageSize: 500, pageToken: token))
        for application in page.applications {
          print(
            connection.json
              ? try application.jsonString() : "\(application.applicationID)  \(application.name)")
        }
        token = page.nextPageToken
      } while !token.isEmpty
    }
  }
}

struct CreateApplication: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "create", abstract: "Make an application.")

  @Argument(help: "What to call it.")
  var name: String

  @OptionGroup var connection: ConnectionOptions

  func run() async throws {
    try await connection.withServer { server in
      let response = try await server.developer.createApplication(.init(name: name))
      if connection.json { return print(try response.jsonString()) }
      print("created  \(response.application?.applicationID ?? "")")
    }
  }
}

struct RotateKey: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rotate", abstract: "Replace a key; the old one still works for a while.")

  @Argument(help: ArgumentHelp("The key, key_….", valueName: "id"))
  var key: String

  @Option(help: ArgumentHelp("How long the old key still works.", valueName: "hours"))
  var grace: UInt32 = 24

  @OptionGroup var connection: ConnectionOptions

  func run() async throws {
    try await connection.withServer { server in
      let response = try await server.developer.rotateApiKey(
        .init(apiKeyID: key, gracePeriod: .init(.seconds(3_600 * Int64(grace)))))
      if connection.json { return print(try response.jsonString()) }
      print("created  \(response.apiKey?.apiKeyID ?? "")")
      Output.line("key", response.secret)
      Output.line("old until", Output.time(response.replacedApiKey?.expireTime))
      print("Keep it now: it is not stored and cannot be shown again.")
    }
  }
}
