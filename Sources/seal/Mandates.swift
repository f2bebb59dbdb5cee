import ArgumentParser
import SealAPI

struct GrantMandate: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mandate",
    abstract: "Write down that a party gives you the power to enforce its rights.",
    discussion: "Without a mandate in force no case can be opened, and nobody is invited.")

  @Argument(help: ArgumentHelp("The party, party_….", valueName: "id"))
  var party: String

  @Option(help: ArgumentHelp("The most to ask for one use, in yuan.", valueName: "yuan"))
  var maxAsk: Price

  @Option(
    help: ArgumentHelp("Only for this work; may be repeated; all by default.", valueName: "id"))
  var work: [String] = []

  @OptionGroup var connection: ConnectionOptions

  func run() async throws {
    try await connection.withServer { server in
      let response = try await server.enforcement.createMandate(
        .init(
          partyID: party, workIDs: work,
          maxAsk: .init(currencyCode: "CNY", minorUnits: maxAsk.fen)))
      if connection.json { return print(try response.jsonString()) }
      Output.mandate(response.mandate ?? .init())
    }
  }
}

struct RevokeMandate: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Revoke a mandate at once. What is open under it is closed.")

  @Argument(help: ArgumentHelp("The mandate, mandate_….", valueName: "id"))
  var mandate: String

  @OptionGroup var connection: ConnectionOptions

  func run() async throws {
    try await connection.withServer { server in
      let response = try await server.enforcement.revokeMandate(.init(mandateID: mandate))
      if connection.json { return print(try response.jsonString()) }
      Output.mandate(response.mandate ?? .init())
    }
  }
}

struct Mandates: AsyncParsableCommand {
  static let configuration = CommandConfiguration(abstract: "List your mandates, newest first.")

  @Option(help: "At most so many.")
  var limit: UInt32 = 50

  @OptionGroup var connection: ConnectionOptions

  func run() async throws {
    try await connection.withServer { server in
      let response = try await server.enforcement.listMandates(.init(pageSize: limit))
      for mandate in response.mandates {
        if connection.json { print(try mandate.jsonString()) } else { Output.mandate(mandate) }
      }
    }
  }
}

struct Enforce: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Say whether cases are opened without your asking for each.")

  enum Switch: String, ExpressibleByArgument, CaseIterable {
    case on, off
  }

  @Argument(help: "on or off.")
  var automatic: Switch

  @Option(help: ArgumentHelp("Only for this work; all by default.", valueName: "id"))
  var work = ""

  @OptionGroup var connection: ConnectionOptions

  func run() async throws {
    try await connection.withServer { server in
      let response = try await server.enforcement.setAutomaticEnforcement(
        .init(workID: work, enabled: automatic == .on))
      if connection.json { return print(try response.jsonString()) }
      print("automatic enforcement  \(automatic.rawValue)  \(work.isEmpty ? "all works" : work)")
    }
  }
}
