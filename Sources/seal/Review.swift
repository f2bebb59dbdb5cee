import ArgumentParser
import SealAPI

struct Review: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "For operators: list what waits for a decision, the nearest deadline first.",
    discussion: "Needs a key that `seald create-key --operator` made.")

  @Option(help: "At most so many.")
  var limit: UInt32 = 50

  @OptionGroup var connection: ConnectionOptions

  func run() async throws {
    try await connection.withServer { server in
      let response = try await server.enforcement.listReviewQueue(.init(pageSize: limit))
      for found in response.cases {
        if connection.json { print(try found.jsonString()) } else { Output.enforcementCase(found) }
      }
    }
  }
}

struct Approve: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "For operators: let the invitation of a case go out to an address that you confirm.")

  @Argument(help: ArgumentHelp("The case, case_….", valueName: "id"))
  var id: String

  @Option(
    help: ArgumentHelp(
      "Whom to write to: one of the addresses that `seal review` shows, or another that you know.",
      valueName: "mail"))
  var contact: String

  @OptionGroup var connection: ConnectionOptions

  func run() async throws {
    try await connection.withServer { server in
      let response = try await server.enforcement.approveCase(.init(caseID: id, contact: contact))
      if connection.json { return print(try response.jsonString()) }
      Output.enforcementCase(response.approved ?? .init())
    }
  }
}

struct Reject: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "For operators: close a case without anybody being invited.")

  @Argument(help: ArgumentHelp("The case, case_….", valueName: "id"))
  var id: String

  @Argument(help: "Why, in a sentence for the claimant.")
  var explanation: String

  @OptionGroup var connection: ConnectionOptions

  func run() async throws {
    try await connection.withServer { server in
      let response = try await server.enforcement.rejectCase(
        .init(caseID: id, explanation: explanation))
      if connection.json { return print(try response.jsonString()) }
      Output.enforcementCase(response.rejected ?? .init())
    }
  }
}

struct Decide: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "For operators: decide what the accused objected to a case.")

  enum Decision: String, ExpressibleByArgument, CaseIterable {
    case uphold, reject
  }

  @Argument(help: ArgumentHelp("The case, case_….", valueName: "id"))
  var id: String

  @Argument(help: "uphold or reject.")
  var decision: Decision

  @Argument(help: "Why, in a sentence for both sides.")
  var explanation: String

  @OptionGroup var connection: ConnectionOptions

  func run() async throws {
    try await connection.withServer { server in
      let response = try await server.enforcement.decideCaseObjection(
        .init(caseID: id, upheld: decision == .uphold, explanation: explanation))
      if connection.json { return print(try response.jsonString()) }
      Output.enforcementCase(response.decided ?? .init())
    }
  }
}
