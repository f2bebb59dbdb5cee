import ArgumentParser
import SealPrimitives

/// The order that a command is about.
struct OrderArgument: ParsableArguments {
  @Argument(help: ArgumentHelp("The order, order_….", valueName: "id"))
  var order: String

  func id() throws -> OrderID {
    guard let id = OrderID(order) else { throw ValidationError("`\(order)` is not order_….") }
    return id
  }

  /// `ORDER_STATE_IN_NOTICE` → `in notice`.
  static func word(_ state: String) -> String {
    state.replacing("ORDER_STATE_", with: "").lowercased().replacing("_", with: " ")
  }
}
