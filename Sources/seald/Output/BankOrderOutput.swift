import SealAuthorization
import SealCommandLine
import SealPrimitives

/// An order that is paid by bank transfer, for an operator: where it stands, and what to do.
struct BankOrderOutput: Encodable {
  enum CodingKeys: String, CodingKey {
    case orderID = "orderId"
    case environment, state, price, received, createTime, payByTime, next
  }

  let orderID: String
  let environment: String
  let state: String
  let price: MoneyOutput
  let received: MoneyOutput
  let createTime: String
  let payByTime: String?
  /// The command that comes next; `nil` where nothing does.
  let next: String?

  init(_ order: BankOrder) {
    orderID = "\(order.orderID)"
    environment = order.environment.rawValue
    state = order.state.name
    price = MoneyOutput(order.price)
    received = MoneyOutput(order.received)
    createTime = "\(order.createTime)"
    payByTime = order.payByTime.map { "\($0)" }
    next =
      switch order.state {
      case .awaitingPayment where order.received.minorUnits > 0: "seald refund begin \(orderID)"
      case .refunding: "seald refund confirm \(orderID)"
      default: nil
      }
  }

  func printText() {
    print("\(orderID)  \(OrderArgument.word(state))  \(price.amount)")
    line("placed", createTime)
    if let payByTime { line("until", payByTime) }
    if received.amount.minorUnits > 0 { line("received", "\(received.amount)") }
    if let next {
      let first = state == "ORDER_STATE_REFUNDING" ? "send it back, then" : "wait for the rest, or"
      line("next", "\(first) `\(next)`")
    }
    if environment == Environment.sandbox.rawValue { line("note", "SANDBOX: no money moves") }
  }

  private func line(_ name: String, _ value: String) {
    print("  " + Columns.padded(name, to: 10) + value)
  }
}

/// An amount as JSON has it everywhere: 64 bits are a text.
struct MoneyOutput: Encodable {
  enum CodingKeys: CodingKey { case currencyCode, minorUnits }

  let amount: MoneyAmount

  init(_ amount: MoneyAmount) {
    self.amount = amount
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(amount.currencyCode, forKey: .currencyCode)
    try container.encode("\(amount.minorUnits)", forKey: .minorUnits)
  }
}
