import ArgumentParser
import SealAPI

struct Review: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Cases that wait for an operator's decision.",
    discussion: "Needs a key that `seald key create --operator` made.",
    subcommands: [List.self, Show.self, Approve.self, Reject.self, Decide.self])

  struct List: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "List what waits for a decision, the nearest deadline first.")

    @Option(help: ArgumentHelp("At most so many, up to 500.", valueName: "count"))
    var limit: UInt32 = 50

    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
      try await connection.withServer { server in
        let response = try await server.enforcement.listReviewQueue(.init(pageSize: limit))
        for found in response.cases {
          try connection.show(found) { try Output.reviewedCase($0) }
        }
      }
    }
  }

  struct Show: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Show a case that waits, and save its evidence and capture.")

    @OptionGroup var reviewed: ReviewedCase

    @Option(
      help: ArgumentHelp("Save all in this folder.", valueName: "folder"), completion: .directory)
    var output: String?

    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
      try await connection.call { server in
        let waiting = try await server.enforcement.listReviewQueue(.init(pageSize: 500)).cases
        guard let found = waiting.first(where: { $0.caseID == reviewed.id }) else {
          throw Failure(.notFound, "No case \(reviewed.id) waits for a decision.")
        }
        if let output { try await CaseFolder(path: output).write(found, from: server) }
        return found
      } as: { found in
        try Output.reviewedCase(found)
        if let output { Output.line("saved", output) }
      }
    }
  }

  struct Approve: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Let a case's invitation go out to an address that you confirm.")

    @OptionGroup var reviewed: ReviewedCase

    @Option(
      help: ArgumentHelp(
        "Whom to write to: an address that `seal review list` shows, or another that you know.",
        valueName: "mail"))
    var contact: String

    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
      try await connection.call { server in
        try await server.enforcement.approveCase(.init(caseID: reviewed.id, contact: contact))
      } as: {
        Output.enforcementCase($0.approved ?? .init())
      }
    }
  }

  struct Reject: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Close a case without anybody being invited.")

    @OptionGroup var reviewed: ReviewedCase

    @Argument(help: "Why, in a sentence for the claimant.")
    var explanation: String

    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
      try await connection.call { server in
        try await server.enforcement.rejectCase(
          .init(caseID: reviewed.id, explanation: explanation))
      } as: {
        Output.enforcementCase($0.rejected ?? .init())
      }
    }
  }

  struct Decide: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Decide what the accused objected to a case.")

    enum Decision: String, ExpressibleByArgument, CaseIterable {
      case uphold, reject
    }

    @OptionGroup var reviewed: ReviewedCase

    @Argument(help: "Whether the objection holds.")
    var decision: Decision

    @Argument(help: "Why, in a sentence for both sides.")
    var explanation: String

    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
      try await connection.call { server in
        try await server.enforcement.decideCaseObjection(
          .init(caseID: reviewed.id, upheld: decision == .uphold, explanation: explanation))
      } as: {
        Output.enforcementCase($0.decided ?? .init())
      }
    }
  }
}

/// The case that a command is about.
struct ReviewedCase: ParsableArguments {
  @Argument(help: ArgumentHelp("The case, case_….", valueName: "id"))
  var id: String
}
