import ArgumentParser
import SealPrimitives

/// The order that a command is about.
struct OrderArgument: ParsableArguments {
  @Argument(help: ArgumentHelp("The order, order_….", valueName: "order"))
  var order: OrderID

  /// `ORDER_STATE_IN_NOTICE` → `in notice`.
  static func word(_ state: String) -> String {
    state.replacing("ORDER_STATE_", with: "").lowercased().replacing("_", with: " ")
  }
}
