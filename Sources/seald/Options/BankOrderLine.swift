import SealAuthorization

/// An order that is paid by bank transfer, for an operator: where it stands, and what to do.
struct BankOrderLine {
  let order: BankOrder

  init(_ order: BankOrder) {
    self.order = order
  }

  var text: String {
    let state = OrderArgument.word(order.state.name)
    let head = "\(order.orderID)  \(state)  \(order.price)"
    let sandbox = order.environment == .sandbox ? "\n  note      SANDBOX: no money moves" : ""
    return head + lines.map { "\n  \($0)" }.joined() + sandbox
  }

  private var lines: [String] {
    var lines = ["placed    \(order.createTime)"]
    if let payBy = order.payByTime { lines.append("until     \(payBy)") }
    if order.received.minorUnits > 0 { lines.append("received  \(order.received)") }
    switch order.state {
    case .awaitingPayment where order.received.minorUnits > 0:
      lines.append("next      wait for the rest, or `seald refund begin \(order.orderID)`")
    case .refunding:
      lines.append("next      send it back, then `seald refund confirm \(order.orderID)`")
    default: break
    }
    return lines
  }
}
