import ArgumentParser
import SealAuthorization
import SealCommandLine
import SealPrimitives
import SealServer

struct Objection: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Objections to licenses.", subcommands: [List.self, Decide.self])

  struct List: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "List the objections that wait for a decision, oldest first.")

    @OptionGroup var output: OutputOptions
    @OptionGroup var server: ServerOptions

    func run() async throws {
      let open = try await server.withOrders { try await $0.openObjections(limit: 500) }
      let facts = open.map { objection in
        Facts([
          "objectionId": objection.objectionID.text, "licenseNumber": objection.licenseNumber,
          "createTime": "\(objection.createTime)", "reason": objection.reason,
        ])
      }
      try output.list(facts, none: "nothing to decide") { facts in
        print(facts.line(["objectionId", "licenseNumber", "createTime"]))
        // One line, whatever was written.
        print("  \(facts["reason"].debugDescription)")
      }
    }
  }

  struct Decide: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Decide an objection to a license.",
      discussion:
        "Upheld, the license is revoked and the money goes back. Rejected, the order goes on.")

    enum Decision: String, ExpressibleByArgument, CaseIterable {
      case uphold, reject
    }

    @Argument(help: ArgumentHelp("The objection, objection_….", valueName: "objection"))
    var objection: ObjectionID

    @Argument(help: "Whether the objection holds.")
    var decision: Decision

    @Argument(help: "Why, in a sentence for both sides.")
    var explanation: String

    @OptionGroup var output: OutputOptions
    @OptionGroup var server: ServerOptions

    func validate() throws {
      guard (1...500).contains(explanation.unicodeScalars.count) else {
        throw ValidationError("<explanation> takes 1 to 500 characters.")
      }
    }

    func run() async throws {
      let state = try await server.withOrders {
        try await $0.decide(objection, isUpheld: decision == .uphold, explanation: explanation)
      }
      let facts = Facts(["objectionId": objection.text, "orderState": state.name])
      try output.show(facts) { _ in
        print("\(objection)  order \(OrderArgument.word(state.name))")
      }
    }
  }
}
