import ArgumentParser
import SealAuthorization
import SealPrimitives
import SealServer

struct Objection: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Objections to licenses.", subcommands: [List.self, Decide.self])

  struct List: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "List the objections that wait for a decision, oldest first.")

    @OptionGroup var server: ServerOptions

    func run() async throws {
      let open = try await server.withOrders { try await $0.openObjections(limit: 500) }
      for objection in open {
        print("\(objection.objectionID)  \(objection.licenseNumber)  \(objection.createTime)")
        // One line, whatever was written.
        print("  \(objection.reason.debugDescription)")
      }
      if open.isEmpty { print("nothing to decide") }
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

    @Argument(help: ArgumentHelp("The objection, objection_….", valueName: "id"))
    var objection: String

    @Argument(help: "Whether the objection holds.")
    var decision: Decision

    @Argument(help: "Why, in a sentence for both sides.")
    var explanation: String

    @OptionGroup var server: ServerOptions

    func run() async throws {
      guard let id = ObjectionID(objection) else {
        throw ValidationError("`\(objection)` is not objection_….")
      }
      guard (1...500).contains(explanation.unicodeScalars.count) else {
        throw ValidationError("The explanation must have 1 to 500 characters.")
      }
      let state = try await server.withOrders {
        try await $0.decide(id, isUpheld: decision == .uphold, explanation: explanation)
      }
      print("\(objection)  order \(OrderArgument.word(state.name))")
    }
  }
}
