import ArgumentParser
import SealAuthorization
import SealPrimitives
import SealServer

struct ConfirmPayment: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Say that a bank transfer for an order came.",
    discussion: """
      The whole price gives the license; another amount is to be sent back. Saying it again changes nothing.
      """)

  @Argument(help: ArgumentHelp("The order, order_….", valueName: "id"))
  var order: String

  @Argument(help: ArgumentHelp("What came, in the smallest unit (fen).", valueName: "amount"))
  var amount: Int64

  @OptionGroup var server: ServerOptions

  func run() async throws {
    let id = try orderID(order)
    let state = try await server.withOrders {
      try await $0.confirmPayment(id, minorUnits: amount)
    }
    print("\(order)  \(word(state.name))")
  }
}

struct ConfirmRefund: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Say that the money of a refunding order was sent back.")

  @Argument(help: ArgumentHelp("The order, order_….", valueName: "id"))
  var order: String

  @OptionGroup var server: ServerOptions

  func run() async throws {
    let id = try orderID(order)
    let state = try await server.withOrders { try await $0.confirmRefund(id) }
    print("\(order)  \(word(state.name))")
  }
}

struct Objections: AsyncParsableCommand {
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

struct DecideObjection: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Decide an objection to a license.",
    discussion:
      "Upheld, the license is revoked and the money goes back. Rejected, the order goes on.")

  enum Decision: String, ExpressibleByArgument, CaseIterable {
    case uphold, reject
  }

  @Argument(help: ArgumentHelp("The objection, objection_….", valueName: "id"))
  var objection: String

  @Argument(help: "uphold or reject.")
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
    print("\(objection)  order \(word(state.name))")
  }
}

private func orderID(_ text: String) throws -> OrderID {
  guard let id = OrderID(text) else { throw ValidationError("`\(text)` is not order_….") }
  return id
}

/// `ORDER_STATE_IN_NOTICE` → `in notice`.
private func word(_ name: String) -> String {
  name.replacing("ORDER_STATE_", with: "").lowercased().replacing("_", with: " ")
}
