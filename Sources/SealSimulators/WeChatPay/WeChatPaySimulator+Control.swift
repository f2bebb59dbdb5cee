import Foundation
import SealFetch
import SealPrimitives
import SealProviders

/// The simulator's own paths, which the real institution does not have.
extension WeChatPaySimulator {
  /// What the next answers will suffer, one each.
  package func spoil(_ faults: [WeChatPayAnswerFault]) { answerFaults += faults }

  /// What the next notifications will suffer, one each.
  package func spoil(_ faults: [WeChatPayNotificationFault]) { notificationFaults += faults }

  /// What becomes of the next refund: SUCCESS, ABNORMAL or CLOSED.
  package func decideRefund(_ fate: String) { refundFates.append(fate) }

  /// The newest code of a payment; `nil` when it was never opened.
  package func codeURL(of number: String) -> String? { trades[number]?.codeURLs.last }

  /// The state of a payment, by WeChat Pay's name.
  package func state(of number: String) -> String? { trade(number)?.state.rawValue }

  /// How much of a payment went back or goes back.
  package func refunded(of number: String) -> Int64 { trades[number]?.refunded ?? 0 }

  func control(_ request: SimulatorRequest) -> SimulatorResponse {
    guard let components = URLComponents(string: request.target) else {
      return text(400, "The target is no URL.")
    }
    let items = Dictionary(
      (components.queryItems ?? []).map { ($0.name, $0.value ?? "") }, uniquingKeysWith: { $1 })
    let count = min(max(Int(items["count"] ?? "1") ?? 1, 1), 100)
    switch (request.method, components.path) {
    case ("GET", "/simulator"), ("GET", "/"): return page()
    case ("POST", "/simulator/pay"):
      do {
        try pay(codeURL: items["code_url"] ?? "")
        // A browser goes back to the list.
        if request.headers["Accept"]?.contains("text/html") == true { return Self.back }
        return text(200, "SIMULATOR: paid. No money moved.")
      } catch {
        return text(409, "\(error)")
      }
    case ("POST", "/simulator/faults"):
      if let fault = WeChatPayAnswerFault(rawValue: items["answer"] ?? "") {
        spoil(Array(repeating: fault, count: count))
      } else if let fault = WeChatPayNotificationFault(rawValue: items["notification"] ?? "") {
        spoil(Array(repeating: fault, count: count))
      } else {
        let known =
          WeChatPayAnswerFault.allCases.map { "answer=\($0.rawValue)" }
          + WeChatPayNotificationFault.allCases.map { "notification=\($0.rawValue)" }
        return text(400, "One of: " + known.joined(separator: ", "))
      }
      return text(200, "SIMULATOR: will be broken.")
    case ("POST", "/simulator/refunds"):
      guard let fate = items["next"], ["SUCCESS", "ABNORMAL", "CLOSED"].contains(fate) else {
        return text(400, "next=SUCCESS, ABNORMAL or CLOSED")
      }
      decideRefund(fate)
      return text(200, "SIMULATOR: the next refund will be \(fate).")
    default: return text(404, "The simulator has no such path.")
    }
  }

  /// For people: what was opened, and how to pay it.
  private func page() -> SimulatorResponse {
    let rows = trades.keys.compactMap { trade($0) }
      .sorted { ($0.expireTime?.microseconds ?? 0) > ($1.expireTime?.microseconds ?? 0) }
      .compactMap { trade -> String? in
        guard let code = trade.codeURLs.last else { return nil }
        let query = code.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
        let action =
          trade.state == .notPay
          ? """
          <form method="post" action="/simulator/pay?code_url=\(query)"><button>Pay</button></form>
          """
          : ""
        return """
          <tr><td>\(HTMLText.escaped(trade.order.description))\
          <td>\(Self.yuan(trade.order.amount))<td>\(trade.state.rawValue)<td>\(action)\
          <td>\(HTMLText.escaped(trade.order.outTradeNo))
          """
      }
    let list = """
      <table><tr><th>for<th>amount<th>state<th><th>out_trade_no\(rows.joined())</table>
      """
    let empty = "<p>Nothing waits to be paid. Order a license by WeChat Pay; it appears here.</p>"
    return SimulatorPage(
      title: "WeChat Pay", note: "no money moves here", body: rows.isEmpty ? empty : list
    ).response
  }

  /// `99.00 CNY`.
  private static func yuan(_ amount: WeChatPayMessage.Amount) -> String {
    "\(MoneyAmount.decimal(Int64(amount.total))) \(amount.currency ?? "CNY")"
  }

  private static let back = SimulatorResponse(
    status: 303, headers: ["Location": "/", SimulatorMark.header: "WeChat Pay"], body: [])

  private func text(_ status: Int, _ sentence: String) -> SimulatorResponse {
    SimulatorResponse(
      status: status,
      headers: ["Content-Type": "text/plain; charset=utf-8", SimulatorMark.header: "WeChat Pay"],
      body: Array((sentence + "\n").utf8))
  }
}
