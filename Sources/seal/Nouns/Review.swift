import ArgumentParser
import SealAPI
import SealCommandLine
import SealPrimitives
import SealRPC

struct Review: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Cases that wait for an operator's decision.",
    discussion: "Needs a key that `seald key create --operator` made.",
    subcommands: [
      List.self, Show.self, Approve.self, Reject.self, Decide.self, Commercial.self,
    ])

  struct List: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "List what waits for a decision, the oldest case first.")

    @Option(help: "Only what waits for this.")
    var waiting = WaitingOption.all

    @OptionGroup var options: ListOptions
    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
      try await connection.list(options) { server, size, token in
        let page = try await server.enforcement.listReviewQueue(
          .init(pageSize: size, pageToken: token, state: waiting.contract))
        return (page.cases, page.nextPageToken)
      } as: {
        Output.enforcementCase($0)
        Output.nextForReviewer($0)
      }
    }
  }

  struct Show: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Show a case with what was found, and save its evidence and capture.",
      discussion: """
        `seal statement verify FOLDER/evidence --file FOLDER/capture.warc` verifies what was \
        saved, and `seal statement verify FOLDER/certificate` the work's certificate.
        """)

    @OptionGroup var reviewed: ReviewedCase

    @Option(
      help: ArgumentHelp("Save all in this folder.", valueName: "folder"), completion: .directory)
    var output: String?

    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
      try await connection.withServer { server in
        let review = try await server.enforcement.getCaseReview(.init(caseID: reviewed.id.text))
        if let output { try await CaseFolder(path: output).write(review, from: server) }
        try connection.show(review) { review in
          Output.enforcementCase(review.found ?? .init())
          Output.findings(review.findings ?? .init(), of: reviewed.id.text)
          Output.nextForReviewer(review.found ?? .init())
          if let output { Output.line("saved", output) }
        }
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
        try await reviewed.decide(server) {
          try await server.enforcement.approveCase(
            .init(caseID: reviewed.id.text, contact: contact))
        }
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
        try await reviewed.decide(server) {
          try await server.enforcement.rejectCase(
            .init(caseID: reviewed.id.text, explanation: explanation))
        }
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
        try await reviewed.decide(server) {
          try await server.enforcement.decideCaseObjection(
            .init(caseID: reviewed.id.text, upheld: decision == .uphold, explanation: explanation))
        }
      } as: {
        Output.enforcementCase($0.decided ?? .init())
      }
    }
  }

  struct Commercial: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Decide whether a case's use serves a business, whatever the page's signs say.",
      discussion: "The use is decided again by that, and before anybody was asked the price too.")

    enum Decision: String, ExpressibleByArgument, CaseIterable {
      case yes, no
    }

    @OptionGroup var reviewed: ReviewedCase

    @Argument(help: "Whether it serves a business.")
    var decision: Decision

    @Argument(help: "Why, in a sentence for both sides.")
    var explanation: String

    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
      try await connection.call { server in
        try await reviewed.decide(server) {
          try await server.enforcement.decideCaseCommercial(
            .init(caseID: reviewed.id.text, commercial: decision == .yes, explanation: explanation))
        }
      } as: {
        Output.enforcementCase($0.decided ?? .init())
      }
    }
  }
}

/// What waits for an operator, as the command line names it.
enum WaitingOption: String, ExpressibleByArgument, CaseIterable {
  case all
  /// Whom to invite.
  case approval
  /// Whom to invite instead of who said that it is somebody else's.
  case another
  case objection

  var contract: EnforcementV1.CaseState {
    switch self {
    case .all: .unspecified
    case .approval: .review
    case .another: .notMeClaimed
    case .objection: .objected
    }
  }
}

/// The case that a command is about.
struct ReviewedCase: ParsableArguments {
  @Argument(help: ArgumentHelp("The case, case_….", valueName: "case"))
  var id: CaseID

  /// Decides about the case; a refusal says what can be decided instead, and by which command.
  func decide<Answer>(_ server: Server, _ body: () async throws -> Answer) async throws -> Answer {
    do {
      return try await body()
    } catch let error as RPCError
      where ["NOTHING_TO_DECIDE", "NOT_IN_REVIEW"].contains(error.reason)
    {
      let found =
        try await server.enforcement.getCaseReview(.init(caseID: id.text)).found ?? .init()
      let failure = Failure(error)
      let next = found.reviewerCommands.map { "  instead: \($0.command)" }
      throw Failure(failure.status, ([failure.description] + next).joined(separator: "\n"))
    }
  }
}
